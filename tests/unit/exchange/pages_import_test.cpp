#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::exchange::pages_import_test {
namespace {

std::string imported(std::string text, const ImportSettings& settings = {}) {
  return import_words(pages_importer, "pages/logins.txt", std::move(text), settings);
}

bool recognised(std::string_view text, std::string_view file = "page.txt") {
  return pages_importer.recognises(text, file);
}

time::Zone zone(std::string_view name) { return time::find_zone(name).value(); }

}  // namespace

TEST_CASE("A page with headings becomes a record without remarks") {
  CHECK(imported("Logins fail\n"
                 "Incident Report for Fernhill\n"
                 "Resolved\n"
                 "A certificate had run out.\n\nLogins work again.\n"
                 "Posted Jan 29, 2024 - 12:05 CET\n"
                 "Update\n"
                 "Still at it.\n"
                 "Posted 3 days ago. Jan 29, 2024 - 11:40 CET\n"
                 "Investigating\n"
                 "We are looking into failing logins.\n"
                 "Posted Jan 29, 2024 - 11:26 CET\n"
                 "This incident affected: Shop (Login, Basket), API, and Mail.\n") ==
        "title: Logins fail\n"
        "organization: Fernhill\n"
        "timezone: UTC\n\n"
        "components:\n"
        "  - Shop: [Login, Basket]\n"
        "  - API\n"
        "  - Mail\n\n"
        "updates:\n"
        "  - at: 2024-01-29T10:26Z\n"
        "    phase: investigating\n"
        "    message: We are looking into failing logins.\n"
        "  - at: 2024-01-29T10:40Z\n"
        "    phase: update\n"
        "    message: Still at it.\n"
        "  - at: 2024-01-29T11:05Z\n"
        "    phase: resolved\n"
        "    message: |\n"
        "      A certificate had run out.\n\n"
        "      Logins work again.\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: logins\n");
}

TEST_CASE("An analysis becomes sections, whatever blanks and bullets its page has") {
  CHECK(
      imported("Mail is late\n\nIncident Report for Fernhill\n\nPostmortem\n\nPostmortem\n\n"
               "What happened?\u00A0\n\n\u00A0\n\nA queue\u200B was full. \u00A0 It had grown.\n\n"
               "Root cause\n\nA limit was too low.\n\nNext steps\n\n"
               "  • Raise it\n    ◦ in both regions\n  • Alert on it\n\n"
               "Posted\nMar 20, 2017 - 11:03 GMT\n\n"
               "Resolved\n\nMail is on time.\nPosted Mar 17, 2017 - 19:28 GMT\n\n"
               "Identified\n\nA queue is full.\nPosted Mar 17, 2017 - 18:18 GMT\n",
               {.zone = zone("Europe/London"), .organization = "Dale"}) ==
      "title: Mail is late\n"
      "organization: Dale\n"
      "timezone: Europe/London\n\n"
      "updates:\n"
      "  - at: 2017-03-17T18:18+00:00\n"
      "    phase: identified\n"
      "    message: A queue is full.\n"
      "  - at: 2017-03-17T19:28+00:00\n"
      "    phase: resolved\n"
      "    message: Mail is on time.\n"
      "  - at: 2017-03-20T11:03+00:00\n"
      "    phase: postmortem\n\n"
      "postmortem:\n"
      "  status: published\n"
      "  published: 2017-03-20T11:03+00:00\n"
      "  what_happened: A queue was full. It had grown.\n"
      "  root_cause: A limit was too low.\n"
      "  next_steps: |\n"
      "    - Raise it\n"
      "      - in both regions\n"
      "    - Alert on it\n"
      "  headings: {what_happened: \"What happened?\"}\n\n"
      "source:\n"
      "  system: statuspage-text\n"
      "  id: logins\n"
      "3: left out Incident Report for `Fernhill`: another organization was given\n"
      "1: read as white space ``: no-break spaces beside blanks and characters without width are "
      "left out of 3 lines\n"
      "1: read as • ``: 3 items of Markdown lists\n"
      "7: left out heading `Postmortem`: it stands there twice\n");
}

