#include <algorithm>
#include <string>

#include "../../../src/view/chart_flags.hpp"
#include "../../../src/view/chart_layout.hpp"
#include "../../../src/view/chart_times.hpp"
#include "catch.hpp"
#include "dice.hpp"
#include "examples.hpp"

namespace pm::view::chart_test {
namespace {

using enum model::Phase;
using tests::at;
using tests::outage;
using tests::said;

constexpr ChartWidth widths[] = {ChartWidth::wide, ChartWidth::narrow};

/// Random times: outages and phases of any length, some known to the day.
ChartTimes random_times(tests::Dice& dice) {
  ChartTimes times;
  times.from = tests::moment("2024-01-25 09:33").at;
  const auto unit =
      dice.of(std::vector<time::Milliseconds>{time::minutes, time::hours, time::days});
  const auto whole = static_cast<time::Milliseconds>(4 + dice.roll(2000)) * unit;
  times.to = times.from + whole;
  const auto any = [&] {
    // Short ones too: some times are close to each other.
    const auto part = dice.one_in(3) ? std::size_t{50} : std::size_t{10'000};
    return times.from + whole * static_cast<time::Milliseconds>(dice.roll(part)) / 10'000;
  };
  const std::vector<std::string> words = {"Partial outage", "Major outage", "Degraded",
                                          "Booking API: Partial outage", "W"};
  for (auto count = dice.roll(9); count > 0; --count) {
    auto from = any();
    auto to = any();
    if (to < from) std::swap(from, to);
    if (from == to) continue;
    times.impacts.push_back({.from = from,
                             .to = to,
                             .status = model::names(model::Status{})[1 + dice.roll(4)].value,
                             .about = dice.one_in(5),
                             .open = false,
                             .label = {dice.of(words), "10 h 35 min"}});
  }
  auto before = any();
  for (auto count = dice.roll(9); count > 0; --count) {
    const auto to = std::max(before, any());
    if (to == before) continue;
    times.phases.push_back({.from = before,
                            .to = to,
                            .word = "investigating",
                            .open = false,
                            .label = {"Investigating", "3 h 6 min"}});
    before = to;
  }
  if (dice.one_in(2))
    times.end = {.at = before, .word = "resolved", .label = {"Resolved", "17:39"}};
  if (dice.one_in(3))
    times.detected = {.at = any(), .word = "detected", .label = {"Detected", "9:04"}};
  times.by_day = dice.one_in(6);
  return times;
}

/// Texts have one line of 12 px: their boxes meet if they are closer than that in both directions.
bool meet(const ChartText& a, const ChartText& b) {
  return std::abs(a.y - b.y) < 12 && a.from < b.to && b.from < a.to;
}

/// A leader may touch the text that it leads to, not cross one.
bool crosses(const ChartLine& line, const ChartText& text) {
  const double top = std::min(line.y1, line.y2);
  const double bottom = std::max(line.y1, line.y2);
  return line.x1 > text.from && line.x1 < text.to && top < text.y - 10 && bottom > text.y;
}

std::string words_of(const ChartText& text) { return text.bold + " " + text.words; }

model::Incident engage() {
  model::Incident incident;
  incident.zone = zone("America/New_York");
  incident.outages = {outage(at("2024-01-25 09:33", -5), at("2024-01-25 20:08", -5)),
                      outage(at("2024-01-29 11:20", -5), at("2024-01-29 19:39", -5))};
  incident.updates = {
      said(at("2024-01-29 11:26", -5), investigating), said(at("2024-01-29 14:32", -5), identified),
      said(at("2024-01-29 15:21", -5), monitoring), said(at("2024-01-29 17:39", -5), resolved)};
  return incident;
}

}  // namespace

TEST_CASE("labels of a chart never meet, and stay inside, whatever the times are") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    tests::Dice dice(seed);
    const auto times = random_times(dice);
    for (const auto width : widths) {
      const auto layout = chart_layout(times, width);
      CAPTURE(seed, static_cast<int>(width));
      for (std::size_t i = 0; i < layout.texts.size(); ++i) {
        const auto& text = layout.texts[i];
        CAPTURE(words_of(text), text.from, text.to, text.y);
        if (text.from < -0.01 || text.to > layout.width + 0.01) FAIL_CHECK("outside");
        for (std::size_t j = i + 1; j < layout.texts.size(); ++j) {
          if (meet(text, layout.texts[j])) FAIL_CHECK("meets " << words_of(layout.texts[j]));
        }
        for (const auto& line : layout.lines)
          if (line.look == "lead" && text.look == "flag" && crosses(line, text))
            FAIL_CHECK("crossed at " << line.x1);
      }
    }
  }
}

