#include "../../../src/commands/update_arguments.hpp"

#include "catch.hpp"

namespace pm::tests::update_operands_test {

namespace {

std::string understood(const std::vector<std::string>& operands, bool amends = false) {
  const auto result = commands::update_operands(operands, amends);
  if (!result) return result.error().message + " | " + result.error().help;
  const auto& [incident, phase] = *result;
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
        "`engage` is no phase | did you mean `pm update engage monitoring`?");
  CHECK(understood({"engage", "monitorin"}) ==
        "`monitorin` is no phase | did you mean `monitoring`?");
  CHECK(understood({"resolvd"}) ==
        "`resolvd` is no phase | did you mean `resolved`?; to name an incident write `pm update "
        "INCIDENT PHASE -m TEXT`");
  CHECK(understood({}) ==
        "no phase is given | write `pm update [INCIDENT] PHASE -m TEXT`; where nothing has "
        "changed, the phase is `update`");
  CHECK(understood({"engage", "monitoring", "all", "is", "well"}) ==
        "`all` is one word too many | the text stands behind `-m`, in quotation marks");
}

}  // namespace pm::tests::update_operands_test
