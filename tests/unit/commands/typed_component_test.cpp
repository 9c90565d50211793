#include "catch.hpp"
#include "writing_fixture.hpp"

namespace pm::tests::typed_component_test {

// `--component` where somebody sits at a terminal; the rest are cases.

namespace {

constexpr auto mail = "incidents/2024-01-29-mail.yaml";

/// The line of components in the new record; empty without a record.
std::string components(Fixture& at) {
  const auto& record = at.disk.files[mail];
  const auto begin = record.find("components:");
  return begin == std::string::npos ? "" : record.substr(begin, record.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("on a terminal pm asks whether a comma separates components") {
  Fixture at;
  at.given.in = "\n";
  const auto ran = at.at_terminal({"new", "Mail", "--component", "Web, API=down"});
  CHECK(ran.status == 0);
  CHECK(ran.err.starts_with("read `Web, API=down` as `Web`, `API=down`? [Y/n] "));
  CHECK(components(at) == "components: [Web, API]");
  CHECK(at.disk.files[mail].find("API: major_outage") != std::string::npos);
}

TEST_CASE("whoever says no to the question writes nothing") {
  for (const auto* answer : {"n\n", ""}) {
    Fixture at;
    at.given.in = answer;
    const auto ran = at.at_terminal({"new", "Mail", "--component", "Web,API"});
    CHECK(ran.status == 2);
    CHECK(at.disk.files.count(mail) == 0);
  }
}

TEST_CASE("on a terminal pm asks whether a name has an equals sign") {
  Fixture at;
  at.given.in = "y\n";
  const auto ran = at.at_terminal({"new", "Mail", "--component", "tier=1=ok"});
  CHECK(ran.err.starts_with("is `tier=1` the name of one component? [y/N] "));
  CHECK(components(at) == "components: [tier=1]");
}

TEST_CASE("a name that pm.yaml lists is never asked about") {
  Fixture at;
  at.disk.files["pm.yaml"] = "components: ['Mail, calendar', 'tier=1']\n";
  const auto ran = at.at_terminal(
      {"new", "Mail", "--component", "mail, Calendar", "--component", "tier=1=down"});
  CHECK(ran.status == 0);
  CHECK(ran.err.find('?') == std::string::npos);
  CHECK(components(at) == "components: [\"Mail, calendar\", tier=1]");
}

}  // namespace pm::tests::typed_component_test