TEST_CASE("the axis of a chart is as wide as the chart, goes forward, and hides nothing") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    tests::Dice dice(seed);
    const auto times = random_times(dice);
    for (const auto width : widths) {
      const auto layout = chart_layout(times, width);
      CAPTURE(seed, static_cast<int>(width));
      const auto& starts = layout.starts;
      if (starts.size() < 2) continue;
      for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        if (starts[i + 1] - starts[i] < layout.least - 0.01) FAIL_CHECK("interval " << i);
      CHECK(starts.front() == 0);
      CHECK(starts.back() == Approx(layout.width));
    }
  }
}

TEST_CASE("8 minutes in 4 days are 8 pixels wide") {
  ChartTimes times;
  times.from = tests::moment("2024-03-03 09:00").at;
  const auto known = times.from + 6 * time::hours;
  times.to = times.from + 4 * time::days;
  times.phases = {
      {.from = times.from,
       .to = known + -8 * time::minutes,
       .word = "investigating",
       .label = {"Investigating", "5 h 52 min"}},
      {.from = known + -8 * time::minutes,
       .to = known,
       .word = "identified",
       .label = {"Identified", "8 min"}},
      {.from = known, .to = times.to, .word = "monitoring", .label = {"Monitoring", "3 d 18 h"}}};
  const auto layout = chart_layout(times, ChartWidth::wide);
  REQUIRE(layout.starts.size() == 4);
  CHECK(layout.starts[2] - layout.starts[1] >= 8);
  CHECK(layout.has_cut);
  CHECK(chart_layout(times, ChartWidth::narrow).least == Approx(6));
}

TEST_CASE("a quiet stretch is cut, with its length above") {
  const auto incident = engage();
  const auto times =
      chart_times(incident, metrics::measure(incident, tests::moment("2024-06-01").at), {});
  REQUIRE(times);
  const auto layout = chart_layout(*times, ChartWidth::wide);
  CHECK(layout.has_cut);
  const auto quiet = std::find_if(layout.texts.begin(), layout.texts.end(),
                                  [](const auto& text) { return text.words == "3 d 15 h"; });
  CHECK(quiet != layout.texts.end());
}

TEST_CASE("worse is taller, and the worst is drawn last") {
  auto incident = engage();
  incident.outages[0].components = {tests::status("Engage", model::Status::major_outage)};
  incident.outages[1].components = {tests::status("Engage", model::Status::degraded_performance)};
  const auto times =
      chart_times(incident, metrics::measure(incident, tests::moment("2024-06-01").at), {});
  const auto layout = chart_layout(times.value(), ChartWidth::wide);
  CHECK(layout.rects[0].look == "degraded");
  CHECK(layout.rects[1].look == "major");
  CHECK(layout.rects[1].height > layout.rects[0].height);
}

TEST_CASE("without outages the impact lasts from the start, with the statuses of updates") {
  model::Incident incident;
  incident.times.started = at("2024-01-29 09:00");
  auto first = said(at("2024-01-29 10:00"), investigating);
  first.components = {tests::status("API", model::Status::partial_outage)};
  auto second = said(at("2024-01-29 11:00"), identified);
  second.components = {tests::status("API", model::Status::major_outage)};
  incident.updates = {first, second, said(at("2024-01-29 12:00"), resolved)};
  const auto times =
      chart_times(incident, metrics::measure(incident, tests::moment("2024-06-01").at), {});
  REQUIRE(times.value().impacts.size() == 2);
  CHECK(times->impacts[0].from == tests::moment("2024-01-29 09:00").at);
  CHECK(times->impacts[0].label.name == "Partial outage");
  CHECK(times->impacts[1].label.name == "Major outage");
  CHECK(times->impacts[1].to == tests::moment("2024-01-29 12:00").at);
}

TEST_CASE("an incident without a known interval has no chart") {
  CHECK(value(view_of(model::Incident{}), "chart").is_null());
  model::Incident announced;
  announced.kind = tests::maybe(model::Kind::maintenance);
  announced.updates = {said(at("2024-01-29 09:00"), scheduled)};
  CHECK(value(view_of(announced), "chart").is_null());
}

TEST_CASE("flags to the left write to the right, and none meets another") {
  const auto placed = place_flags(
      {{.x = 0, .width = 100}, {.x = 20, .width = 100}, {.x = 190, .width = 100}}, 3, 200);
  for (const auto& each : placed) CHECK(each.is_placed);
  CHECK(placed[0].from < placed[1].from);
  CHECK(placed[1].row != placed[0].row);
  CHECK(placed[2].to <= 190);
  CHECK_FALSE(place_flags({{.x = 0, .width = 300}}, 3, 200)[0].is_placed);
}

}  // namespace pm::view::chart_test
