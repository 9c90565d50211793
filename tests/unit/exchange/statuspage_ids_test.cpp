#include "../../../src/exchange/statuspage/export_ids.hpp"

#include <string>

#include "../../../src/exchange/exporters.hpp"
#include "catch.hpp"
#include "exporting.hpp"

namespace pm::tests::statuspage_ids_test {

using exchange::statuspage::incident_id;
using exchange::statuspage::made_id;

namespace {

/// An incident in a file of this id.
model::Incident incident(const std::string& id, const std::string& yaml) {
  return tests::incident_of(yaml, id);
}

}  // namespace

TEST_CASE("a record that came from a Statuspage keeps its id there, when a file may have it") {
  const auto id_of = [](const std::string& source) {
    return incident_id(incident("a", "title: A\nsource: " + source + "\n"));
  };
  const auto made = made_id({"incident", "a"});
  CHECK(made == "uueb3xcqoq1o");  // by another implementation as well
  CHECK(id_of("{system: statuspage, id: 8vfyvq16hzh9}") == "8vfyvq16hzh9");
  CHECK(id_of("{system: cstate, id: 8vfyvq16hzh9}") == made);
  CHECK(id_of("{system: statuspage, id: ../../etc/passwd}") == made);
  CHECK(id_of("{system: statuspage, id: unresolved}") == made);
  CHECK(id_of("{system: statuspage, id: \"\"}") == made);

  const std::string twice = "title: A\nsource: {system: statuspage, id: abc}\n";
  const auto all =
      tests::exported(exchange::statuspage_exporter, {incident("a", twice), incident("b", twice)});
  CHECK(all.contains("incidents/abc.json"));
  CHECK(all.contains("incidents/" + made_id({"incident", "b"}) + ".json"));
}

TEST_CASE("an update that is added changes the id of no other") {
  const auto ids = [](const std::string& updates) {
    return exchange::statuspage::update_ids(incident("a", "title: A\nupdates:\n" + updates), "abc");
  };
  const std::string first = "  - {at: 2024-01-01T10:00Z, phase: investigating}\n";
  const std::string second = "  - {at: 2024-01-01T10:00Z, phase: resolved}\n";
  const auto two = ids(first + second);
  CHECK(two[0] != two[1]);
  const auto three = ids("  - {at: 2024-01-01T09:00Z, phase: investigating}\n" + first + second);
  CHECK(three[1] == two[0]);
  CHECK(three[2] == two[1]);
}

}  // namespace pm::tests::statuspage_ids_test