TEST_CASE("A page that is cut off keeps what it has left") {
  CHECK(imported("Exports are slow\n"
                 "Incident Report for Fernhill\n"
                 "Monitoring\nFaster again.\nPosted Jul 02, 2024 - 08:06 UTC\n"
                 "Identified\nA disk is full.\nPosted Jul 02, 20\n"
                 "Investigating\nSlow exp") ==
        "title: Exports are slow\n"
        "organization: Fernhill\n"
        "timezone: UTC\n\n"
        "updates:\n"
        "  - at: 2024-07-02T08:06Z\n"
        "    phase: monitoring\n"
        "    message: Faster again.\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: logins\n\n"
        "fields:\n"
        "  statuspage-text:\n"
        "    undated: |-\n"
        "      Identified\n\n"
        "      A disk is full.\n\n"
        "      Posted Jul 02, 20\n"
        "    undated_2: |-\n"
        "      Investigating\n\n"
        "      Slow exp\n"
        "6: kept under `fields` undated `Identified\n\nA disk is full.\n\nPosted Jul 02, 20`: its "
        "time is cut off\n"
        "9: kept under `fields` undated `Investigating\n\nSlow exp`: the page ends before its "
        "time\n");
}

TEST_CASE("A maintenance has its own phases and a window") {
  CHECK(imported("Database move\n"
                 "Scheduled Maintenance Report for Fernhill\n"
                 "Scheduled for Feb 12, 2024 02:00 - 04:00 CET\n"
                 "Completed\nDone.\nPosted Feb 12, 2024 - 03:10 CET\n"
                 "Verifying\nLooking at it.\nPosted Feb 12, 2024 - 02:50 CET\n"
                 "In progress\nWe have begun.\nPosted Feb 12, 2024 - 02:00 CET\n"
                 "Scheduled\nWe will move a database.\nPosted Feb 05, 2024 - 10:00 CET\n"
                 "This scheduled maintenance affected: Database.\n"
                 "Powered by a machine\n") ==
        "title: Database move\n"
        "organization: Fernhill\n"
        "timezone: UTC\n"
        "kind: maintenance\n\n"
        "scheduled:\n"
        "  from: 2024-02-12T01:00Z\n"
        "  to: 2024-02-12T03:00Z\n\n"
        "components: [Database]\n\n"
        "updates:\n"
        "  - at: 2024-02-05T09:00Z\n"
        "    phase: scheduled\n"
        "    message: We will move a database.\n"
        "  - at: 2024-02-12T01:00Z\n"
        "    phase: in_progress\n"
        "    message: We have begun.\n"
        "  - at: 2024-02-12T01:50Z\n"
        "    phase: verifying\n"
        "    message: Looking at it.\n"
        "  - at: 2024-02-12T02:10Z\n"
        "    phase: completed\n"
        "    message: Done.\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: logins\n"
        "17: left out line `Powered by a machine`: it stands outside of the report\n");
}

TEST_CASE("The report names how a time was read where several readings are there") {
  const auto page =
      "Mail is late\r\nIncident Report for Fernhill\r\n"
      "Resolved\r\nDone.\r\nPosted Jan 29, 2024 - 12:05 IST\r\n"
      "Investigating\r\nLate.\r\nPosted Jan 29, 2024 - 09:00 XYZT\r\n";
  const auto record = [](const std::string& first, const std::string& last) {
    return "title: Mail is late\norganization: Fernhill\ntimezone: " + first +
           "    phase: investigating\n    message: Late.\n" + last +
           "    phase: resolved\n    message: Done.\n\n"
           "source:\n  system: statuspage-text\n  id: logins\n";
  };
  CHECK(imported(page, {.zone = zone("Asia/Jerusalem"), .zone_was_given = true}) ==
        record("Asia/Jerusalem\n\nupdates:\n  - at: 2024-01-29T09:00+02:00\n",
               "  - at: 2024-01-29T12:05+02:00\n") +
            "5: read as Posted `Jan 29, 2024 - 12:05 IST`: `IST` read as +02:00 (Israel) as in "
            "Asia/Jerusalem, not +05:30 (India) or +01:00 (Ireland, summer)\n"
            "8: read as Posted `Jan 29, 2024 - 09:00 XYZT`: `XYZT` behind it is not understood\n");
}

