#pragma once

#include <vector>

#include "chart_layout.hpp"

namespace pm::view {

/// The map from time to the horizontal axis. Between the times at which something changes it is
/// linear; intervals in which nothing happens are cut, and very short ones are widened.
class ChartScale {
 public:
  ChartScale(const ChartTimes& times, double width);

  struct Interval {
    time::Instant from;
    time::Instant to;
    double x = 0;
    double width = 0;
    bool quiet = false;    ///< nothing happens: cut
    bool cut = false;      ///< by far the longest: cut in the middle
    bool widened = false;  ///< wider than to scale
  };

  [[nodiscard]] const std::vector<Interval>& intervals() const { return intervals_; }
  [[nodiscard]] double x(time::Instant at) const;
  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double least() const { return least_; }

 private:
  void find_intervals(const ChartTimes& times);
  void share();

  double width_;
  double least_ = 0;
  std::vector<Interval> intervals_;
};

}  // namespace pm::view
