#include "catch.hpp"
#include "examples.hpp"
#include "outline.hpp"

namespace pm::view::chart_test {
namespace {

using enum model::Phase;
using tests::at;
using tests::outage;
using tests::said;

/// The axis of an incident from one time to another, one mark a line.
std::string axis(std::string_view from, std::string_view to, std::string_view zone_name = "UTC") {
  model::Incident incident;
  incident.zone = zone(zone_name);
  incident.times.started = at(from);
  incident.times.resolved = at(to);
  std::string lines;
  const auto data = view_of(incident);
  for (const auto& tick : value(data, "chart.ticks").items) {
    lines += text(tick, "x") + " " + text(tick, "time") + " " + text(tick, "date") + "\n";
  }
  return lines;
}

std::size_t marks(time::Milliseconds length) {
  const auto from = tests::moment("2024-01-29 11:26");
  model::Incident incident;
  incident.zone = zone("America/New_York");
  incident.times.started = tests::maybe(from);
  incident.times.resolved = tests::maybe(model::Moment{from.at + length});
  return value(view_of(incident, "2024-01-29 11:26"), "chart.ticks").items.size();
}

/// Bars as "x width label".
std::string bars(const data::Value& data, std::string_view list, std::string_view last) {
  std::string lines;
  for (const auto& bar : value(data, list).items) {
    lines += text(bar, "x") + " " + text(bar, "width") + " " + text(bar, last) + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("an axis has marks at round times of the zone's clocks") {
  CHECK(axis("2018-10-11 19:17", "2018-10-11 20:15", "America/Chicago") ==
        "5.172% 14:20 11 Oct\n"
        "22.414% 14:30 \n"
        "39.655% 14:40 \n"
        "56.897% 14:50 \n"
        "74.138% 15:00 \n"
        "91.379% 15:10 \n");
}

TEST_CASE("an axis of some days has days, without times") {
  CHECK(axis("2024-01-25 14:33", "2024-01-30 00:39", "America/New_York") ==
        "13.619%  26 Jan\n"
        "36.239%  27 Jan\n"
        "58.86%  28 Jan\n"
        "81.48%  29 Jan\n");
}

TEST_CASE("an axis of hours names each day once") {
  CHECK(axis("2024-01-29 18:00", "2024-01-30 08:00") ==
        "0% 18:00 29 Jan\n"
        "21.429% 21:00 \n"
        "42.857% 00:00 30 Jan\n"
        "64.286% 03:00 \n"
        "85.714% 06:00 \n");
}

TEST_CASE("an axis goes on over hours that a change of the clocks skipped or repeated") {
  CHECK(axis("2024-03-31 00:00", "2024-03-31 04:30", "Europe/London") ==
        "0% 00:00 31 Mar\n"
        "22.222% 02:00 \n"
        "44.444% 03:00 \n"
        "66.667% 04:00 \n"
        "88.889% 05:00 \n");
  CHECK(axis("2024-10-27 00:00", "2024-10-27 04:30", "Europe/London") ==
        "0% 01:00 27 Oct\n"
        "44.444% 02:00 \n"
        "66.667% 03:00 \n"
        "88.889% 04:00 \n");
}

TEST_CASE("an axis has 3 to 6 marks, from a minute to thousands of years") {
  for (time::Milliseconds length = time::minutes; length < 5000 * 365 * time::days;
       length += length / 7) {
    const auto count = marks(length);
    CAPTURE(length, count);
    CHECK((count >= 3 && count <= 6));
  }
}

TEST_CASE("phases are bars, led by the time before the first update") {
  model::Incident incident;
  incident.times.started = at("2024-05-01 09:00");
  incident.updates = {said(at("2024-05-01 10:00"), investigating),
                      said(at("2024-05-01 10:30"), identified),
                      said(at("2024-05-01 11:00"), resolved)};
  const auto data = view_of(incident);
  CHECK(bars(data, "chart.bars", "label") ==
        "0% 50% Before the first update\n"
        "50% 25% Investigating\n"
        "75% 25% Identified\n");
  CHECK(text(data, "chart.description") ==
        "Times are in the zone UTC. Phases: "
        "1. Before the first update from May 01, 2024 - 09:00 UTC to May 01, 2024 - 10:00 UTC (1 "
        "hour); "
        "2. Investigating from May 01, 2024 - 10:00 UTC to May 01, 2024 - 10:30 UTC (30 minutes); "
        "3. Identified from May 01, 2024 - 10:30 UTC to May 01, 2024 - 11:00 UTC (30 minutes).");
}

TEST_CASE("a maintenance is drawn from when work began") {
  model::Incident incident;
  incident.kind = tests::maybe(model::Kind::maintenance);
  incident.updates = {said(at("2024-05-01 10:00"), scheduled),
                      said(at("2024-05-05 22:00"), in_progress),
                      said(at("2024-05-05 23:00"), completed)};
  CHECK(bars(view_of(incident), "chart.bars", "label") == "0% 100% In progress\n");
  incident.updates.resize(1);
  CHECK(value(view_of(incident), "chart").is_null());
}

TEST_CASE("overlapping outages lie in rows of their own") {
  model::Incident incident;
  incident.outages = {outage(at("2024-05-01 10:00"), at("2024-05-01 11:00")),
                      outage(at("2024-05-01 10:30"), at("2024-05-01 12:00")),
                      outage(at("2024-05-01 11:00"), at("2024-05-01 12:00")),
                      outage(at("2024-05-01 13:00"), at("2024-05-01 12:00"))};
  const auto data = view_of(incident);
  CHECK(bars(data, "chart.outages", "length") ==
        "0% 50% 1 hour\n"
        "25% 75% 1 hour 30 minutes\n"
        "50% 50% 1 hour\n");
  std::string rows;
  for (const auto& bar : value(data, "chart.outages").items) {
    rows += value(bar, "y").text + " ";
  }
  CHECK(rows == "40 54 40 ");
}

TEST_CASE("days are drawn whole, and what is too short to see is drawn wide enough") {
  constexpr int cest = 2;
  model::Incident incident;
  incident.zone = zone("Europe/Oslo");
  incident.outages = {outage(at("2019-09-03", cest), at("2019-09-16", cest))};
  incident.updates = {said(at("2019-09-18 11:24", cest), investigating),
                      said(at("2019-09-18 11:32", cest), monitoring),
                      said(at("2019-09-18 13:46", cest), resolved)};
  const auto data = view_of(incident);
  CHECK(bars(data, "chart.bars", "label") ==
        "0% 99.367% Before the first update\n"
        "99.367% 0.5% Investigating\n"
        "99.402% 0.598% Monitoring\n");
  CHECK(bars(data, "chart.outages", "length") == "0% 89.896% about 13 days\n");
}

}  // namespace pm::view::chart_test
