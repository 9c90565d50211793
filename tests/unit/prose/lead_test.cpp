#include "../../../src/prose/lead.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"

namespace pm::tests::lead_test {
namespace {

std::string day_words(const prose::LooseTime& time) {
  if (time.broken_day) return "broken ";
  if (!time.day) return {};
  return fmt::format("{}-{}-{} ", time.day->year, time.day->month, time.day->day);
}

std::string clock_words(const prose::LooseTime& time) {
  if (!time.hour) return {};
  auto words = fmt::format("{}:{:02}", *time.hour, time.minute);
  if (time.second) words += fmt::format(":{:02}", *time.second);
  if (!time.abbreviation.empty()) words += " " + time.abbreviation;
  if (time.offset) words += fmt::format(" {:+}", *time.offset / time::minutes);
  return words;
}

std::string kind_words(prose::LeadKind kind) {
  switch (kind) {
    case prose::LeadKind::sure:
      return {};
    case prose::LeadKind::weak:
      return "weak ";
    case prose::LeadKind::day:
      return "day ";
    case prose::LeadKind::relative:
      return "relative ";
    case prose::LeadKind::unknown:
      return "unknown ";
  }
  return {};
}

/// "2024-5-2 14:05 UTC|the event", with what else the lead says.
std::string words_of(const std::optional<prose::Lead>& lead) {
  if (!lead) return "none";
  auto words = kind_words(lead->kind) + (lead->approximate ? "about " : "") +
               day_words(lead->time) + clock_words(lead->time);
  if (lead->end) words += " to " + day_words(*lead->end) + clock_words(*lead->end);
  if (lead->other) words += " = " + clock_words(*lead->other);
  if (lead->kind == prose::LeadKind::relative)
    words += fmt::format("{:+}m", lead->after_start / time::minutes);
  if (!lead->link.empty()) words += " <" + lead->link + ">";
  return words + "|" + lead->rest;
}

std::string read(std::string_view line) { return words_of(prose::read_lead(line)); }
std::string labelled(std::string_view line) { return words_of(prose::read_labelled_lead(line)); }

}  // namespace

TEST_CASE("times of day before words, in the forms that people write") {
  CHECK(read("9:05 alert") == "9:05|alert");
  CHECK(read("09:05: alert") == "9:05|alert");
  CHECK(read("4:10 PM - alert") == "16:10|alert");
  CHECK(read("4:10 p.m., alert") == "16:10|alert");
  CHECK(read("12:35 AM alert") == "0:35|alert");
  CHECK(read("08:43:50 alert") == "8:43:50|alert");
  CHECK(read("5pm alert") == "17:00|alert");
  CHECK(read("9:20a alert") == "9:20|alert");
  CHECK(read("6:14p alert") == "18:14|alert");
  CHECK(read("16h10 alerte") == "16:10|alerte");
  CHECK(read("14:05 Uhr: Alarm") == "14:05|Alarm");
  CHECK(read("14時05分 発生") == "14:05|発生");
  CHECK(read("2024-05-02T10:10Z alert") == "2024-5-2 10:10 +0|alert");
  CHECK(read("2024-05-02 0437: alert") == "2024-5-2 4:37|alert");
  CHECK(read("1540 UTC alert") == "15:40 UTC|alert");
  CHECK(read("15:25 PM alert") == "15:25|alert");
}

TEST_CASE(
    "numbers with a point and bare hours are weak, in company of a day or zone they are sure") {
  CHECK(read("17.35 KL rolls back") == "weak 17:35|KL rolls back");
  CHECK(read("11.56 - alert") == "weak 11:56|alert");
  CHECK(read("10.04 UTC calm") == "10:04 UTC|calm");
  CHECK(read("2024-01-29 12.06 written") == "2024-1-29 12:06|written");
  CHECK(read("11.05 am closed") == "11:05|closed");
}

TEST_CASE("numbers that are not times") {
  for (const auto* line : {"1.25 GB lost",
                           "11.56 seconds was the p99",
                           "11.56, on average",
                           "11.56-second pause",
                           "1840 pods",
                           "Q1 2024",
                           "v3.14 is out",
                           "3.14.1 is out",
                           "10.15%",
                           "$14.05 lost",
                           "#1405 merged",
                           "5/6 pods",
                           "2-3 nodes",
                           "12 errors",
                           "10.0.0.1 is down",
                           "1.10.15 is out",
                           "24/7 support",
                           "alert at 14:05",
                           "may 5 nodes",
                           "On-call is paged",
                           "Morning"}) {
    INFO(line);
    CHECK(read(line) == "none");
  }
}

TEST_CASE("days before a time, and alone") {
  CHECK(read("May 2nd 14:05 alert") == "0-5-2 14:05|alert");
  CHECK(read("Sept 3, 2025 14:05 alert") == "2025-9-3 14:05|alert");
  CHECK(read("3. May 2024 14:05 alert") == "2024-5-3 14:05|alert");
  CHECK(read("4 mai 2024, 14h05 : alerte") == "2024-5-4 14:05|alerte");
  CHECK(read("5 de maio de 2024 14:05 alerta") == "2024-5-5 14:05|alerta");
  CHECK(read("2024年5月2日 14:05 発生") == "2024-5-2 14:05|発生");
  CHECK(read("04/29/2024 14:05 alert") == "2024-4-29 14:05|alert");
  CHECK(read("29/04/24 14:05 alert") == "2024-4-29 14:05|alert");
  CHECK(read("1/31 14:05 alert") == "0-1-31 14:05|alert");
  CHECK(read("[04-11 16:25] alert") == "0-4-11 16:25|alert");
  CHECK(read("Tue 7 Jan, 14:05 alert") == "0-1-7 14:05|alert");
  CHECK(read("14:05 UTC Tue 7 Jan 2025: alert") == "2025-1-7 14:05 UTC|alert");
  CHECK(read("Feb 28th 2024 **01:52** first report") == "2024-2-28 1:52|first report");
  CHECK(read("6th May 2022: alert") == "day 2022-5-6 |alert");
  CHECK(read("25 January 2024") == "day 2024-1-25 |");
  CHECK(read("1/28") == "day 0-1-28 |");
  CHECK(read("20245-03-02 12:00 alert") == "broken 12:00|alert");
}

TEST_CASE("zones after a time") {
  CHECK(read("14:05 UTC alert") == "14:05 UTC|alert");
  CHECK(read("14:05 (UTC) alert") == "14:05 UTC|alert");
  CHECK(read("14:05 GMT + 1 alert") == "14:05 +60|alert");
  CHECK(read("14:05 UTC-7 alert") == "14:05 -420|alert");
  CHECK(read("14:05 Pacific Time: alert") == "14:05 PT|alert");
  CHECK(read("14:05 London time, alert") == "14:05 Europe/London|alert");
  CHECK(read("14:05 Europe/Oslo alert") == "14:05 Europe/Oslo|alert");
  CHECK(read("14:05 MSK cluster is down") == "14:05|MSK cluster is down");
  CHECK(read("18:00 UTC / 11:00 PDT - alert") == "18:00 UTC = 11:00 PDT|alert");
}

TEST_CASE("spans, and times that are not exact, keep their words") {
  CHECK(read("08:45–08:47") == "8:45 to 8:47|");
  CHECK(read("09:00 - 11:00 copied") == "9:00 to 11:00|09:00 - 11:00 copied");
  CHECK(read("1:10-2:40 PM copied") == "13:10 to 14:40|1:10-2:40 PM copied");
  CHECK(read("11:30-1:00 PM copied") == "11:30 to 13:00|11:30-1:00 PM copied");
  CHECK(read("09:14:05-12 restart") == "9:14:05 to 9:14:12|09:14:05-12 restart");
  CHECK(read("2024-05-02 23:40-00:10 copied") ==
        "2024-5-2 23:40 to 0:10|2024-05-02 23:40-00:10 copied");
  CHECK(read("12:10 - 1.25 GB lost") == "12:10|1.25 GB lost");
  CHECK(read("~14:10 alert") == "about 14:10|alert");
  CHECK(read("2024-05-02 around 14:10: alert") == "about 2024-5-2 14:10|alert");
  CHECK(read("around 14:10: alert") == "about 14:10|alert");
  CHECK(read("14:??: alert") == "about 14:00|alert");
  CHECK(read("18:00+ alert") == "about 18:00|alert");
  CHECK(read("14:10頃 発生") == "about 14:10|発生");
  CHECK(read("At 14:10, the alert fired") == "14:10|At 14:10, the alert fired");
  CHECK(read("From 14:10 to 14:20 it failed") == "14:10 to 14:20|From 14:10 to 14:20 it failed");
}

TEST_CASE("times from a start, and places to fill in") {
  CHECK(read("T+04 min alert") == "relative +4m|T+04 min alert");
  CHECK(read("T-2h40m merge") == "relative -160m|T-2h40m merge");
  CHECK(read("T+1:30 calm") == "relative +90m|T+1:30 calm");
  CHECK(read("[???] Disk full") == "unknown |[???] Disk full");
  CHECK(read("HH:MM - detection") == "unknown |HH:MM - detection");
  CHECK(read("The disk is full") == "none");
}

TEST_CASE("marks of Markdown are transparent, and those of the event stay") {
  CHECK(read("**14:02 UTC** - alert") == "14:02 UTC|alert");
  CHECK(read("**14:02 alert** of disks") == "14:02|**alert** of disks");
  CHECK(read("14:02 **outage starts**") == "14:02|**outage starts**");
  CHECK(read("`14:02` alert") == "14:02|alert");
  CHECK(read("[14:02] alert") == "14:02|alert");
  CHECK(read("[14:02](https://example.com/1) alert") == "14:02 <https://example.com/1>|alert");
  CHECK(read("[14:02 alert](https://example.com/1)") == "14:02|[alert](https://example.com/1)");
  CHECK(read("<strong>2024-05-02 12:23:00</strong> - alert") == "2024-5-2 12:23:00|alert");
  CHECK(read("14:02 see [this](https://example.com/1)") ==
        "14:02|see [this](https://example.com/1)");
  CHECK(read("🔴 14:02 alert") == "14:02|alert");
}

TEST_CASE("a label before a time is the event") {
  CHECK(labelled("**Incident start:** 2024-05-02 23:15 UTC") ==
        "2024-5-2 23:15 UTC|Incident start");
  CHECK(labelled("Resolved - May 2, 09:45") == "0-5-2 9:45|Resolved");
  CHECK(labelled("Resolved 2024-05-02 12:10") == "2024-5-2 12:10|Resolved");
  CHECK(labelled("Detected: 14:05 by an alert") == "14:05|Detected: by an alert");
  CHECK(labelled("Date: 2024-05-02 10:00") == "none");
  CHECK(labelled("Duration: 10:20 to 12:05 UTC (105 minutes)") == "none");
  CHECK(labelled("Next review: 2024-06-01") == "none");
  CHECK(labelled("Later, from about 2:45am") == "none");
}

TEST_CASE("the words after a time are whole, however long the line is") {
  const std::string words = std::string(3000, 'a') + " " + std::string(3000, 'b');
  for (const std::string time : {"10:40 UTC ", "**10:40 UTC** – "}) {
    const auto lead = prose::read_lead(time + words);
    REQUIRE(lead.has_value());
    CHECK(lead->rest == words);
  }
  const auto spaced = prose::read_lead("10:40 UTC" + std::string(5000, ' ') + words);
  REQUIRE(spaced.has_value());
  CHECK(spaced->rest == words);
  const auto labelled = prose::read_labelled_lead("Start of impact: 10:40 UTC, " + words);
  REQUIRE(labelled.has_value());
  CHECK(labelled->rest == "Start of impact: " + words);
}

}  // namespace pm::tests::lead_test
