#include "../../../src/exchange/statuspage_text/affected.hpp"
#include "catch.hpp"

namespace pm::exchange::pages_affected_test {
namespace {

/// "Shop/Login | API", and doubts behind a colon.
std::string read(std::string_view list, const std::vector<std::string>& known = {}) {
  const auto affected = statuspage_text::affected_names(list, known);
  std::string words;
  for (const auto& [name, group] : affected.names) {
    if (!words.empty()) words += " | ";
    words += group.empty() ? name : group + "/" + name;
  }
  for (const auto& doubt : affected.doubts) words += ": " + doubt;
  return words;
}

}  // namespace

TEST_CASE("Names of components may have commas in groups, dashes and stars") {
  CHECK(read("API") == "API");
  CHECK(read("Shop (Login, Basket & Till), API, and Mail -") ==
        "Shop/Login | Shop/Basket & Till | API | Mail -");
  CHECK(read("Shop (EU (West), US)") == "Shop/EU (West) | Shop/US");
  CHECK(read("Search and Browse, and API") == "Search and Browse | API");
  CHECK(read("API (v2, API") == "API (v2, API");
  CHECK(read("") == "");
  CHECK(read(", ,") == "");
}

TEST_CASE("Two names with `and` between them are said to be two") {
  CHECK(read("API and Mail") == "API | Mail: `API` and `Mail` read as two names");
  CHECK(read("API, Shop and Mail") == "API | Shop | Mail: `Shop` and `Mail` read as two names");
  CHECK(read("API and Mail", {"API and Mail"}) == "API and Mail");
  CHECK(read("Search and Browse and API", {"Search and Browse"}) ==
        "Search and Browse | API: `Search and Browse` and `API` read as two names");
}

TEST_CASE(
    "An enumeration that ends inside of the list is one name, and so are names that are known") {
  CHECK(read("Worker, web1, web2 and other * hosts, and API") ==
        "Worker | web1, web2 and other * hosts | API: `web1, web2 and other * hosts` read as one "
        "name");
  CHECK(read("Worker, Mail, web2 and other hosts, and API") ==
        "Worker | Mail | web2 and other hosts | API");
  CHECK(read("A, B, and C, D, and E", {"A, B, and C"}) == "A, B, and C | D | E");
}

}  // namespace pm::exchange::pages_affected_test
