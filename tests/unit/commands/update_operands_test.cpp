#include "../../../src/commands/update_arguments.hpp"

#include "catch.hpp"

namespace pm::tests::update_operands_test {

namespace {

std::string understood(const std::vector<std::string>& operands, bool amends = false) {
  const auto result = commands::update_operands(operands, amends);
  if (!result) return result.error().message + " | " + result.error().help;
  const auto& [incident, phase, word] = *result;
  return incident.value_or("-") + " " +
         (phase ? std::string(model::word(*phase)) : std::string("-"));
}

}  // namespace

TEST_CASE("one operand is the phase, two are the incident and the phase") {
  CHECK(understood({"monitoring"}) == "- monitoring");
  CHECK(understood({"engage", "monitoring"}) == "engage monitoring");
  CHECK(understood({"resolved", "resolved"}) == "resolved resolved");
}

TEST_CASE("of an update that is amended the phase may be left out") {
  CHECK(understood({}, true) == "- -");
  CHECK(understood({"engage"}, true) == "engage -");
  CHECK(understood({"monitoring"}, true) == "- monitoring");
  CHECK(understood({"engage", "monitoring"}, true) == "engage monitoring");
}

TEST_CASE("what is confused is told kindly") {
  CHECK(understood({"monitoring", "engage"}) ==
        "`engage` is not a valid phase | did you mean `pm update engage monitoring`?");
  CHECK(understood({"engage", "monitorin"}) == "engage monitoring");
  CHECK(understood({"Resolve"}) == "- resolved");
  CHECK(understood({"Resolved"}, true) == "- resolved");
  CHECK(understood({"fixed"}, true) == "fixed -");
  CHECK(understood({}) ==
        "no phase given | write `pm update [INCIDENT] PHASE -m TEXT`; use `update` if the "
        "phase has not changed");
  CHECK(understood({"engage", "monitoring", "all", "is", "well"}) ==
        "unexpected argument `all` | pass the message with `-m`, in quotation marks");
}

}  // namespace pm::tests::update_operands_test
