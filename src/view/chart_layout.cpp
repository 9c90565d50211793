#include "chart_layout.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "chart_flags.hpp"
#include "chart_scale.hpp"
#include "pm/model/names.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::view {
namespace {

constexpr double row_height = 16;
constexpr double band_gap = 7;  ///< between the axis and the phases
constexpr double phase_height = 30;
constexpr double tall_phase = 42;  ///< with a label on two lines
constexpr double phase_foot = 7;   ///< the saturated part of a phase
constexpr double font_size = 12;
constexpr double tick_gap = 58;  ///< between round times
constexpr double label_gap = 9;  ///< between times of the axis

/// The height of the band for a status: worse is taller.
double band_height(model::Status status) {
  switch (status) {
    case model::Status::major_outage:
      return 36;
    case model::Status::partial_outage:
      return 27;
    default:
      return 18;
  }
}

std::string look_of(model::Status status) {
  switch (status) {
    case model::Status::major_outage:
      return "major";
    case model::Status::partial_outage:
      return "partial";
    case model::Status::degraded_performance:
      return "degraded";
    default:
      return "maintenance";
  }
}

double width_of(const ChartLabel& label) {
  const double space = label.rest.empty() ? 0 : text_width(" ");
  return text_width(label.name, true) + space + text_width(label.rest);
}

/// Draws one chart.
class Drawing {
 public:
  Drawing(const ChartTimes& times, ChartWidth width)
      : times_(times),
        narrow_(width == ChartWidth::narrow),
        scale_(times, static_cast<double>(width)) {
    out_.width = static_cast<double>(width);
    out_.least = scale_.least();
    for (const auto& each : scale_.intervals()) {
      out_.starts.push_back(each.x);
      out_.has_cut |= each.quiet || each.cut;
      out_.has_widened |= each.widened;
    }
    out_.starts.push_back(scale_.intervals().back().x + scale_.intervals().back().width);
  }

  ChartLayout draw() {
    add_flags_above();
    add_band();
    add_phases();
    add_flags_below();
    add_axis();
    out_.height = y_;
    return std::move(out_);
  }

 private:
  void add_text(double x, double y, std::string_view anchor, std::string bold, std::string words,
                std::string look, double width) {
    const double from = anchor == "start" ? x : anchor == "end" ? x - width : x - width / 2;
    out_.texts.push_back({.x = x,
                          .y = y,
                          .anchor = anchor,
                          .bold = std::move(bold),
                          .words = std::move(words),
                          .look = std::move(look),
                          .from = from,
                          .to = from + width});
  }

  /// A flag and where it stands; rows above count upwards from `base`.
  void draw_flag(const Flag& flag, const PlacedFlag& place, const ChartLabel& label, double base,
                 double line_from, bool above) {
    if (!place.is_placed) return;
    const auto distance = static_cast<double>(place.row) * row_height;
    const double y = above ? base - distance - 5 : base + distance + 11;
    const bool right = place.from >= flag.x;
    if (flag.always_led || place.row > 0)
      out_.lines.push_back({flag.x, line_from, flag.x, above ? y - 9 : y + 2, "lead"});
    add_text(right ? place.from : place.to, y, right ? "start" : "end", label.name, label.rest,
             "flag", flag.width);
  }

