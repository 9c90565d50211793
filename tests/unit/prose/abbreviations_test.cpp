#include <algorithm>
#include <string>

#include "catch.hpp"
#include "pm/files/disk.hpp"
#include "pm/prose/abbreviations.hpp"
#include "pm/time/format.hpp"
#include "pm/time/zone.hpp"

namespace pm::tests::abbreviations_test {

using prose::Abbreviation;
using prose::abbreviation;
using prose::abbreviations;

namespace {

std::string offset(time::Milliseconds east) {
  const auto length = east < 0 ? -east : east;
  return (east < 0 ? "-" : "+") + time::clock_time({length}, {});
}

std::string word(const Abbreviation& row) { return "`" + std::string(row.word) + "`"; }

/// The line of a table in docs/formats/times.md.
std::string documented(const Abbreviation& row) {
  const auto begin = "| " + word(row) + " | ";
  if (!row.zone.empty()) return begin + "`" + std::string(row.zone) + "` |";
  const auto all = row.readings();
  const auto& usual = all.front();
  if (all.size() == 1) return begin + offset(usual.east) + " | " + std::string(usual.place) + " |";
  std::string others;
  std::string beside;
  for (const auto& each : all) {
    if (&each != &usual)
      others +=
          (others.empty() ? "" : "; ") + offset(each.east) + " (" + std::string(each.place) + ")";
    if (!each.partner.empty())
      beside +=
          (beside.empty() ? "`" : "; `") + std::string(each.partner) + "`: " + offset(each.east);
  }
  return begin + offset(usual.east) + " (" + std::string(usual.place) + ") | " + others + " | " +
         beside + " |";
}

}  // namespace

TEST_CASE("Every abbreviation of a zone is in the tables of docs/formats/times.md") {
  const auto page =
      files::real_disk().read(std::string(PM_SOURCE_DIR) + "/docs/formats/times.md", 1U << 20U);
  for (const auto& row : abbreviations()) {
    INFO("docs/formats/times.md has no line: " << documented(row));
    CHECK(page.find("\n" + documented(row) + "\n") != std::string::npos);
  }
}

TEST_CASE("Abbreviations are sorted, and found by their word") {
  const auto all = abbreviations();
  CHECK(std::is_sorted(all.begin(), all.end(),
                       [](const auto& a, const auto& b) { return a.word < b.word; }));
  for (const auto& row : all) {
    INFO(row.word);
    CHECK(abbreviation(row.word) == &row);
    CHECK(row.readings().empty() == !row.zone.empty());
    if (!row.zone.empty()) CHECK(time::find_zone(row.zone).has_value());
  }
  CHECK(abbreviation("XYZ") == nullptr);
  CHECK(abbreviation("") == nullptr);
}

}  // namespace pm::tests::abbreviations_test
