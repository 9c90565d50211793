#include "catch.hpp"
#include "run_pm.hpp"

namespace pm::tests::examples_test {

// What the examples must say, from their data alone: the figures and times of the reports that they
// retell, whatever the pages around them look like.

namespace {

/// A text that shows what is named in it, of one example.
std::string shown(const std::string& incident, const std::string& text) {
  MemoryDisk disk(std::string(PM_SOURCE_DIR) + "/examples");
  disk.files["shown.txt.mustache"] = text;
  const auto ran = run_pm(disk, {"render", incident, "--template", "shown.txt.mustache"});
  INFO(ran.err);
  CHECK(ran.status == 0);
  return ran.out;
}

constexpr auto updates = "{{#updates}}\n{{posted.text}} {{phase}}\n{{/updates}}\n";
constexpr auto published = "{{postmortem.published.text}}";
constexpr auto outages = "{{#outages}}\n{{length.long}}\n{{/outages}}\n";
constexpr auto headings = "{{#postmortem.sections}}\n{{heading}}\n{{/postmortem.sections}}\n";

}  // namespace

TEST_CASE("Service Fusion: 58 minutes, and six components of which one has commas") {
  CHECK(shown("2018-10-11", updates) ==
        "Oct 11, 2018 - 14:17 CDT Investigating\n"
        "Oct 11, 2018 - 14:20 CDT Identified\n"
        "Oct 11, 2018 - 15:09 CDT Update\n"
        "Oct 11, 2018 - 15:15 CDT Resolved\n");
  CHECK(shown("2018-10-11", published) == "Oct 12, 2018 - 17:00 CDT");
  CHECK(shown("2018-10-11", "{{durations.first_update_to_resolved.long}}") == "58 minutes");
  CHECK(shown("2018-10-11", "{{affected_sentence}}") ==
        "This incident affected: Admin System -, Worker App, vip1, vip2 and other * domains, "
        "QuickBooks Desktop Integration, QuickBooks Online Integration, and Customer Web Portal & "
        "Customer Apps.");
}

TEST_CASE(
    "FLG: outages of 14 and 25 minutes, 39 minutes of impact, five sections of its own words") {
  CHECK(shown("2017-03-17", updates) ==
        "Mar 17, 2017 - 18:05 GMT Investigating\n"
        "Mar 17, 2017 - 18:09 GMT Update\n"
        "Mar 17, 2017 - 18:18 GMT Identified\n"
        "Mar 17, 2017 - 18:36 GMT Monitoring\n"
        "Mar 17, 2017 - 19:28 GMT Resolved\n");
  CHECK(shown("2017-03-17", published) == "Mar 20, 2017 - 11:03 GMT");
  CHECK(shown("2017-03-17", outages) == "14 minutes\n25 minutes\n");
  CHECK(shown("2017-03-17", "{{durations.impact.long}}") == "39 minutes");
  CHECK(shown("2017-03-17", headings) ==
        "What happened?\nWhat did this mean for users?\nWhat led to the two outages?\n"
        "What was the root cause?\nHow will this be prevented?\n");
}

TEST_CASE("Serraview: the lengths that its own report names, and 18 hours 54 minutes together") {
  CHECK(shown("2024-01-29", outages) == "10 hours 35 minutes\n8 hours 19 minutes\n");
  CHECK(shown("2024-01-29", "{{durations.impact.long}}, {{severity}}") ==
        "18 hours 54 minutes, S2");
  CHECK(shown("2024-01-29", "{{#updates}}\n{{posted.datetime}} {{phase_word}}\n{{/updates}}\n") ==
        "2024-01-29T16:26:00Z investigating\n"
        "2024-01-29T19:32:00Z identified\n"
        "2024-01-29T20:21:00Z monitoring\n"
        "2024-01-29T22:39:00Z resolved\n");
  CHECK(shown("2024-01-29", "{{postmortem.published.datetime}}") == "2024-02-02T18:04:00Z");
  CHECK(
      shown("2024-01-29", headings) ==
      "Description\nType of Event\nServices\\Modules Impacted\nTimeline\nTotal Duration of Event\n"
      "Root Cause Analysis\nRemediation\nPreventative Action\n");
}

TEST_CASE("SupportBee: 12 hours 56 minutes without any update, and four follow-ups") {
  CHECK(shown("2016-07-21", "{{durations.duration.long}}{{#updates}}!{{/updates}}") ==
        "12 hours 56 minutes");
  CHECK(shown("2016-07-21", "{{times.started.text}} {{times.resolved.text}}") ==
        "Jul 21, 2016 - 04:53 UTC Jul 21, 2016 - 17:49 UTC");
  CHECK(shown("2016-07-21", "{{#actions}}x{{/actions}}") == "xxxx");
}

TEST_CASE("SuperOffice: 2 hours 22 minutes of updates, windows known to the day, a group of four") {
  CHECK(shown("2019-09-18", updates) ==
        "Sep 18, 2019 - 11:24 CEST Investigating\n"
        "Sep 18, 2019 - 11:25 CEST Update\n"
        "Sep 18, 2019 - 11:32 CEST Monitoring\n"
        "Sep 18, 2019 - 13:46 CEST Resolved\n");
  CHECK(shown("2019-09-18", published) == "Sep 19, 2019 - 23:57 CEST");
  CHECK(shown("2019-09-18", "{{durations.first_update_to_resolved.long}}") == "2 hours 22 minutes");
  CHECK(shown("2019-09-18", outages) == "about 13 days\nabout 1 day\nabout 2 days\n");
  CHECK(shown("2019-09-18", "{{affected_sentence}}") ==
        "This incident affected: SuperOffice CRM Cloud (Login services, Sales & Marketing Client, "
        "Service Client, WebTools).");
}

TEST_CASE("a page from the JSON of an example is the page of the example") {
  const std::vector<std::pair<std::string, std::string>> pages = {
      {"postmortem", "html"}, {"postmortem", "md"}, {"postmortem", "txt"},
      {"statuspage", "html"}, {"statuspage", "md"}, {"statuspage", "txt"},
      {"email", "html"},      {"email", "txt"},     {"email-subject", "txt"},
      {"slack", "mrkdwn"}};
  const auto rendered = [](const std::vector<std::string>& from, const std::string& what,
                           const std::pair<std::string, std::string>& page) {
    MemoryDisk disk(std::string(PM_SOURCE_DIR) + "/examples");
    std::vector<std::string> arguments = {"render"};
    arguments.insert(arguments.end(), from.begin(), from.end());
    arguments.insert(arguments.end(), {"--template", page.first, "--format", page.second});
    const auto ran = run_pm(disk, arguments, {.in = what});
    INFO(ran.err);
    CHECK(ran.status == 0);
    return ran.out;
  };
  const std::string as_of = "2025-06-17T12:00Z";
  for (const auto* incident : {"2016-07-21", "2017-03-17", "2018-10-11", "2019-09-18", "2024-01-29",
                               "2025-05-10", "2025-06-17"}) {
    MemoryDisk disk(std::string(PM_SOURCE_DIR) + "/examples");
    const auto json = run_pm(disk, {"render", incident, "--format", "json", "--as-of", as_of}).out;
    for (const auto& page : pages) {
      CAPTURE(incident, page.first, page.second);
      CHECK(rendered({"--from-context", "-"}, json, page) ==
            rendered({incident, "--as-of", as_of}, "", page));
    }
  }
}

}  // namespace pm::tests::examples_test
