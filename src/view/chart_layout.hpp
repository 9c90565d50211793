#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::view {

/// A name in bold and the words after it: **Partial outage** 10 h 35 min.
struct ChartLabel {
  std::string name;
  std::string rest;
};

/// A time in which users were affected.
struct ChartImpact {
  time::Instant from;
  time::Instant to;
  model::Status status = model::Status::partial_outage;
  bool about = false;  ///< an end is known only to the day
  bool open = false;   ///< not ended
  ChartLabel label;
};

/// A time in one phase; `word` is its word in the format.
struct ChartPhase {
  time::Instant from;
  time::Instant to;
  std::string word;
  bool open = false;
  ChartLabel label;
};

/// A moment with a sign of its own: the end, the detection.
struct ChartPin {
  time::Instant at;
  std::string word;
  ChartLabel label;
};

/// What a chart shows: the times of one incident. `from` < `to`, and all others are in between.
struct ChartTimes {
  time::Instant from;
  time::Instant to;
  std::vector<ChartImpact> impacts;
  std::vector<ChartPhase> phases;
  std::optional<ChartPin> end;
  std::optional<ChartPin> detected;
  bool by_day = false;  ///< the axis shows days only
  time::Zone zone;
};

/// The widths at which charts are laid out, in pixels. On a wider screen everything moves apart, so
/// labels never meet.
enum class ChartWidth { wide = 660, narrow = 280 };

// The parts of a drawing. x and widths are in units of the layout width, y and heights in pixels
// from the top. `look` is a class of the style sheet.

struct ChartRect {
  double x, y, width, height;
  std::string look;
};
struct ChartLine {
  double x1, y1, x2, y2;
  std::string look;
};
struct ChartText {
  double x = 0, y = 0;  ///< of the baseline
  std::string_view anchor = "start";
  std::string bold;
  std::string words;
  std::string look;
  double from = 0, to = 0;  ///< the box, in units
};
struct ChartMark {
  double x, y;
  std::string kind;  ///< diamond, ring, cut, arrow
  std::string look;
};

struct ChartLayout {
  double width = 0;
  double height = 0;
  std::vector<double> starts;  ///< x of the start of each interval, and of the end
  double least = 0;            ///< the least width of an interval
  std::vector<ChartRect> rects;
  std::vector<ChartLine> lines;
  std::vector<ChartText> texts;
  std::vector<ChartMark> marks;
  bool has_cut = false;      ///< a stretch of time is cut short
  bool has_widened = false;  ///< a short interval is wider than to scale
};

/// Returns the drawing at a width. A pure function of times and width.
[[nodiscard]] ChartLayout chart_layout(const ChartTimes& times, ChartWidth width);

/// Returns the width of a text of 12 px in pixels, in the widest font that systems commonly have.
[[nodiscard]] double text_width(std::string_view text, bool bold = false);

}  // namespace pm::view
