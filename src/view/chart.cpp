#include "parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "chart_parts.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

// Vertical layout, in pixels: the bars, the rows of outages, the axis and its labels.
constexpr std::int64_t bar_y = 2;
constexpr std::int64_t bar_height = 30;
constexpr std::int64_t number_y = 22;
constexpr std::int64_t outages_y = 40;
constexpr std::int64_t outage_height = 10;
constexpr std::int64_t row_height = 14;
constexpr std::int64_t tick_length = 6;
constexpr std::int64_t line_height = 15;

/// Narrower bars would be invisible.
constexpr double least_width = 0.5;
/// The width of a bar's number on a screen of 390 pixels.
constexpr double number_width = 6.0;

double percent(time::Instant at, const Range& whole) {
  return 100.0 * static_cast<double>(at - whole.from) / static_cast<double>(whole.to - whole.from);
}

/// Returns at most three decimals, without final zeros.
std::string percent_words(double value) {
  auto words = fmt::format("{:.3f}", value);
  words.erase(words.find_last_not_of('0') + 1);
  if (words.back() == '.') words.pop_back();
  return words + '%';
}

/// The horizontal position and width of a bar, in percent.
struct Place {
  double x;
  double width;
};

Place place(const Range& range, const Range& whole) {
  const auto from = percent(range.from, whole);
  const auto width = std::max(percent(range.to, whole) - from, least_width);
  return {.x = std::min(from, 100.0 - width), .width = width};
}

/// Returns the pattern of a phase, which is the same in every drawing.
std::int64_t pattern(std::string_view word) {
  if (word == "investigating" || word == "open") return 2;
  if (word == "identified") return 3;
  if (word == "monitoring") return 4;
  if (word == "in_progress") return 5;
  if (word == "verifying") return 6;
  return 1;
}

void set_words(data::Value& data, const Bar& bar) {
  data.set("ongoing", bar.ongoing);
  data.set("from", bar.from);
  data.set("to", bar.ongoing ? data::Value() : data::Value(bar.to));
  data.set("length", bar.length);
}

data::Value data_of(const Bar& bar, std::int64_t number, const Range& whole) {
  const auto where = place(bar.range, whole);
  data::Value data;
  data.set("number", number);
  data.set("label", bar.label);
  data.set("word", bar.word);
  data.set("pattern", pattern(bar.word));
  data.set("x", percent_words(where.x));
  data.set("width", percent_words(where.width));
  data.set("middle", percent_words(where.x + where.width / 2));
  data.set("is_wide", where.width >= number_width);
  data.set("seconds", (bar.range.to - bar.range.from) / time::seconds);
  set_words(data, bar);
  return data;
}

data::Value data_of(const OutageBar& bar, const Range& whole) {
  const auto where = place(bar.range, whole);
  data::Value data;
  data.set("number", bar.number);
  data.set("x", percent_words(where.x));
  data.set("width", percent_words(where.width));
  data.set("y", outages_y + bar.row * row_height);
  data.set("about", bar.about);
  set_words(data, bar);
  data.set("note", shown(std::string_view(bar.note)));
  return data;
}

/// Aligns labels near an end to the inside, so that none is cut off.
data::Value data_of(const Tick& tick, const Range& whole) {
  const auto x = percent(tick.at, whole);
  data::Value data;
  data.set("x", percent_words(x));
  data.set("anchor", x < 6 ? "start" : x > 94 ? "end" : "middle");
  data.set("time", shown(std::string_view(tick.time)));
  data.set("date", shown(std::string_view(tick.date)));
  return data;
}

void set_heights(data::Value& data, std::int64_t axis_y) {
  data.set("bar_y", bar_y);
  data.set("bar_height", bar_height);
  data.set("number_y", number_y);
  data.set("outage_height", outage_height);
  data.set("axis_y", axis_y);
  data.set("tick_end_y", axis_y + tick_length);
  data.set("time_y", axis_y + tick_length + line_height);
  data.set("date_y", axis_y + tick_length + 2 * line_height);
  data.set("height", axis_y + tick_length + 2 * line_height + 5);
}

std::int64_t axis_below(const std::vector<OutageBar>& outages) {
  std::int64_t rows = 0;
  for (const auto& bar : outages) rows = std::max(rows, bar.row + 1);
  return outages_y + rows * row_height;
}

}  // namespace

data::Value chart(const model::Incident& incident, const metrics::Durations& durations,
                  time::Instant as_of) {
  const auto phases = phase_bars(incident, durations, as_of);
  const auto outages = outage_bars(incident, durations, as_of);
  const auto range = whole(phases, outages);
  if (!range) return {};

  data::List bars;
  for (const auto& bar : phases) {
    bars.push_back(data_of(bar, static_cast<std::int64_t>(bars.size() + 1), *range));
  }
  data::List windows;
  for (const auto& bar : outages) windows.push_back(data_of(bar, *range));
  data::List marks;
  for (const auto& tick : ticks(*range, incident.zone)) marks.push_back(data_of(tick, *range));

  const auto kind = in_words(model::word(incident.kind_or_default()));
  data::Value data;
  data.set("title", fmt::format("{} over time", kind));
  data.set("description", description(incident, phases, outages));
  set_heights(data, axis_below(outages));
  data.set("bars", std::move(bars));
  data.set("outages", std::move(windows));
  data.set("has_outages", !outages.empty());
  data.set("ticks", std::move(marks));
  data.set("zone", incident.zone.name());
  data.set("ongoing", durations.ongoing);
  return data;
}

}  // namespace pm::view
