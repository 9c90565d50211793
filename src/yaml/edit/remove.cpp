#include <algorithm>
#include <string>

#include "../lines.hpp"
#include "spans.hpp"

namespace pm::yaml::edit {
namespace {

/// The begin of the blank lines above this place, which begins a line; `lowest` is before them.
std::uint32_t blank_above(const text::Source& source, std::uint32_t at, std::uint32_t lowest) {
  auto line = source.line_of(at);
  if (at != source.line_span(line).begin) return at;
  while (line > 0 && source.line_span(line - 1).begin >= lowest &&
         is_blank(source.line(line - 1))) {
    --line;
  }
  return source.line_span(line).begin;
}

/// The end of the blank lines below this place, where a line begins.
std::uint32_t blank_below(const text::Source& source, std::uint32_t at, std::uint32_t highest) {
  auto line = source.line_of(at);
  while (source.line_span(line).begin < highest && is_blank(source.line(line))) ++line;
  return source.line_span(line).begin;
}

/// Whole lines, with the blank lines on one side: above it where there are more below, or nothing
/// comes below; below the first.
Edits remove_lines(const text::Source& source, const std::vector<Extent>& all, std::size_t index) {
  const auto& entry = all[index];
  if (index == 0) return {{{entry.above, blank_below(source, entry.end, all[1].above)}, ""}};
  const bool last = index + 1 == all.size();
  const bool apart = last || is_blank(source.line(source.line_of(entry.end)));
  const auto begin = apart ? blank_above(source, entry.above, all[index - 1].end) : entry.above;
  return {{{begin, entry.end}, ""}};
}

Draft nothing_in(const Node& collection) {
  return collection.kind == Node::Kind::list ? data::list() : data::mapping();
}

/// The last entry there is: brackets stay, beside the key, and what else stands below it.
Edits remove_only(const Record& record, const Slot& slot, const Extent& entry) {
  const bool below_key = entry.own_line && slot.holder != nullptr && !slot.flow;
  if (!below_key) return replace_value(record, slot, nothing_in(*slot.value));
  const auto behind = record.extents(*slot.holder)[slot.index].behind;
  const bool list = slot.value->kind == Node::Kind::list;
  return {{{behind, behind}, list ? " []" : " {}"}, {{entry.above, entry.end}, ""}};
}

}  // namespace

Edits remove(const Record& record, const Slot& slot, std::size_t index) {
  const auto& source = record.source;
  if (in_brackets(source, *slot.value)) return remove_in_brackets(record, *slot.value, index);
  const auto& all = record.extents(*slot.value);
  if (all.size() == 1) return remove_only(record, slot, all.front());
  if (all[index].own_line) return remove_lines(source, all, index);
  // Behind a dash: what comes next moves up to it.
  const auto next = source.bytes().find_first_not_of(" \t\r\n", all[index].end);
  return {
      {{all[index].begin, static_cast<std::uint32_t>(std::min(next, source.bytes().size()))}, ""}};
}

}  // namespace pm::yaml::edit