TEST_CASE("A component that is listed twice stands in the record once") {
  const Mapping mapping = {.key = "component", .from = "Web API", .to = "API"};
  CHECK(imported("Mail is late\nIncident Report for Fernhill\n"
                 "Resolved\nDone.\nPosted Jan 29, 2024 - 12:05 UTC\n"
                 "This incident affected: API, EU (API, API), Mail, Web API, API.\n",
                 {.map = {mapping}}) ==
        "title: Mail is late\n"
        "organization: Fernhill\n"
        "timezone: UTC\n\n"
        "components:\n"
        "  - API\n"
        "  - EU: [API]\n"
        "  - Mail\n\n"
        "updates:\n"
        "  - at: 2024-01-29T12:05Z\n"
        "    phase: resolved\n"
        "    message: Done.\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: logins\n"
        "6: left out affected `API`: it is listed twice\n"
        "6: read as component `Web API`: `API`\n"
        "6: left out affected `Web API`: it is listed twice\n"
        "6: left out affected `API`: it is listed twice\n");
}

TEST_CASE("A page of prose alone is an analysis") {
  CHECK(imported("Notes on a bad day\n\n"
                 "What happened?\n\nMail was late.\n\nPosted Monday by Jim, who was there.\n") ==
        "title: Notes on a bad day\n"
        "timezone: UTC\n\n"
        "postmortem:\n"
        "  what_happened: |\n"
        "    Mail was late.\n\n"
        "    Posted Monday by Jim, who was there.\n"
        "  headings: {what_happened: \"What happened?\"}\n\n"
        "source:\n"
        "  system: statuspage-text\n"
        "  id: logins\n"
        "3: read as postmortem `What happened?`: no heading; read as the postmortem\n");
}

TEST_CASE("What says no title, or too much of one, is refused where it stands") {
  CHECK(imported("") ==
        "refused pages/logins.txt: the page has no title above `Incident Report for …` (give one "
        "with `--title`)\n");
  CHECK(imported("Incident Report for Fernhill\nResolved\nPosted Jan 29, 2024 - 12:05 CET\n") ==
        "refused pages/logins.txt:2: the page has no title above `Incident Report for …` (give one "
        "with `--title`)\n");
  CHECK(imported(std::string(10'000'000, 'x') + "\nIncident Report for Fernhill\n") ==
        "refused pages/logins.txt:1: the title has 10000000 bytes (shorten it to at most 1000 "
        "bytes)\n");
  CHECK(imported(std::string((16U << 20U) + 1, 'x')) ==
        "refused pages/logins.txt: the source has more than 16 MiB (put each incident into its own "
        "file)\n");
}

TEST_CASE("Pages are told from other files by their lines") {
  CHECK(recognised("\xEF\xBB\xBFMail\r\nIncident Report for Fernhill\r\n"));
  CHECK(recognised("Mail\n\nLate.\n\nPosted May 19, 2020 - 01:00 AEST\n"));
  CHECK(recognised("Resolved - done\nFeb 12, 16:51 EST\n"));
  CHECK_FALSE(recognised("Mail\n\nPosted on May 19, 2020\n"));
  CHECK_FALSE(recognised("# Mail\n\nIncident Report for Fernhill\n"));
  CHECK_FALSE(recognised("{\"a\": \"Incident Report for\"}"));
  CHECK_FALSE(recognised("---\ntitle: x\n---\nPosted May 19, 2020 - 01:00 UTC\n"));
  CHECK_FALSE(recognised("Mail\nIncident Report for Fernhill\n", "page.md"));
  CHECK_FALSE(recognised(""));
}

}  // namespace pm::exchange::pages_import_test
