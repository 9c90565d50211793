#pragma once

#include <cstddef>
#include <vector>

#include "pm/text/diagnostic.hpp"

namespace pm::text {

/// All diagnostics, in the order of `add` until somebody calls `sort`.
class Report {
 public:
  void add(Diagnostic diagnostic);
  /// Sorts by source, then by place in it; diagnostics without a place come first.
  void sort();
  /// Replaces the level of each diagnostic by the result of `level_of`, and removes those with
  /// level `off`.
  template <typename LevelOf>
  void relevel(LevelOf level_of) {
    for (auto& diagnostic : all_) diagnostic.level = level_of(diagnostic);
    std::erase_if(all_, [](const Diagnostic& d) { return d.level == Level::off; });
  }

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] std::size_t count(Level level) const;
  [[nodiscard]] bool has_errors() const { return count(Level::error) > 0; }
  [[nodiscard]] bool empty() const { return all_.empty(); }

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace pm::text
