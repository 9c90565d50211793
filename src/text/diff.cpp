#include "pm/text/diff.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "line_changes.hpp"

namespace pm::text {
namespace {

constexpr std::size_t context = 3;  ///< unchanged lines around a change

/// Changes so near each other that their contexts meet, as a range of indices.
struct Hunk {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Hunk> hunks(const std::vector<LineChange>& changes) {
  std::vector<Hunk> all;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const bool meets =
        !all.empty() && changes[i].before.begin - changes[i - 1].before.end <= 2 * context;
    if (meets) {
      all.back().last = i;
    } else {
      all.push_back({i, i});
    }
  }
  return all;
}

class Unified {
 public:
  Unified(const Lines& before, const Lines& after, const std::vector<LineChange>& changes)
      : before_(before), after_(after), changes_(changes) {}

  std::string text(const DiffNames& names) && {
    fmt::format_to(std::back_inserter(out_), "--- {}\n+++ {}\n", names.before, names.after);
    for (const auto& hunk : hunks(changes_)) write(hunk);
    return std::move(out_);
  }

 private:
  void write(const Hunk& hunk) {
    const auto& first = changes_[hunk.first];
    const auto& last = changes_[hunk.last];
    const auto lead = std::min(context, first.before.begin);
    const auto tail = std::min(context, before_.size() - last.before.end);
    header('-', first.before.begin - lead, last.before.end + tail);
    header('+', first.after.begin - lead, last.after.end + tail);
    out_ += " @@\n";
    lines(' ', before_, {first.before.begin - lead, first.before.begin});
    for (auto i = hunk.first; i <= hunk.last; ++i) {
      if (i > hunk.first) {
        lines(' ', before_, {changes_[i - 1].before.end, changes_[i].before.begin});
      }
      lines('-', before_, changes_[i].before);
      lines('+', after_, changes_[i].after);
    }
    lines(' ', before_, {last.before.end, last.before.end + tail});
  }

  /// "@@ -3,4" and " +3,5": the first line counts from 1; of an empty range it is the line before.
  void header(char sign, std::size_t begin, std::size_t end) {
    const auto count = end - begin;
    const auto start = count == 0 ? begin : begin + 1;
    fmt::format_to(std::back_inserter(out_), "{}{}{}", sign == '-' ? "@@ " : " ", sign, start);
    if (count != 1) fmt::format_to(std::back_inserter(out_), ",{}", count);
  }

  void lines(char sign, const Lines& from, LineRange range) {
    for (auto i = range.begin; i < range.end; ++i) {
      out_ += sign;
      out_ += from[i];
      if (!from[i].ends_with('\n')) out_ += "\n\\ No newline at end of file\n";
    }
  }

  const Lines& before_;
  const Lines& after_;
  const std::vector<LineChange>& changes_;
  std::string out_;
};

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, const DiffNames& names) {
  if (before == after) return {};
  const auto old_lines = split_lines(before);
  const auto new_lines = split_lines(after);
  return Unified(old_lines, new_lines, line_changes(old_lines, new_lines)).text(names);
}

}  // namespace pm::text
