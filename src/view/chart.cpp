#include "parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "chart_layout.hpp"
#include "chart_times.hpp"
#include "day_words.hpp"
#include "phase_bars.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

/// At most this many decimals, without final zeros.
std::string decimal(double value, int digits) {
  long long scale = 1;
  for (int i = 0; i < digits; ++i) scale *= 10;
  auto rounded = std::llround(value * static_cast<double>(scale));
  if (rounded == 0) return "0";
  for (; scale > 1 && rounded % 10 == 0; scale /= 10) rounded /= 10;
  std::string words = rounded < 0 ? "-" : "";
  rounded = std::llabs(rounded);
  words += std::to_string(rounded / scale);
  if (scale == 1) return words;
  const auto fraction = std::to_string(rounded % scale + scale);  // `1` and the digits
  return words + '.' + fraction.substr(1);
}

/// The data of one layout.
class LayoutData {
 public:
  explicit LayoutData(const ChartLayout& layout) : layout_(layout) {}

  [[nodiscard]] data::Value take() const {
    data::List rects;
    for (const auto& each : layout_.rects) rects.push_back(data_of(each));
    data::List lines;
    for (const auto& each : layout_.lines) lines.push_back(data_of(each));
    data::List texts;
    for (const auto& each : layout_.texts) texts.push_back(data_of(each));
    data::List marks;
    for (const auto& each : layout_.marks) marks.push_back(data_of(each));
    data::Value data;
    data.set("height", decimal(layout_.height, 0));
    data.set("rects", std::move(rects));
    data.set("lines", std::move(lines));
    data.set("texts", std::move(texts));
    data.set("marks", std::move(marks));
    return data;
  }

 private:
  [[nodiscard]] std::string x(double value) const {
    return decimal(100 * value / layout_.width, 2) + '%';
  }
  static std::string y(double value) { return decimal(value, 1); }

  [[nodiscard]] data::Value data_of(const ChartRect& rect) const {
    data::Value data;
    data.set("x", x(rect.x));
    data.set("y", y(rect.y));
    data.set("width", x(rect.width));
    data.set("height", y(rect.height));
    data.set("look", rect.look);
    return data;
  }
  [[nodiscard]] data::Value data_of(const ChartLine& line) const {
    data::Value data;
    data.set("x1", x(line.x1));
    data.set("y1", y(line.y1));
    data.set("x2", x(line.x2));
    data.set("y2", y(line.y2));
    data.set("look", line.look);
    return data;
  }
  [[nodiscard]] data::Value data_of(const ChartText& text) const {
    data::Value data;
    data.set("x", x(text.x));
    data.set("y", y(text.y));
    data.set("look", std::string(text.anchor) + " " + text.look);
    data.set("bold", shown(std::string_view(text.bold)));
    data.set("words", shown(std::string_view(text.words)));
    return data;
  }
  [[nodiscard]] data::Value data_of(const ChartMark& mark) const {
    data::Value data;
    data.set("x", x(mark.x));
    data.set("y", y(mark.y));
    data.set("kind", mark.kind);
    data.set("look", mark.look);
    return data;
  }

  const ChartLayout& layout_;
};

/// One line of the list beside the chart.
struct ListLine {
  time::Instant from;
  data::Value data;
};

ListLine list_line(time::Instant from, time::Instant to, bool about, bool open,
                   const ChartLabel& label, std::string_view word, bool is_impact,
                   const time::Zone& zone) {
  const auto precision = about ? time::Precision::day : time::Precision::minute;
  const model::Moment first{from, precision};
  // A time known to the day lasts until the end of that day.
  const model::Moment last{about ? to + -time::Milliseconds{1} : to, precision};
  ListLine line{.from = from, .data = {}};
  line.data.set("name", label.name);
  line.data.set("word", word);
  line.data.set("is_impact", is_impact);
  line.data.set("day", short_weekday(from, zone));
  line.data.set("hours", hours(first, open ? nullptr : &last, zone));
  line.data.set("length", shown(std::string_view(label.rest)));
  return line;
}

data::List list(const ChartTimes& times) {
  std::vector<ListLine> lines;
  for (const auto& each : times.impacts)
    lines.push_back(list_line(each.from, each.to, each.about, each.open, each.label,
                              model::word(each.status), true, times.zone));
  for (const auto& each : times.phases)
    lines.push_back(
        list_line(each.from, each.to, false, each.open, each.label, each.word, false, times.zone));
  std::stable_sort(lines.begin(), lines.end(),
                   [](const ListLine& a, const ListLine& b) { return a.from < b.from; });
  data::List all;
  for (auto& each : lines) all.push_back(std::move(each.data));
  return all;
}

data::List bars(const std::vector<Bar>& phases) {
  data::List list;
  for (const auto& each : phases) {
    data::Value data;
    data.set("label", each.label);
    data.set("word", each.word);
    data.set("seconds", (each.end - each.start) / time::seconds);
    data.set("ongoing", each.ongoing);
    data.set("from", each.from);
    data.set("to", each.ongoing ? data::Value() : data::Value(each.to));
    data.set("length", each.length);
    list.push_back(std::move(data));
  }
  return list;
}

std::string alternative(const ChartTimes& times) {
  const auto counts = [&] {
    std::vector<std::string> parts;
    if (!times.impacts.empty())
      parts.push_back(
          text::counted(times.impacts.size(), "stretch with impact", "stretches with impact"));
    if (!times.phases.empty()) parts.push_back(text::counted(times.phases.size(), "phase"));
    return enumerated(parts);
  };
  return fmt::format("Chart of {}, {}. The list below contains the same.", counts(),
                     days(times.from, times.to, times.zone));
}

std::string caption(const ChartTimes& times, const ChartLayout& layout) {
  auto words = fmt::format("Times in {}", times.zone.name());
  const auto abbreviation = times.zone.at(times.from).abbreviation;
  if (abbreviation != times.zone.name() && abbreviation == times.zone.at(times.to).abbreviation)
    words += fmt::format(" ({})", abbreviation);
  words += '.';
  if (layout.has_cut) words += " Stretches marked // are cut short.";
  if (layout.has_widened) words += " Very short ones are drawn wider than to scale.";
  return words;
}

}  // namespace

data::Value chart(const model::Incident& incident, const metrics::Durations& durations,
                  time::Instant as_of, const Wanted& wanted) {
  const auto times = chart_times(incident, durations, as_of);
  if (!times) return {};
  const auto wide = chart_layout(*times, ChartWidth::wide);
  data::Value data;
  data.set("description", alternative(*times));
  data.set("caption", caption(*times, wide));
  data.set("wide", LayoutData(wide).take());
  data.set("narrow", LayoutData(chart_layout(*times, ChartWidth::narrow)).take());
  data.set("list", list(*times));
  if (wanted("bars")) data.set("bars", bars(phase_bars(incident, durations, as_of)));
  return data;
}

}  // namespace pm::view
