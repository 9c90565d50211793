#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::exchange::pages_front_test {
namespace {

std::string imported(std::string text, const ImportSettings& settings = {}) {
  return import_words(pages_importer, "home.txt", std::move(text), settings);
}

constexpr auto one =
    "Resolved -\nMail is on time.\nFeb 12, 16:51 EST\n"
    "Investigating - Mail is late.\nFeb 12, 16:41 EST\n";

}  // namespace

TEST_CASE("A front page without a year is refused, unless year and title are given") {
  CHECK(imported(one) ==
        "refused home.txt:3: `Feb 12, 16:51 EST` has no year (give it with `--map year=2021`)\n");
  const Mapping year = {.key = "year", .from = {}, .to = "2021"};
  CHECK(imported(one, {.map = {year}}) ==
        "refused home.txt:1: the page has no title above `Incident Report for …` (give one with "
        "`--title`)\n");
  CHECK(imported(one, {.title = "Mail", .map = {year}}) ==
        "title: Mail\n"
        "timezone: UTC\n\n"
        "updates:\n"
        "  - at: 2021-02-12T21:41Z\n"
        "    phase: investigating\n"
        "    message: Mail is late.\n"
        "  - at: 2021-02-12T21:51Z\n"
        "    phase: resolved\n"
        "    message: Mail is on time.\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: home\n");
}

TEST_CASE("A history lists several incidents below days with a year") {
  CHECK(
      imported("Past Incidents\n\nJan 2, 2021\nNo incidents reported.\n\nJan 1, 2021\n"
               "Mail\nResolved - Done.\nJan 1, 00:10 UTC\nIdentified - Found.\nDec 31, 23:50 UTC\n"
               "Mail\nResolved - Done.\nJan 1, 00:05 UTC\n"
               "Powered by a machine\n") ==
      "title: Mail\n"
      "timezone: UTC\n\n"
      "updates:\n"
      "  - at: 2020-12-31T23:50Z\n"
      "    phase: identified\n"
      "    message: Found.\n"
      "  - at: 2021-01-01T00:10Z\n"
      "    phase: resolved\n"
      "    message: Done.\n\n"
      "source:\n"
      "  system: statuspage-text\n"
      "  id: 2020-12-31-mail\n"
      "11: read as Posted `Dec 31, 23:50 UTC`: it says no year; taken as 2020\n"
      "1: left out line `Past Incidents`: it stands outside of the report\n"
      "3: left out line `Jan 2, 2021`: it stands outside of the report\n"
      "4: left out line `No incidents reported.`: it stands outside of the report\n"
      "title: Mail\n"
      "timezone: UTC\n\n"
      "updates:\n"
      "  - at: 2021-01-01T00:05Z\n"
      "    phase: resolved\n"
      "    message: Done.\n\n"
      "source:\n"
      "  system: statuspage-text\n"
      "  id: 2021-01-01-mail\n"
      "15: left out line `Powered by a machine`: it stands outside of the report\n");
}

TEST_CASE("Days without incidents at the end of a history are told as well") {
  CHECK(imported("Jan 2, 2021\nMail\nResolved - Done.\nJan 2, 00:05 UTC\n"
                 "Jan 1, 2021\nDec 31, 2020\nNo incidents reported today.\n") ==
        "title: Mail\n"
        "timezone: UTC\n\n"
        "updates:\n"
        "  - at: 2021-01-02T00:05Z\n"
        "    phase: resolved\n"
        "    message: Done.\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: home\n"
        "5: left out line `Jan 1, 2021`: it stands outside of the report\n"
        "6: left out line `Dec 31, 2020`: it stands outside of the report\n"
        "7: left out line `No incidents reported today.`: it stands outside of the report\n");
}

}  // namespace pm::exchange::pages_front_test