  void add_flags_above() {
    std::vector<std::size_t> chosen(times_.impacts.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    const std::size_t most = narrow_ ? 5 : 8;
    const auto length = [&](std::size_t i) {
      return times_.impacts[i].to - times_.impacts[i].from;
    };
    std::stable_sort(chosen.begin(), chosen.end(),
                     [&](auto a, auto b) { return length(a) > length(b); });
    if (chosen.size() > most) chosen.resize(most);
    std::sort(chosen.begin(), chosen.end(), [&](auto a, auto b) {
      return std::pair(times_.impacts[a].from, a) < std::pair(times_.impacts[b].from, b);
    });
    std::vector<Flag> flags;
    for (const auto i : chosen)
      flags.push_back(
          {.x = scale_.x(times_.impacts[i].from), .width = width_of(times_.impacts[i].label)});
    const auto places = place_flags(flags, 3, out_.width);
    double tallest = 0;
    for (const auto& each : times_.impacts) tallest = std::max(tallest, band_height(each.status));
    const bool has_quiet = std::any_of(scale_.intervals().begin(), scale_.intervals().end(),
                                       [](const auto& each) { return each.quiet; });
    if (tallest == 0 && has_quiet) tallest = 18;
    std::size_t rows = 0;
    for (const auto& each : places)
      if (each.is_placed) rows = std::max(rows, each.row + 1);
    const double base = static_cast<double>(rows) * row_height + (rows > 0 ? 2 : 0);
    axis_ = base + tallest + 1;
    for (std::size_t i = 0; i < flags.size(); ++i) {
      const auto& impact = times_.impacts[chosen[i]];
      draw_flag(flags[i], places[i], impact.label, base, axis_ - band_height(impact.status), true);
    }
  }

  void add_band() {
    std::vector<const ChartImpact*> sorted;
    for (const auto& each : times_.impacts) sorted.push_back(&each);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto* a, const auto* b) { return a->status < b->status; });
    for (const auto* each : sorted) {
      const double x = scale_.x(each->from);
      const double width = std::max(scale_.x(each->to) - x, 1.5);
      const double height = band_height(each->status);
      const auto look = look_of(each->status);
      out_.rects.push_back(
          {x, axis_ - height, width, height, look + (each->about ? " about" : "")});
      if (each->open) out_.marks.push_back({x + width, axis_ - height / 2, "arrow", look});
    }
    if (!times_.impacts.empty()) add_base_line();
    for (const auto& each : scale_.intervals()) {
      const double middle = each.x + each.width / 2;
      if (each.quiet) {
        out_.marks.push_back({middle, axis_, "cut", "cut"});
        add_quiet_length(each, middle);
      } else if (each.cut) {
        out_.marks.push_back({each.x + 0.72 * each.width, axis_, "cut", "cut"});
      }
    }
  }

  /// The axis: solid, dotted in a quiet interval.
  void add_base_line() {
    for (const auto& each : scale_.intervals())
      out_.lines.push_back(
          {each.x, axis_, each.x + each.width, axis_, each.quiet ? "dots" : "base"});
  }

  void add_quiet_length(const ChartScale::Interval& each, double middle) {
    auto words = days_and_hours(each.to - each.from);
    double width = text_width(words);
    if (width > each.width - 2) {
      words = words.substr(0, words.find(' ', words.find(' ') + 1));
      width = text_width(words);
    }
    if (width > each.width - 2) return;
    add_text(middle, axis_ - 9, "middle", {}, std::move(words), "quiet", width);
  }

  static std::string days_and_hours(time::Milliseconds length) {
    const auto whole_days = length / time::days;
    const auto hours = length % time::days / time::hours;
    if (whole_days == 0)
      return fmt::format("{} h {} min", hours, length % time::hours / time::minutes);
    return hours == 0 ? fmt::format("{} d", whole_days)
                      : fmt::format("{} d {} h", whole_days, hours);
  }

  /// How a phase shows its label.
  enum class Inside { one_line, two_lines, flag };

  [[nodiscard]] Inside inside(const ChartPhase& phase) const {
    const double room = scale_.x(phase.to) - scale_.x(phase.from);
    if (width_of(phase.label) + 14 <= room) return Inside::one_line;
    const double widest =
        std::max(text_width(phase.label.name, true), text_width(phase.label.rest));
    return widest + 14 <= room ? Inside::two_lines : Inside::flag;
  }

  void add_phases() {
    y_ = axis_ + (times_.impacts.empty() ? 2 : band_gap);
    if (times_.phases.empty()) return;
    const bool tall =
        std::any_of(times_.phases.begin(), times_.phases.end(),
                    [&](const auto& each) { return inside(each) == Inside::two_lines; });
    const double height = tall ? tall_phase : phase_height;
    add_before_phases(height);
    for (const auto& each : times_.phases) {
      const double x = scale_.x(each.from);
      const double width = std::max(scale_.x(each.to) - x, 1.5);
      out_.rects.push_back({x, y_, width, height, "tint " + each.word});
      out_.rects.push_back({x, y_ + height - phase_foot, width, phase_foot, "foot " + each.word});
      if (each.open) out_.marks.push_back({x + width, y_ + height / 2, "arrow", each.word});
      add_inside_label(each, x, height);
    }
    phases_middle_ = y_ + height / 2;
    if (times_.end)
      out_.marks.push_back({scale_.x(times_.end->at), phases_middle_, "diamond", times_.end->word});
    y_ += height;
  }

