#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pm/time/instant.hpp"

namespace pm::exchange::tables {

/// Names and values, as `label_value` makes them: labels that are written alike compare equal.
using Labels = std::vector<std::pair<std::string_view, std::string>>;

/// A text as the value of a label: a line, and `unknown` when it is empty, since an empty one would
/// be no label at all.
[[nodiscard]] std::string label_value(std::string_view text);

/// How many lengths of time are how long at most.
class Histogram {
 public:
  void take(time::Milliseconds length);

  [[nodiscard]] const std::vector<std::int64_t>& counts() const { return counts_; }
  [[nodiscard]] double sum() const { return sum_; }

 private:
  std::vector<std::int64_t> counts_;  ///< of each bucket alone; the last one has no end
  double sum_ = 0;                    ///< in milliseconds, exact up to 2^53 of them
};

/// A text in the format of OpenMetrics 1.0. The samples of a family follow its heading.
class Exposition {
 public:
  struct Family {
    std::string_view name;
    std::string_view type;  ///< "gauge", "histogram"
    std::string_view unit;  ///< "seconds", or none; the name ends in it
    std::string_view help;
  };

  void begin(const Family& family);
  void sample(const Labels& labels, std::string_view value);
  void sample(const Labels& labels, std::int64_t value) { sample(labels, std::to_string(value)); }
  void sample(const Labels& labels, const Histogram& histogram);

  [[nodiscard]] std::string take();

 private:
  void put(std::string_view suffix, const Labels& labels, std::string_view value);

  std::string out_;
  std::string name_;  ///< of the family that has begun
};

}  // namespace pm::exchange::tables
