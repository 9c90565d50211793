#include "pm/text/merge_lines.hpp"

#include <algorithm>

#include "line_changes.hpp"

namespace pm::text {
namespace {

/// One side of the merge, read from change to change.
class Side {
 public:
  Side(const Lines& base, std::string_view text)
      : lines_(split_lines(text)), changes_(line_changes(base, lines_)) {}

  [[nodiscard]] bool at_end() const { return next_ == changes_.size(); }
  /// The line of the base at which the next change begins.
  [[nodiscard]] std::size_t begin() const { return changes_[next_].before.begin; }

  /// Consumes the changes that touch a range of the base, and widens the range to them.
  bool take(LineRange& range) {
    const auto first = next_;
    while (!at_end() && begin() <= range.end) {
      range.end = std::max(range.end, changes_[next_++].before.end);
    }
    return next_ != first;
  }

  /// Returns the version of this side for a range of the base, after `take` consumed all its
  /// changes.
  [[nodiscard]] std::string text(const Lines& base, LineRange range) const {
    std::string out;
    auto at = range.begin;
    for (auto change = first_since(range.begin); change < next_; ++change) {
      const auto& [before, after] = changes_[change];
      append(out, base, {at, before.begin});
      append(out, lines_, after);
      at = before.end;
    }
    append(out, base, {at, range.end});
    return out;
  }

  static void append(std::string& out, const Lines& lines, LineRange range) {
    for (auto i = range.begin; i < range.end; ++i) out += lines[i];
  }

 private:
  [[nodiscard]] std::size_t first_since(std::size_t line) const {
    auto first = next_;
    while (first > 0 && changes_[first - 1].before.begin >= line) --first;
    return first;
  }

  Lines lines_;
  std::vector<LineChange> changes_;
  std::size_t next_ = 0;
};

/// Returns the range of the base that the next changes cover: those of both sides if they touch.
LineRange next_range(Side& ours, Side& theirs) {
  const bool ours_first = theirs.at_end() || (!ours.at_end() && ours.begin() <= theirs.begin());
  const auto begin = ours_first ? ours.begin() : theirs.begin();
  LineRange range = {begin, begin};
  while (ours.take(range) || theirs.take(range)) {
  }
  return range;
}

}  // namespace

std::optional<std::string> merged_lines(std::string_view base, std::string_view ours,
                                        std::string_view theirs) {
  const auto lines = split_lines(base);
  Side left(lines, ours);
  Side right(lines, theirs);
  std::string out;
  std::size_t done = 0;
  while (!left.at_end() || !right.at_end()) {
    const auto range = next_range(left, right);
    std::string before;
    Side::append(out, lines, {done, range.begin});
    Side::append(before, lines, range);
    auto mine = left.text(lines, range);
    const auto other = right.text(lines, range);
    if (mine != before && other != before && mine != other) return std::nullopt;
    out += mine == before ? other : mine;
    done = range.end;
  }
  Side::append(out, lines, {done, lines.size()});
  return out;
}

}  // namespace pm::text
