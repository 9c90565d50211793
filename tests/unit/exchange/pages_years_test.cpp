#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::exchange::pages_years_test {
namespace {

std::string imported(std::string text, std::string year) {
  const Mapping mapping = {.key = "year", .from = {}, .to = std::move(year)};
  return import_words(pages_importer, "mail.txt", std::move(text), {.map = {mapping}});
}

constexpr auto newest_first =
    "Mail is late\nIncident Report for Fernhill\n"
    "Resolved\nDone.\nPosted Jan 02, 10:00 UTC\n"
    "Investigating\nLooking.\nPosted Dec 31, 23:00 UTC\n";
constexpr auto oldest_first =
    "Mail is late\nIncident Report for Fernhill\n"
    "Investigating\nLooking.\nPosted Dec 31, 23:00 UTC\n"
    "Resolved\nDone.\nPosted Jan 02, 10:00 UTC\n";
constexpr auto record =
    "title: Mail is late\n"
    "organization: Fernhill\n"
    "timezone: UTC\n\n"
    "updates:\n"
    "  - at: 2020-12-31T23:00Z\n"
    "    phase: investigating\n"
    "    message: Looking.\n"
    "  - at: 2021-01-02T10:00Z\n"
    "    phase: resolved\n"
    "    message: Done.\n\n"
    "source:\n"
    "  system: statuspage-text\n"
    "  id: mail\n";

}  // namespace

TEST_CASE("A year that is given is that of the newest post, and others are counted from it") {
  const std::string remark =
      ": read as Posted `Dec 31, 23:00 UTC`: it says no year; taken as 2020\n";
  CHECK(imported(newest_first, "2021") == record + ("8" + remark));
  CHECK(imported(oldest_first, "2021") == record + ("5" + remark));
}

TEST_CASE("Years are counted from one incident of a page to the next") {
  CHECK(imported("Mail\nResolved - Done.\nFeb 12, 16:51 UTC\n"
                 "Login\nResolved - Done.\nSep 30, 16:41 UTC\n"
                 "Shop\nResolved - Done.\nMar 1, 16:41 UTC\n"
                 "Search\nResolved - Done.\nNov 1, 16:41 UTC\n",
                 "2021") ==
        "title: Mail\ntimezone: UTC\n\n"
        "updates:\n  - at: 2021-02-12T16:51Z\n    phase: resolved\n    message: Done.\n\n"
        "source:\n  system: statuspage-text\n  id: 2021-02-12-mail\n"
        "title: Login\ntimezone: UTC\n\n"
        "updates:\n  - at: 2020-09-30T16:41Z\n    phase: resolved\n    message: Done.\n\n"
        "source:\n  system: statuspage-text\n  id: 2020-09-30-login\n"
        "6: read as Posted `Sep 30, 16:41 UTC`: it says no year; taken as 2020\n"
        "title: Shop\ntimezone: UTC\n\n"
        "updates:\n  - at: 2020-03-01T16:41Z\n    phase: resolved\n    message: Done.\n\n"
        "source:\n  system: statuspage-text\n  id: 2020-03-01-shop\n"
        "9: read as Posted `Mar 1, 16:41 UTC`: it says no year; taken as 2020\n"
        "title: Search\ntimezone: UTC\n\n"
        "updates:\n  - at: 2019-11-01T16:41Z\n    phase: resolved\n    message: Done.\n\n"
        "source:\n  system: statuspage-text\n  id: 2019-11-01-search\n"
        "12: read as Posted `Nov 1, 16:41 UTC`: it says no year; taken as 2019\n");
}

TEST_CASE("A window without a year is near to the newest post") {
  CHECK(imported("New disks\nScheduled Maintenance Report for Fernhill\n"
                 "Dec 31, 22:00 - Jan 1, 02:00 UTC\n"
                 "Completed\nDone.\nPosted Jan 01, 02:05 UTC\n",
                 "2021") ==
        "title: New disks\n"
        "organization: Fernhill\n"
        "timezone: UTC\n"
        "kind: maintenance\n\n"
        "scheduled:\n"
        "  from: 2020-12-31T22:00Z\n"
        "  to: 2021-01-01T02:00Z\n\n"
        "updates:\n"
        "  - at: 2021-01-01T02:05Z\n"
        "    phase: completed\n"
        "    message: Done.\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: mail\n"
        "3: read as window `Dec 31, 22:00 - Jan 1, 02:00 UTC`: it says no year; taken as 2020\n");
}

TEST_CASE("A year that is none is refused in words, also where the page says its years") {
  for (const std::string year : {"20x1", "21", "", "-021", "0000", "20211"}) {
    CAPTURE(year);
    CHECK(imported(newest_first, year) ==
          "refused mail.txt: `" + year +
              "` is not a year (write four digits, as in `--map year=2021`)\n");
  }
  CHECK(imported("Mail\nIncident Report for X\nPosted Jan 2, 2021 - 10:00 UTC\n", "x") ==
        "refused mail.txt: `x` is not a year (write four digits, as in `--map year=2021`)\n");
}

TEST_CASE("Years do not run out, however long a page is") {
  std::string page = "Mail\n";
  for (int i = 0; i < 3000; ++i)
    page += "Update - a\nFeb 1, 10:00 UTC\nUpdate - b\nSep 1, 10:00 UTC\n";
  CHECK(imported(page, "2021").starts_with("title: Mail\n"));
}

}  // namespace pm::exchange::pages_years_test
