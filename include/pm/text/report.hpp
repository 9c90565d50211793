#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "pm/text/diagnostic.hpp"
#include "pm/text/source.hpp"

namespace pm::text {

/// All diagnostics, in the order of `add` until somebody calls `sort`. A step that can fail for
/// several reasons fails with one of these.
class Report {
 public:
  Report() = default;
  // A step that fails for one reason fails with it alone.
  Report(Diagnostic diagnostic) { add(std::move(diagnostic)); }  // NOLINT(*-explicit-*)

  void add(Diagnostic diagnostic);
  /// Lets a text live as long as the report, which is about it.
  void keep(std::shared_ptr<const Source> source) { sources_.push_back(std::move(source)); }
  /// Sorts by source, then by place in it; diagnostics without a place come first.
  void sort();
  /// Replaces the level of each diagnostic by the result of `level_of`, and removes those with
  /// level `off`.
  template <typename LevelOf>
  void relevel(LevelOf level_of) {
    for (auto& diagnostic : all_) diagnostic.level = level_of(diagnostic);
    std::erase_if(all_, [](const Diagnostic& d) { return d.level == Level::off; });
  }

  /// Lets each diagnostic be changed, such as its help, which depends on who asks.
  template <typename Change>
  void change_each(Change change) {
    for (auto& diagnostic : all_) change(diagnostic);
  }

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] std::size_t count(Level level) const;
  [[nodiscard]] bool has_errors() const { return count(Level::error) > 0; }
  [[nodiscard]] bool empty() const { return all_.empty(); }

 private:
  std::vector<Diagnostic> all_;
  std::vector<std::shared_ptr<const Source>> sources_;
};

}  // namespace pm::text
