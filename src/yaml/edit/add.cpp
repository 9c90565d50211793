#include <algorithm>
#include <string>

#include "../extents.hpp"
#include "../lines.hpp"
#include "layout.hpp"
#include "spans.hpp"
#include "writer.hpp"

namespace pm::yaml::editing {
namespace {

using Collection = Manner::Collection;

/// How many blank lines stand directly above an entry.
std::size_t blank_lines_above(const text::Source& source, const Extent& before,
                              const Extent& after) {
  std::size_t count = 0;
  for (auto line = source.line_of(after.above);
       line > 0 && source.line_span(line - 1).begin >= before.end; --line) {
    if (!is_blank(source.line(line - 1))) break;
    ++count;
  }
  return count;
}

bool has_several_lines(const text::Source& source, const Extent& entry) {
  return source.line_of(entry.begin) != source.line_of(entry.text_end);
}

/// The blank lines that keep entries apart around a place. Those of a list are all alike; in a
/// mapping, single lines may stand together and only blocks apart.
std::size_t gap_at(const text::Source& source, const Node& collection,
                   const std::vector<Extent>& all, std::size_t place, bool several_lines) {
  if (all.size() < 2) return 0;
  const auto after = std::clamp<std::size_t>(place, 1, all.size() - 1);
  const auto gap = blank_lines_above(source, all[after - 1], all[after]);
  if (collection.kind == Node::Kind::list) return gap;
  const bool block = several_lines || has_several_lines(source, all[place == 0 ? 0 : place - 1]);
  return block ? gap : 0;
}

/// An item is written as its neighbour is.
Manner manner_beside(const Record& record, const Node& list, std::size_t place,
                     const Draft& value) {
  const auto& beside = list.items[place == 0 ? 0 : place - 1];
  const bool same = (beside.kind == Node::Kind::list && value.kind == Draft::Kind::list) ||
                    (beside.kind == Node::Kind::mapping && value.kind == Draft::Kind::mapping);
  if (!same || beside.alias) return {};
  return {.collection = in_brackets(record.source, beside) ? Collection::flow : Collection::block};
}

std::string lines_of(const Record& record, const Node& collection, std::size_t column,
                     std::size_t place, std::string_view line_end, const Addition& addition) {
  const bool list = collection.kind == Node::Kind::list;
  const auto& near = list ? collection.items[place == 0 ? 0 : place - 1] : collection;
  auto layout = layout_of(record.source, record.root, list && !near.alias ? near : collection);
  if (!list) {
    return Writer(layout, line_end, record.blocks).member(addition.key, addition.value, column);
  }
  layout.item = layout_of(record.source, record.root, collection).item;
  return Writer(layout, line_end, record.blocks)
      .item(addition.value, column, manner_beside(record, collection, place, addition.value));
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

Edits add_in_block(const Record& record, const Node& collection, std::size_t place,
                   const Addition& addition) {
  const auto& source = record.source;
  const auto all = extents(source, collection);
  const auto column = all.front().column;
  const auto line_end = line_end_at(source, place == 0 ? all.front().begin : all[place - 1].end);
  const auto lines = lines_of(record, collection, column, place, line_end, addition);
  const bool several = lines.find('\n') + 1 < lines.size();
  const auto gap = repeated(line_end, gap_at(source, collection, all, place, several));
  if (place > 0) return {insert_lines(source, all[place - 1].end, gap + lines)};
  const auto& first = all.front();
  if (first.own_line) return {insert_lines(source, first.above, lines + gap)};
  return {{{first.begin, first.begin}, lines.substr(column) + gap + std::string(column, ' ')}};
}

}  // namespace

Edits add(const Record& record, const Slot& slot, std::size_t place, const Addition& addition) {
  const auto& collection = *slot.value;
  if (in_brackets(record.source, collection)) {
    return add_in_brackets(record, collection, place, addition);
  }
  const auto size = std::max(collection.items.size(), collection.members.size());
  return add_in_block(record, collection, std::min(place, size), addition);
}

}  // namespace pm::yaml::editing