  void add_inside_label(const ChartPhase& phase, double x, double height) {
    const auto& [name, rest] = phase.label;
    const double top = y_ + (height - phase_foot) / 2;
    switch (inside(phase)) {
      case Inside::one_line:
        add_text(x + 5, top + 4, "start", name, rest, "in", width_of(phase.label));
        break;
      case Inside::two_lines:
        add_text(x + 5, top - 3, "start", name, {}, "in", text_width(name, true));
        add_text(x + 5, top + 11, "start", {}, rest, "in", text_width(rest));
        break;
      case Inside::flag:
        break;
    }
  }

  /// The time before the first phase: a dotted line, and the words if there is room.
  void add_before_phases(double height) {
    const double first = scale_.x(times_.phases.front().from);
    if (first < 3) return;
    const double middle = y_ + height / 2;
    const std::string words = "Nothing said yet";
    const double width = text_width(words);
    const bool has_pin = times_.detected && scale_.x(times_.detected->at) < first;
    const bool fits = !has_pin && width + 20 < first;
    if (fits) add_text(0, middle + 4, "start", {}, words, "quiet", width);
    out_.lines.push_back({fits ? width + 6 : 0, middle, first - 3, middle, "dots"});
    if (has_pin) out_.marks.push_back({scale_.x(times_.detected->at), middle, "ring", "ring"});
  }

