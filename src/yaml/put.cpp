#include <algorithm>
#include <utility>

#include "ends.hpp"
#include "extents.hpp"
#include "layout.hpp"
#include "spans.hpp"
#include "writer.hpp"

namespace pm::yaml {
namespace {

using Collection = Manner::Collection;

/// The parts of a value that stands in a block: what is beside its key, and whole lines below it.
struct Parts {
  text::Span head;
  text::Span body;
};

bool is_block_text(const Node& value) {
  return value.kind == Node::Kind::scalar &&
         (value.style == Style::literal || value.style == Style::folded);
}

bool is_collection(const Node& value) {
  return value.kind == Node::Kind::list || value.kind == Node::Kind::mapping;
}

bool is_block(const Record& record, const Node& value) {
  return is_collection(value) && !in_brackets(record.source, value);
}

Parts parts_of(const Record& record, const Node& value, const Extent& entry) {
  const auto lines_end = entry.text_lines_end;
  if (is_block(record, value)) {
    return {{entry.behind, entry.behind}, {end_of_line(record.source, entry.behind), lines_end}};
  }
  if (is_block_text(value)) {
    const auto text = record.source.bytes();
    const auto header = std::min(text.find_first_of(" \t\r\n", value.span.begin), text.size());
    return {{value.span.begin, static_cast<std::uint32_t>(header)},
            {end_of_line(record.source, value.span.begin), lines_end}};
  }
  if (value.kind == Node::Kind::null && value.span.empty()) {
    return {{entry.behind, entry.behind}, {entry.end, entry.end}};
  }
  return {value.span, {lines_end, lines_end}};
}

Manner manner_of(const Record& record, const Node& old, const Draft& draft) {
  Manner manner = {.style = old.style};
  if (!is_collection(old) || (old.items.empty() && old.members.empty())) return manner;
  const bool same = (draft.kind == Draft::Kind::list) == (old.kind == Node::Kind::list);
  if (same) manner.collection = is_block(record, old) ? Collection::block : Collection::flow;
  return manner;
}

/// Behind the colon, the dash or the old value; where lines follow it must stand beside its key.
text::Edit put_head(const Record& record, const Extent& entry, text::Span old,
                    const Written& written) {
  const bool beside = record.source.line_of(old.begin) == record.source.line_of(entry.behind) &&
                      record.source.line_of(old.end) == record.source.line_of(old.begin);
  if (written.head.empty() || old.empty() || (!written.body.empty() && !beside)) {
    return {{entry.behind, old.end}, written.head.empty() ? "" : " " + written.head};
  }
  return {old, written.head};
}

Edits put_beside_key(const Record& record, const Slot& slot, const Extent& entry,
                     const Written& written) {
  const auto old = parts_of(record, *slot.value, entry);
  Edits edits = {put_head(record, entry, old.head, written)};
  auto body = old.body;
  if (written.body.empty() && body.empty()) return edits;
  edits.push_back(replace_lines(record.source, body, written.body));
  return edits;
}

/// The whole item, from its dash on.
Edits put_item(const Record& record, const Slot& slot, const Extent& entry, const Writer& writer,
               const Draft& value) {
  const auto lines = writer.item(value, entry.column, manner_of(record, *slot.value, value));
  return {replace_lines(record.source, {entry.begin, entry.text_lines_end},
                        lines.substr(entry.column))};
}

/// A text that was a block keeps the column of its lines.
Layout layout_in(const Record& record, const Node& old, const Extent& entry) {
  auto layout = layout_of(record.source, record.root, old);
  if (!is_block_text(old)) return layout;
  const auto body = parts_of(record, old, entry).body;
  auto column = std::string_view::npos;
  for (auto at = body.begin; at < body.end; at = end_of_line(record.source, at)) {
    column =
        std::min(column, record.source.line(record.source.line_of(at)).find_first_not_of(" \t"));
  }
  if (column == std::string_view::npos || column <= entry.column) return layout;
  layout.text = column - entry.column;
  return layout;
}

Edits put_in_block(const Record& record, const Slot& slot, const Draft& value) {
  const auto& source = record.source;
  const auto entry = extents(source, *slot.holder)[slot.index];
  const Writer writer(layout_in(record, *slot.value, entry), line_end_at(source, entry.begin),
                      record.blocks);
  const bool dash = slot.holder->kind == Node::Kind::list;
  const auto head = slot.value->span.empty() ? entry.behind + 1 : slot.value->span.begin;
  const auto written =
      writer.value(value,
                   {.column = entry.column,
                    .head = entry.column + (std::max(head, entry.begin) - entry.begin),
                    .dash = dash},
                   manner_of(record, *slot.value, value));
  const bool lines = is_block(record, *slot.value) || written.head.empty();
  if (dash && lines) return put_item(record, slot, entry, writer, value);
  return put_beside_key(record, slot, entry, written);
}

Edits put_in_brackets(const Record& record, const Slot& slot, const Draft& value) {
  const auto span = slot.value->place();
  auto written = Writer::flow(value, slot.value->style);
  if (!span.empty() || slot.holder->kind == Node::Kind::list) return {{span, std::move(written)}};
  const auto entry = extents(record.source, *slot.holder)[slot.index];
  const bool colon = record.source.bytes()[entry.behind - 1] == ':';
  return {{{entry.behind, entry.behind}, (colon ? " " : ": ") + written}};
}

/// The whole record.
Edits put_root(const Record& record, const Node& old, const Draft& value) {
  const auto& source = record.source;
  const auto end = source.whole().end;
  const Writer writer({}, line_end_at(source, end), record.blocks);
  const bool empty = value.items.empty() && value.members.empty();
  if (!empty) return {insert_lines(source, end, writer.entries(value, 0))};
  return {{old.span, Writer::flow(value)}};
}

}  // namespace

Edits put(const Record& record, const Slot& slot, const Draft& value) {
  if (slot.holder == nullptr) return put_root(record, *slot.value, value);
  if (slot.flow) return put_in_brackets(record, slot, value);
  return put_in_block(record, slot, value);
}

}  // namespace pm::yaml
