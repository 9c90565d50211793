#include <algorithm>

#include "catch.hpp"
#include "exported.hpp"

namespace pm::tests::icalendar_export_test {
namespace {

/// A calendar as a test shows it: CRLF as LF, and only its events.
std::string events(const Written& written) {
  const auto file = exported_file("icalendar", written);
  std::string out;
  for (const char c : file) {
    if (c != '\r') out += c;
  }
  const auto begin = std::min(out.find("BEGIN:VEVENT"), out.find("END:VCALENDAR"));
  return out.substr(begin, out.find("END:VCALENDAR") - begin);
}

}  // namespace

TEST_CASE("icalendar: a maintenance is an event of its announced window") {
  CHECK(
      exported_file("icalendar", {.records = {{"2025-05-10-move", R"yaml(
title: Move of the database; twice, at once
kind: maintenance
timezone: Europe/Berlin
components: [API, Web]
labels: [database, "a,b"]
scheduled: {from: 2025-05-10 22:00, to: 2025-05-11 01:00}
updates:
  - {at: 2025-05-05 10:00, phase: scheduled, message: "We will **move** it.\n\n- read-only"}
  - {at: 2025-05-10 22:01, phase: in_progress, message: Begun.}
source: {system: statuspage, id: x, url: "https://status.example/x?a=1,2"}
)yaml"}},
                                  .config = "organization: Ärzte & Co\n"
                                            "site: {url: \"https://Status.Example:8080/p\"}\n"}) ==
      "BEGIN:VCALENDAR\r\n"
      "VERSION:2.0\r\n"
      "PRODID:-//pm//export icalendar//EN\r\n"
      "CALSCALE:GREGORIAN\r\n"
      "NAME:Ärzte & Co: maintenance and actions\r\n"
      "X-WR-CALNAME:Ärzte & Co: maintenance and actions\r\n"
      "BEGIN:VEVENT\r\n"
      "UID:maintenance-2025-05-10-move@status.example\r\n"
      "DTSTAMP:20250510T200100Z\r\n"
      "LAST-MODIFIED:20250510T200100Z\r\n"
      "SEQUENCE:2\r\n"
      "DTSTART:20250510T200000Z\r\n"
      "DTEND:20250510T230000Z\r\n"
      "SUMMARY:Move of the database\\; twice\\, at once\r\n"
      "DESCRIPTION:Affected: API\\, Web\\n\\nMay 10\\, 2025 - 22:01 CEST (in_progress)\r\n"
      " \\nBegun.\\n\\nMay 05\\, 2025 - 10:00 CEST (scheduled)\\nWe will move it.\\n\\n- \r\n"
      " read-only\r\n"
      "URL:https://status.example/x?a=1,2\r\n"
      "CATEGORIES:Maintenance,database,a\\,b\r\n"
      "STATUS:CONFIRMED\r\n"
      "TRANSP:TRANSPARENT\r\n"
      "END:VEVENT\r\n"
      "END:VCALENDAR\r\n");
}

TEST_CASE("icalendar: without a window it is the time that the work took, and days stay days") {
  CHECK(events({.records = {{"worked", R"yaml(
title: Worked
kind: maintenance
updates:
  - {at: 2024-01-02 10:00, phase: in_progress}
  - {at: 2024-01-02 11:30, phase: completed}
)yaml"},
                            {"days", R"yaml(
title: Days
kind: maintenance
scheduled: {from: 2023-12-30, to: 2023-12-31}
)yaml"},
                            {"open", R"yaml(
title: Open
kind: maintenance
updates: [{at: 2024-01-02 10:00, phase: in_progress}]
)yaml"},
                            {"nothing", "title: Nothing is known\nkind: maintenance\n"},
                            {"incident",
                             "title: No maintenance\nupdates: "
                             "[{at: 2024-01-02 10:00, phase: investigating}]\n"}}}) ==
        "BEGIN:VEVENT\n"
        "UID:maintenance-worked@pm.invalid\n"
        "DTSTAMP:20240102T113000Z\n"
        "LAST-MODIFIED:20240102T113000Z\n"
        "SEQUENCE:2\n"
        "DTSTART:20240102T100000Z\n"
        "DTEND:20240102T113000Z\n"
        "SUMMARY:Worked\n"
        "DESCRIPTION:Jan 02\\, 2024 - 11:30 UTC (completed)\\n\\nJan 02\\, 2024 - 10:00 \n"
        " UTC (in_progress)\n"
        "CATEGORIES:Maintenance\n"
        "STATUS:CONFIRMED\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "BEGIN:VEVENT\n"
        "UID:maintenance-days@pm.invalid\n"
        "DTSTAMP:20231230T000000Z\n"
        "LAST-MODIFIED:20231230T000000Z\n"
        "SEQUENCE:0\n"
        "DTSTART;VALUE=DATE:20231230\n"
        "DTEND;VALUE=DATE:20240101\n"
        "SUMMARY:Days\n"
        "CATEGORIES:Maintenance\n"
        "STATUS:CONFIRMED\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "BEGIN:VEVENT\n"
        "UID:maintenance-open@pm.invalid\n"
        "DTSTAMP:20240102T100000Z\n"
        "LAST-MODIFIED:20240102T100000Z\n"
        "SEQUENCE:1\n"
        "DTSTART:20240102T100000Z\n"
        "SUMMARY:Open\n"
        "DESCRIPTION:Jan 02\\, 2024 - 10:00 UTC (in_progress)\n"
        "CATEGORIES:Maintenance\n"
        "STATUS:CONFIRMED\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n");
}

TEST_CASE("icalendar: an open action is due on a day of the incident's own calendar") {
  CHECK(events({.records = {{"2024-01-10 späť", R"yaml(
title: Engage
timezone: Asia/Tokyo
times: {started: 2024-01-10 12:00, resolved: 2024-01-10 13:00}
actions:
  - {title: Alert, owner: platform, type: detect, priority: P1, due: 2024-02-15T23:30Z, link: "https://tracker.example/1"}
  - {title: Again, id: PLAT-1, due: 2024-02-29, status: in_progress}
  - {title: Twice, id: PLAT-1, due: 2024-12-31}
  - {title: Done, due: 2024-02-15, status: done, done: 2024-01-20}
  - {title: Dropped, due: 2024-02-15, status: dropped}
  - {title: Never}
)yaml"}}}) ==
        "BEGIN:VEVENT\n"
        "UID:action-2024-01-10=20sp=C3=A4=C5=A5+alert@pm.invalid\n"
        "DTSTAMP:20240119T150000Z\n"
        "LAST-MODIFIED:20240119T150000Z\n"
        "SEQUENCE:0\n"
        "DTSTART;VALUE=DATE:20240216\n"
        "DTEND;VALUE=DATE:20240217\n"
        "SUMMARY:Due: Alert\n"
        "DESCRIPTION:Incident: Engage (2024-01-10 späť)\\nOwner: platform\\nType: de\n"
        " tect\\nPriority: P1\\nDue: 2024-02-15T23:30:00Z\n"
        "URL:https://tracker.example/1\n"
        "CATEGORIES:Action\n"
        "STATUS:CONFIRMED\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "BEGIN:VEVENT\n"
        "UID:action-2024-01-10=20sp=C3=A4=C5=A5.PLAT-1@pm.invalid\n"
        "DTSTAMP:20240119T150000Z\n"
        "LAST-MODIFIED:20240119T150000Z\n"
        "SEQUENCE:0\n"
        "DTSTART;VALUE=DATE:20240229\n"
        "DTEND;VALUE=DATE:20240301\n"
        "SUMMARY:Due: Again\n"
        "DESCRIPTION:Incident: Engage (2024-01-10 späť)\\nStatus: in_progress\n"
        "CATEGORIES:Action\n"
        "STATUS:CONFIRMED\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "BEGIN:VEVENT\n"
        "UID:action-2024-01-10=20sp=C3=A4=C5=A5.PLAT-1+2@pm.invalid\n"
        "DTSTAMP:20240119T150000Z\n"
        "LAST-MODIFIED:20240119T150000Z\n"
        "SEQUENCE:0\n"
        "DTSTART;VALUE=DATE:20241231\n"
        "DTEND;VALUE=DATE:20250101\n"
        "SUMMARY:Due: Twice\n"
        "DESCRIPTION:Incident: Engage (2024-01-10 späť)\n"
        "CATEGORIES:Action\n"
        "STATUS:CONFIRMED\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n");
}

TEST_CASE("icalendar: no title begins a line of its own, and no line is longer than 75 octets") {
  std::string title = "\"\\r\\nATTACH:http://evil\\0\\e\\u202E";
  for (int i = 0; i < 60; ++i) title += "障";
  const auto text =
      events({.records = {{"a", "title: " + title + "\"\nkind: maintenance\n" + R"yaml(
scheduled: {from: 2024-01-02 10:00, to: 2024-01-02 09:00}
source: {system: x, id: x, url: "javascript:alert(1)"}
)yaml"}}});
  CHECK(text ==
        "BEGIN:VEVENT\n"
        "UID:maintenance-a@pm.invalid\n"
        "DTSTAMP:20240102T100000Z\n"
        "LAST-MODIFIED:20240102T100000Z\n"
        "SEQUENCE:0\n"
        "DTSTART:20240102T100000Z\n"
        "SUMMARY:ATTACH:http://evil␀␛<U+202E>障障障障障障障障障障障\n"
        " 障障障障障障障障障障障障障障障障障障障障障障障障\n"
        " 障障障障障障障障障障障障障障障障障障障障障障障障\n"
        " 障\n"
        "CATEGORIES:Maintenance\n"
        "STATUS:CONFIRMED\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n");
}

}  // namespace pm::tests::icalendar_export_test
