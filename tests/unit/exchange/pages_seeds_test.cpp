#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/time/format.hpp"

// Pages with the facts of five public reports, in other words. What those reports say of themselves
// must come out of the text of their pages.

namespace pm::exchange::pages_seeds_test {
namespace {

struct Read {
  std::string updates;     ///< "19:17 investigating"
  std::string components;  ///< "Shop/Login | API"
  std::string sections;    ///< "what_happened | root_cause"
  std::string duration;
  std::string published;
  model::Incident incident;
};

std::string joined(std::string words, const std::string& more) {
  return words.empty() ? more : words + " | " + more;
}

std::string length(const metrics::Length& length) {
  return length.known ? time::long_duration(*length.known) : "unknown";
}

Read read(const std::string& page) {
  Read result;
  auto input = input_of("page.txt", page);
  pages_importer.run(input, {}, [&](Result<Taken> taken) {
    result.incident = std::move(std::get<Imported>(*taken).incident);
  });
  const auto& incident = result.incident;
  for (const auto& update : incident.updates)
    result.updates += time::sortable(update.at->value.at, update.at->value.precision, {}) + " " +
                      std::string(model::word(update.phase->value)) + "\n";
  for (const auto& each : incident.components)
    result.components =
        joined(result.components,
               each.group.empty() ? each.name.value : each.group + "/" + each.name.value);
  for (const auto& section : incident.postmortem.sections)
    result.sections = joined(result.sections, section.kind == model::SectionKind::own
                                                  ? section.key.value
                                                  : std::string(model::word(section.kind)));
  const auto durations = metrics::measure(incident, {time::days * 30'000});
  result.duration = length(durations.duration);
  if (const auto& published = incident.postmortem.published)
    result.published = time::rfc3339(published->value.at);
  return result;
}

}  // namespace

TEST_CASE("Service Fusion's page gives 58 minutes and six components, without any heading") {
  const auto page = read(
      "System outage\nIncident Report for Service Fusion\n\n"
      "Notes on the outage\n\nOn Thursday, the site was down for about an hour. \u00A0 Sorry.\n\n"
      "What Happened\n\nAt 2pm Central the cache had no memory left for its connections.\n\n"
      "How It Was Resolved\n\nThe cache was given more memory.\n\n"
      "Next Steps\n\nMore alerts, and a second cache to fail over to.\n\n"
      "Posted Oct 12, 2018 - 17:00 CDT\n\n"
      "The issue has been resolved, and everything works. A postmortem will follow.\n"
      "Posted Oct 11, 2018 - 15:15 CDT\n"
      "We expect it to be resolved within 30 minutes.\nPosted Oct 11, 2018 - 15:09 CDT\n"
      "We were able to identify the root cause and are working on it.\n"
      "Posted Oct 11, 2018 - 14:20 CDT\n"
      "We are currently investigating an outage.\nPosted Oct 11, 2018 - 14:17 CDT\n"
      "This incident affected: Admin System -, Worker App, vip1, vip2 and other * domains, "
      "QuickBooks Desktop Integration, QuickBooks Online Integration, and Customer Web Portal & "
      "Customer Apps.\n");
  CHECK(page.incident.title->value == "System outage");
  CHECK(page.incident.organization->value == "Service Fusion");
  CHECK(page.updates ==
        "2018-10-11 19:17 UTC investigating\n2018-10-11 19:20 UTC identified\n"
        "2018-10-11 20:09 UTC update\n2018-10-11 20:15 UTC resolved\n"
        "2018-10-12 22:00 UTC postmortem\n");
  CHECK(page.duration == "58 minutes");
  CHECK(page.published == "2018-10-12T22:00:00Z");
  CHECK(page.components ==
        "Admin System - | Worker App | vip1, vip2 and other * domains | QuickBooks Desktop "
        "Integration | QuickBooks Online Integration | Customer Web Portal & Customer Apps");
  CHECK(page.sections == "Notes on the outage | what_happened | resolution | next_steps");
}

TEST_CASE("FLG's page gives 1 hour 23 minutes from its headings, and no components") {
  const auto page = read(
      "Service Unavailable\nIncident Report for FLG\nPostmortem\n\n"
      "** What happened? **\n\nFLG was down from 14:30 to 14:44 GMT and from 18:05 to 18:30 "
      "GMT.\n\n"
      "** What was found to be the root cause? **\n\nA health check made servers hang.\n\n"
      "** How can this be prevented in future? **\n\nThe check is gone.\n\n"
      "Posted Mar 20, 2017 - 11:03 GMT\n\n"
      "Resolved\nThis is over.\nPosted Mar 17, 2017 - 19:28 GMT\n"
      "Monitoring\nIt works again.\nPosted Mar 17, 2017 - 18:36 GMT\n"
      "Identified\nServices are being restarted.\nPosted Mar 17, 2017 - 18:18 GMT\n"
      "Update\nWe are on it.\nPosted Mar 17, 2017 - 18:09 GMT\n"
      "Investigating\nWe are looking into it.\nPosted Mar 17, 2017 - 18:05 GMT\n");
  CHECK(page.updates ==
        "2017-03-17 18:05 UTC investigating\n2017-03-17 18:09 UTC update\n"
        "2017-03-17 18:18 UTC identified\n2017-03-17 18:36 UTC monitoring\n"
        "2017-03-17 19:28 UTC resolved\n2017-03-20 11:03 UTC postmortem\n");
  CHECK(page.duration == "1 hour 23 minutes");
  CHECK(page.published == "2017-03-20T11:03:00Z");
  CHECK(page.components.empty());
  CHECK(page.sections == "what_happened | root_cause | next_steps");
  CHECK(page.incident.postmortem.status->value == model::PostmortemStatus::published);
}

TEST_CASE("Serraview's page gives 6 hours 13 minutes of updates, and an analysis with lists") {
  const auto page = read(
      "S2 - Serraview Engage service not accessible for some clients\n"
      "Incident Report for Serraview\nPostmortem\n\n"
      "Description:\u00A0\n\nSome clients saw an error.\u00A0\n\n\u00A0\n\n"
      "Root Cause Analysis:\u00A0\n\nThe booking server was too small.\n\n"
      "Remediation:\u00A0\n\n  • A larger server\u00A0\n  • A replica\u00A0\n\n"
      "Preventative Action:\u00A0\u00A0\n\nAlerts on open connections.\n\n"
      "Posted Feb 02, 2024 - 18:04 UTC\n\n"
      "Resolved\nOver.\nPosted Jan 29, 2024 - 22:39 UTC\n"
      "Monitoring\nA fix is in place.\nPosted Jan 29, 2024 - 20:21 UTC\n"
      "Identified\nA restart begins @ 2:00pm CST.\n\nMore after that.\n"
      "Posted Jan 29, 2024 - 19:32 UTC\n"
      "Investigating\nWe will post again at 2:30 CST.\nPosted Jan 29, 2024 - 16:26 UTC\n"
      "This incident affected: Engage.\n");
  CHECK(page.updates ==
        "2024-01-29 16:26 UTC investigating\n2024-01-29 19:32 UTC identified\n"
        "2024-01-29 20:21 UTC monitoring\n2024-01-29 22:39 UTC resolved\n"
        "2024-02-02 18:04 UTC postmortem\n");
  CHECK(page.duration == "6 hours 13 minutes");
  CHECK(page.published == "2024-02-02T18:04:00Z");
  CHECK(page.components == "Engage");
  CHECK(page.sections == "what_happened | root_cause | resolution | next_steps");
  CHECK(page.incident.postmortem.sections[2].prose.value == "- A larger server\n- A replica");
}

TEST_CASE("SupportBee's page has no updates, and its times stay in its prose") {
  const auto page = read(
      "Notes on the July 21 downtime\n\n"
      "From Thu, 21 Jul 2016 4:53 UTC to 17:49 UTC no email was imported.\n\n"
      "What happened?\n\nA library broke the background jobs.\n\n"
      "What are we doing to fix this?\n\n  • Watch the jobs\n  • Review the code\n");
  CHECK(page.incident.title->value == "Notes on the July 21 downtime");
  CHECK(page.updates.empty());
  CHECK(page.duration == "unknown");
  CHECK(page.published.empty());
  CHECK(page.sections == "summary | what_happened | next_steps");
}

TEST_CASE("SuperOffice's page gives 2 hours 22 minutes in summer time, and a group of four") {
  const auto page = read(
      "Data Center network outage\nIncident Report for SuperOffice\nPostmortem\n\n"
      "Summary\nThe service was not stable for two weeks.\n\n"
      "What happened?\nA part of the network failed on several days.\n\n"
      "Posted Sep 19, 2019 - 23:57 CEST\n\n"
      "Resolved\nOver.\nPosted Sep 18, 2019 - 13:46 CEST\n"
      "Monitoring\nA fix is in place.\nPosted Sep 18, 2019 - 11:32 CEST\n"
      "Update\nStill looking.\nPosted Sep 18, 2019 - 11:25 CEST\n"
      "Investigating\nThe network in Oslo fails.\nPosted Sep 18, 2019 - 11:24 CEST\n"
      "This incident affected: SuperOffice CRM Cloud (Login services, Sales & Marketing Client, "
      "Service Client, WebTools).\n");
  CHECK(page.updates ==
        "2019-09-18 09:24 UTC investigating\n2019-09-18 09:25 UTC update\n"
        "2019-09-18 09:32 UTC monitoring\n2019-09-18 11:46 UTC resolved\n"
        "2019-09-19 21:57 UTC postmortem\n");
  CHECK(page.duration == "2 hours 22 minutes");
  CHECK(page.published == "2019-09-19T21:57:00Z");
  CHECK(page.components ==
        "SuperOffice CRM Cloud/Login services | SuperOffice CRM Cloud/Sales & Marketing Client | "
        "SuperOffice CRM Cloud/Service Client | SuperOffice CRM Cloud/WebTools");
  CHECK(page.sections == "summary | what_happened");
  CHECK(page.incident.postmortem.status->value == model::PostmortemStatus::published);
}

}  // namespace pm::exchange::pages_seeds_test
