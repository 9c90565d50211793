#include "conflict_marks.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace pm::yaml {
namespace {

constexpr std::size_t fewest_signs = 7;

/// Whether a line is a mark: the same sign at least seven times, then nothing or a blank and words.
bool is_mark(std::string_view line, char sign) {
  const auto signs = line.find_first_not_of(sign);
  if (signs == std::string_view::npos) return line.size() >= fewest_signs;
  return signs >= fewest_signs && line[signs] == ' ';
}

/// The next line from this one on that is a mark.
std::optional<std::size_t> next_mark(const text::Source& source, std::size_t line, char sign) {
  for (; line < source.line_count(); ++line) {
    if (is_mark(source.line(line), sign)) return line;
  }
  return std::nullopt;
}

}  // namespace

void report_conflict_marks(const text::Source& source, text::Report& report) {
  auto ours = next_mark(source, 0, '<');
  while (ours) {
    const auto middle = next_mark(source, *ours, '=');
    const auto theirs = middle ? next_mark(source, *middle, '>') : std::nullopt;
    if (!theirs) return;
    const auto place = [&](std::size_t line) {
      return text::Where{&source, source.line_span(line)};
    };
    report.add({.rule = "syntax",
                .message = "a conflict of a merge stands here unresolved",
                .where = place(*ours),
                .others = {{place(*middle), "the other side begins here"},
                           {place(*theirs), "and ends here"}},
                .help = "choose between the two sides, and remove the three marks"});
    ours = next_mark(source, *theirs, '<');
  }
}

}  // namespace pm::yaml
