#include <algorithm>
#include <utility>

#include "../source_text.hpp"
#include "spans.hpp"
#include "writer.hpp"

namespace pm::yaml::edit {
namespace {

using Collection = Manner::Collection;

/// The parts of a value in a block: the text next to its key, and complete lines below.
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

std::uint32_t begin_of_line(const Record& record, std::uint32_t at) {
  return record.source.line_span(record.source.line_of(at)).begin;
}

Parts parts_of(const Record& record, const Node& value, const EntryRange& entry) {
  const auto lines_end = entry.text_lines_end;
  if (is_block(record, value)) {
    const auto first =
        std::max(end_of_line(record.source, entry.behind), begin_of_line(record, value.span.begin));
    return {{entry.behind, entry.behind}, {first, lines_end}};
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

Manner manner_of(const Record& record, const Node& old, const data::Value& draft) {
  Manner manner = {.style = old.style};
  if (!is_collection(old) || (old.items.empty() && old.members.empty())) return manner;
  const bool same = (draft.kind == data::Value::Kind::list) == (old.kind == Node::Kind::list);
  if (same) manner.collection = is_block(record, old) ? Collection::block : Collection::flow;
  return manner;
}

bool same_line(const Record& record, std::uint32_t a, std::uint32_t b) {
  return record.source.line_of(a) == record.source.line_of(b);
}

/// Returns the end of the text before a value: of its colon or dash, or of a comment below that.
std::uint32_t behind_last(const Record& record, const EntryRange& entry, text::Span value) {
  const auto between = record.source.at({entry.behind, std::max(entry.behind, value.begin)});
  const auto last = between.find_last_not_of(" \t\r\n");
  return entry.behind + static_cast<std::uint32_t>(last + 1);
}

/// Returns the comment after a value on its line, or the end of that line.
std::uint32_t remark_behind(const Record& record, text::Span value) {
  const auto text = record.source.bytes();
  return static_cast<std::uint32_t>(
      std::min(text.find_first_not_of(" \t\r", value.end), text.size()));
}

bool is_comment_at(const Record& record, std::uint32_t at) {
  return record.source.bytes().substr(at, 1) == "#";
}

/// Writes the head of a value with lines below it: next to its key or dash, if comments between
/// that and the old value leave room. Removes only blanks there.
Edits put_head_of_lines(const Record& record, const EntryRange& entry, text::Span old,
                        const std::string& head) {
  const auto beside = head.empty() ? "" : " " + head;
  const auto last = behind_last(record, entry, old);
  if (last == entry.behind) return {{{entry.behind, old.end}, beside}};
  const auto remark = remark_behind(record, old);
  const bool has_remark = is_comment_at(record, remark);
  if (!has_remark && (head.empty() || same_line(record, last, entry.behind))) {
    return {{{entry.behind, entry.behind}, beside}, {{last, old.end}, ""}};
  }
  if (head.empty()) return {{{old.begin, remark}, ""}};
  return {{old, head}};
}

/// Writes in place of the old value, or after the colon or dash.
Edits put_head(const Record& record, const EntryRange& entry, text::Span old,
               const Written& written) {
  const auto& head = written.head;
  if (old.empty()) return {{{entry.behind, entry.behind}, head.empty() ? "" : " " + head}};
  const bool beside = same_line(record, old.begin, entry.behind);
  if (written.body.empty() || (beside && !head.empty())) return {{old, head}};
  return put_head_of_lines(record, entry, old, head);
}

Edits put_beside_key(const Record& record, const Slot& slot, const EntryRange& entry,
                     const Written& written) {
  const auto old = parts_of(record, *slot.value, entry);
  auto edits = put_head(record, entry, old.head, written);
  if (written.body.empty() && old.body.empty()) return edits;
  edits.push_back(replace_lines(record.source, old.body, written.body));
  return edits;
}

/// Replaces the complete item, from its dash on; if comments follow the dash, only the part below
/// them.
Edits put_item(const Record& record, const Slot& slot, const EntryRange& entry,
               const Writer& writer, const data::Value& value) {
  const auto& old = *slot.value;
  auto lines = writer.item(value, entry.column, manner_of(record, old, value));
  const bool block = is_block(record, old);
  const auto span = block ? old.span : parts_of(record, old, entry).head;
  const bool comments = behind_last(record, entry, span) != entry.behind ||
                        (!block && is_comment_at(record, remark_behind(record, span)));
  if (!comments) {
    return {replace_lines(record.source, {entry.begin, entry.text_lines_end},
                          lines.substr(entry.column))};
  }
  lines[entry.column] = ' ';
  if (!block) return put_beside_key(record, slot, entry, {.body = lines});
  return {replace_lines(record.source, {begin_of_line(record, span.begin), entry.text_lines_end},
                        std::move(lines))};
}

/// A string that was a block keeps the column of its lines.
Layout layout_in(const Record& record, const Node& old, const EntryRange& entry) {
  auto layout = record.layout(old);
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

Edits put_in_block(const Record& record, const Slot& slot, const data::Value& value) {
  const auto& source = record.source;
  const auto entry = record.entry_ranges(*slot.holder)[slot.index];
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

Edits put_in_brackets(const Record& record, const Slot& slot, const data::Value& value) {
  const auto span = slot.value->place();
  auto written = Writer::flow(value, bracket_context(record, slot), slot.value->style);
  if (!span.empty() || slot.holder->kind == Node::Kind::list) return {{span, std::move(written)}};
  const auto entry = record.entry_ranges(*slot.holder)[slot.index];
  const bool colon = record.source.bytes()[entry.behind - 1] == ':';
  return {{{entry.behind, entry.behind}, (colon ? " " : ": ") + written}};
}

/// Replaces the complete record.
Edits put_root(const Record& record, const Node& old, const data::Value& value) {
  const auto& source = record.source;
  const auto end = source.whole().end;
  const Writer writer({}, line_end_at(source, end), record.blocks);
  const bool empty = value.items.empty() && value.members.empty();
  if (!empty) return {insert_lines(source, end, writer.entries(value, 0))};
  return {{old.span, Writer::flow(value)}};
}

}  // namespace

Edits replace_value(const Record& record, const Slot& slot, const data::Value& value) {
  if (slot.holder == nullptr) return put_root(record, *slot.value, value);
  if (slot.flow) return put_in_brackets(record, slot, value);
  return put_in_block(record, slot, value);
}

}  // namespace pm::yaml::edit