  void add_flags_below() {
    struct Wanted {
      double x;
      const ChartLabel* label;
      time::Milliseconds length;
      bool is_pin;
    };
    std::vector<Wanted> wanted;
    for (const auto& each : times_.phases)
      if (inside(each) == Inside::flag)
        wanted.push_back({scale_.x(each.from), &each.label, each.to - each.from, false});
    if (times_.phases.empty()) {
      if (times_.end) wanted.clear();
    } else {
      if (times_.end) wanted.push_back({scale_.x(times_.end->at), &times_.end->label, 0, true});
      if (times_.detected && times_.detected->at < times_.phases.front().from)
        wanted.push_back({scale_.x(times_.detected->at), &times_.detected->label, 0, true});
    }
    constexpr std::size_t most = 8;
    if (wanted.size() > most) {
      std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) {
        return std::pair(!a.is_pin, -a.length) < std::pair(!b.is_pin, -b.length);
      });
      const auto pins = static_cast<std::size_t>(std::count_if(
          wanted.begin(), wanted.end(), [](const auto& each) { return each.is_pin; }));
      wanted.resize(pins + 4);
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const auto& a, const auto& b) { return a.x < b.x; });
    std::vector<Flag> flags;
    for (const auto& each : wanted)
      flags.push_back({.x = each.x, .width = width_of(*each.label), .always_led = true});
    const auto places = place_flags(flags, 6, out_.width);
    std::size_t rows = 0;
    for (std::size_t i = 0; i < flags.size(); ++i) {
      draw_flag(flags[i], places[i], *wanted[i].label, y_ + 2, y_, false);
      if (places[i].is_placed) rows = std::max(rows, places[i].row + 1);
    }
    y_ += static_cast<double>(rows) * row_height + 4;
  }

  // The axis.

  struct TimeLabel {
    double x;
    time::Instant at;
    bool strong;
    bool at_end = false;
  };

  [[nodiscard]] std::string words_of_time(time::Instant at) const {
    return times_.by_day ? time::short_day(at, times_.zone) : time::clock_time(at, times_.zone);
  }

  void add_axis() {
    std::vector<ChartText> taken;
    double day_y = 0;
    std::string day_before;
    std::vector<TimeLabel> labels = time_labels();
    std::vector<TimeLabel> shown;
    std::vector<std::pair<double, double>> boxes;
    for (const auto& each : labels) {
      const double width = text_width(words_of_time(each.at), each.strong);
      const double x = std::clamp(each.x, width / 2, out_.width - width / 2);
      const std::pair<double, double> box = {x - width / 2, x + width / 2};
      const bool meets = std::any_of(boxes.begin(), boxes.end(), [&](const auto& other) {
        return box.first < other.second + label_gap && other.first < box.second + label_gap;
      });
      if (meets) continue;
      boxes.push_back(box);
      shown.push_back(each);
    }
    std::sort(shown.begin(), shown.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    const double y = y_ + 12;
    day_y = y + 14;
    double day_end = -label_gap;
    for (const auto& each : shown) {
      auto words = words_of_time(each.at);
      const double width = text_width(words, each.strong);
      const auto [anchor, x] = anchored(each.x, width);
      out_.lines.push_back({each.x, axis_, each.x, y_, "grid"});
      add_text(x, y, anchor, each.strong ? words : std::string(),
               each.strong ? std::string() : words, "time", width);
      if (times_.by_day) continue;
      const auto day = day_words(each.at);
      if (day == day_before) continue;
      const double day_width = text_width(day);
      const auto [day_anchor, day_x] = anchored(each.x, day_width);
      const double from = day_anchor == "start" ? day_x
                          : day_anchor == "end" ? day_x - day_width
                                                : day_x - day_width / 2;
      if (from < day_end + label_gap) continue;
      add_text(day_x, day_y, day_anchor, {}, day, "day", day_width);
      day_end = from + day_width;
      day_before = day;
    }
    y_ = times_.by_day ? y + 5 : day_y + 5;
  }

  /// Labels at the ends write to the inside, at x itself, so that they stay there on a wide screen.
  [[nodiscard]] std::pair<std::string_view, double> anchored(double x, double width) const {
    if (x < width / 2) return {"start", 0};
    if (x > out_.width - width / 2) return {"end", out_.width};
    return {"middle", x};
  }

  [[nodiscard]] std::string day_words(time::Instant at) const {
    const auto local = times_.zone.local(at);
    return fmt::format("{} {}", time::weekday_name(time::weekday(local)).substr(0, 3),
                       time::short_day(at, times_.zone));
  }

  /// Every time that may have a label, the important ones first.
  [[nodiscard]] std::vector<TimeLabel> time_labels() const {
    std::vector<TimeLabel> all;
    std::set<time::Milliseconds> seen;
    const auto add = [&](time::Instant at, bool strong) {
      if (seen.insert(at.since_epoch).second) all.push_back({scale_.x(at), at, strong});
    };
    add(times_.from, true);
    add(times_.to, true);
    for (const auto& each : times_.impacts) add(each.from, true), add(each.to, true);
    for (const auto& each : times_.phases) add(each.from, false);
    if (times_.end) add(times_.end->at, false);
    for (const auto& each : scale_.intervals())
      if (!each.quiet && !each.cut && !each.widened) add_round_times(each, add);
    return all;
  }

  template <typename Add>
  void add_round_times(const ChartScale::Interval& in, Add add) const {
    constexpr std::array<time::Milliseconds, 13> steps = {
        time::minutes,      5 * time::minutes, 10 * time::minutes, 15 * time::minutes,
        30 * time::minutes, time::hours,       2 * time::hours,    3 * time::hours,
        6 * time::hours,    12 * time::hours,  time::days,         2 * time::days,
        7 * time::days};
    const double per_ms = in.width / static_cast<double>(in.to - in.from);
    for (const auto step : steps) {
      if (static_cast<double>(step) * per_ms < tick_gap) continue;
      if (times_.by_day && step < time::days) continue;
      // Rounded on the clock of the zone; after a change of the clock the rest is off by an hour,
      // which only moves a mark that nobody reads.
      const auto east = times_.zone.at(in.from).east;
      auto local = in.from.since_epoch + east;
      local += (step - local % step) % step;
      for (; local - east < in.to.since_epoch; local += step) {
        const time::Instant at{local - east};
        if (times_.zone.at(at).east == east) add(at, false);
      }
      return;
    }
  }

  const ChartTimes& times_;
  bool narrow_;
  ChartScale scale_;
  ChartLayout out_;
  double axis_ = 0;
  double phases_middle_ = 0;
  double y_ = 0;
};

}  // namespace

double text_width(std::string_view text, bool bold) {
  double em = 0;
  while (!text.empty()) {
    const auto point = text::code_point(text);
    const char c = text.front();
    text.remove_prefix(std::max<std::size_t>(point.bytes, 1));
    if (c >= '0' && c <= '9')
      em += 0.64;
    else if (c >= 'A' && c <= 'Z')
      em += c == 'M' || c == 'W' ? 0.99 : 0.72;
    else if (c == 'm' || c == 'w')
      em += 0.98;
    else if (c == 'i' || c == 'l' || c == 'j' || c == ' ' || c == '.' || c == ',' || c == ':' ||
             c == '\'')
      em += 0.36;
    else if (c == 'f' || c == 't' || c == 'r' || c == '(' || c == ')' || c == '-')
      em += 0.42;
    else if (static_cast<unsigned char>(c) > 127)
      em += point.bytes > 2 ? 1.05 : 0.7;
    else
      em += 0.64;
  }
  return em * font_size * (bold ? 1.11 : 1);
}

ChartLayout chart_layout(const ChartTimes& times, ChartWidth width) {
  return Drawing(times, width).draw();
}

}  // namespace pm::view
