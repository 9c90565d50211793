#include "entry_ranges.hpp"

#include <algorithm>
#include <string_view>

#include "source_text.hpp"

namespace pm::yaml {
namespace {

/// Returns the last value of a block.
const Node& last_value(const text::Source& source, const Node& value) {
  const bool ends_here =
      value.alias || (value.items.empty() && value.members.empty()) || in_brackets(source, value);
  if (ends_here) return value;
  return last_value(source, value.items.empty() ? value.members.back().value : value.items.back());
}

/// Returns how many lines after the last word of a value belong to it: `|+` keeps blank lines.
std::size_t kept_lines(const Node& value) {
  if (value.alias || (value.style != Style::literal && value.style != Style::folded)) return 0;
  const auto last = value.text.find_last_not_of(" \t\r\n");
  const auto words_end = last == std::string::npos ? 0 : last + 1;
  const auto count = std::count(value.text.begin() + static_cast<std::ptrdiff_t>(words_end),
                                value.text.end(), '\n');
  const auto lines = static_cast<std::size_t>(count);
  return words_end == 0 || lines == 0 ? lines : lines - 1;
}

/// Finds the comments and blank lines above and below an entry.
class Lines {
 public:
  explicit Lines(const text::Source& source) : source_(source) {}

  /// Sets the fields before the start of an entry. No comment above it begins before `lowest`.
  void add_begin(EntryRange& range, std::uint32_t lowest) const {
    const auto line = source_.line_of(range.begin);
    const auto span = source_.line_span(line);
    range.column = range.begin - span.begin;
    range.own_line = indent_of(source_.at(span)) == range.column;
    range.above = range.own_line ? above(line, range.column, lowest) : range.begin;
  }

  /// Sets the ends of the lines of an entry in a block. Needs `text_end`.
  void add_end(EntryRange& range, const Node& value) const {
    auto last = source_.line_of(range.text_end);
    const auto kept = kept_lines(last_value(source_, value));
    for (std::size_t i = 0; i < kept && last + 1 < source_.line_count(); ++i) {
      if (!is_blank(source_.line(last + 1))) break;
      ++last;
    }
    range.text_lines_end = end_of_line(source_, source_.line_span(last).begin);
    const auto below = last_comment_below(last, range.column);
    range.end = end_of_line(source_, source_.line_span(below).begin);
  }

 private:
  [[nodiscard]] std::uint32_t above(std::size_t line, std::size_t column,
                                    std::uint32_t lowest) const {
    auto first = line;
    while (first > 0 && source_.line_span(first - 1).begin >= lowest) {
      const auto text = source_.line(first - 1);
      if (!is_comment(text) || indent_of(text) > column) break;
      --first;
    }
    return source_.line_span(first == 0 ? line : first).begin;
  }

  /// Returns the last comment line below that is indented deeper than the entry, otherwise `last`.
  [[nodiscard]] std::size_t last_comment_below(std::size_t last, std::size_t column) const {
    for (auto next = last + 1; next < source_.line_count(); ++next) {
      const auto text = source_.line(next);
      if (is_blank(text)) continue;
      if (!is_comment(text) || indent_of(text) <= column) break;
      last = next;
    }
    return last;
  }

  const text::Source& source_;
};

/// Returns the offset after the colon of a key, or after a key without one (`{a, b}`).
std::uint32_t behind_colon(std::string_view text, const Node& key) {
  const auto at = skip_blank(text, key.span.end);
  return at < text.size() && text[at] == ':' ? at + 1 : key.span.end;
}

/// Returns the dash of the next item: the first one below in the column of the list.
std::uint32_t next_dash(const text::Source& source, const EntryRange& item) {
  for (auto line = source.line_of(item.text_end) + 1; line < source.line_count(); ++line) {
    const auto text = source.line(line);
    if (indent_of(text) == item.column && item.column < text.size() && text[item.column] == '-') {
      return source.line_span(line).begin + static_cast<std::uint32_t>(item.column);
    }
  }
  return item.text_end;
}

/// Adds an entry whose text has a known start and end.
void add(std::vector<EntryRange>& all, EntryRange range, const Node& value,
         const text::Source& source, bool flow) {
  const Lines lines(source);
  range.text_end = std::max(range.behind, value.place().end);
  range.text_lines_end = range.end = range.text_end;
  lines.add_begin(range, all.empty() ? 0 : all.back().end);
  if (!flow) lines.add_end(range, value);
  all.push_back(range);
}

std::vector<EntryRange> members(const text::Source& source, const Node& mapping) {
  const bool flow = in_brackets(source, mapping);
  std::vector<EntryRange> all;
  for (const auto& [key, value] : mapping.members) {
    const auto begin = key.span.begin;
    add(all, {.begin = begin, .behind = behind_colon(source.bytes(), key)}, value, source, flow);
  }
  return all;
}

std::vector<EntryRange> items(const text::Source& source, const Node& list) {
  const bool flow = in_brackets(source, list);
  std::vector<EntryRange> all;
  for (const auto& value : list.items) {
    const auto begin = flow          ? value.place().begin
                       : all.empty() ? list.span.begin
                                     : next_dash(source, all.back());
    add(all, {.begin = begin, .behind = begin + (flow ? 0 : 1)}, value, source, flow);
  }
  return all;
}

}  // namespace

bool in_brackets(const text::Source& source, const Node& collection) {
  const auto text = source.bytes();
  const auto at = collection.span.begin;
  return at < text.size() && (text[at] == '[' || text[at] == '{');
}

std::vector<EntryRange> entry_ranges(const text::Source& source, const Node& collection) {
  return collection.kind == Node::Kind::mapping ? members(source, collection)
                                                : items(source, collection);
}

}  // namespace pm::yaml
