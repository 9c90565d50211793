#include <algorithm>
#include <optional>
#include <string>

#include "../source_text.hpp"
#include "spans.hpp"
#include "writer.hpp"

namespace pm::yaml::edit {
namespace {

/// Returns the entries to add, each on one line.
std::vector<std::string> written(const Additions& additions, const Node& collection,
                                 Context context) {
  std::vector<std::string> all;
  for (const auto* addition : additions)
    all.push_back(collection.kind == Node::Kind::list
                      ? Writer::flow(addition->value, context)
                      : Writer::flow_member(addition->key, addition->value, context));
  return all;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string all;
  for (const auto& text : texts) {
    if (!all.empty()) all += between;
    all += text;
  }
  return all;
}

bool is_sign(std::string_view text, std::uint32_t at, char sign) {
  return at < text.size() && text[at] == sign;
}

bool same_line(const text::Source& source, std::uint32_t a, std::uint32_t b) {
  return source.line_of(a) == source.line_of(b);
}

Edits add_to_empty(const text::Source& source, const Node& collection, std::string text) {
  const text::Span inner = {collection.span.begin + 1, collection.span.end - 1};
  const bool blank = source.at(inner).find_first_not_of(" \t") == std::string_view::npos;
  if (blank) return {{inner, std::move(text)}};
  return {{{inner.begin, inner.begin}, std::move(text)}};
}

/// After an entry on its own line, new entries get their own lines, too.
Edits add_lines_below(const text::Source& source, const EntryRange& last,
                      const std::vector<std::string>& texts) {
  const auto bytes = source.bytes();
  const auto next = skip_blank(bytes, last.text_end);
  const bool comma = is_sign(bytes, next, ',');
  const auto closing = comma ? skip_blank(bytes, next + 1) : next;
  const std::string line_end(line_end_at(source, last.begin));
  const std::string indent(last.column, ' ');
  const auto lines = indent + joined(texts, "," + line_end + indent);
  if (comma && !same_line(source, next, closing)) {
    return {insert_lines(source, end_of_line(source, next), lines + "," + line_end)};
  }
  if (comma || same_line(source, last.text_end, closing)) {
    return {{{last.text_end, last.text_end}, "," + line_end + lines}};
  }
  return {{{last.text_end, last.text_end}, ","},
          insert_lines(source, end_of_line(source, last.text_end), lines + line_end)};
}

/// Returns whether the lines of an entry contain nothing else except a comma and a comment.
bool has_own_lines(const text::Source& source, const EntryRange& entry) {
  const auto bytes = source.bytes();
  auto at = skip_blank(bytes, entry.text_end);
  if (is_sign(bytes, at, ',')) at = skip_blank(bytes, at + 1);
  return entry.own_line && !same_line(source, entry.text_end, at);
}

/// Returns whether there is a comment between entries.
bool has_comment(const text::Source& source, text::Span between) {
  return source.at(between).find('#') != std::string_view::npos;
}

/// Returns the offset after an entry and its comma.
std::uint32_t behind_comma(const text::Source& source, const EntryRange& entry) {
  const auto next = skip_blank(source.bytes(), entry.text_end);
  return is_sign(source.bytes(), next, ',') ? next + 1 : entry.text_end;
}

/// Empties brackets, but keeps comments in them.
Edits remove_only_in_brackets(const text::Source& source, text::Span inner,
                              const EntryRange& only) {
  const auto end =
      has_own_lines(source, only) ? end_of_line(source, only.text_end) : behind_comma(source, only);
  const bool comments =
      has_comment(source, {inner.begin, only.above}) || has_comment(source, {end, inner.end});
  return {{comments ? text::Span{only.above, end} : inner, ""}};
}

Edits remove_last(const text::Source& source, const EntryRange& before, const EntryRange& last) {
  const auto bytes = source.bytes();
  const bool own_lines = has_own_lines(source, last);
  if (!own_lines && !has_comment(source, {before.text_end, last.begin})) {
    return {{{before.text_end, last.text_end}, ""}};
  }
  Edits edits;
  const auto comma = skip_blank(bytes, before.text_end);
  const bool stays = is_sign(bytes, skip_blank(bytes, last.text_end), ',');
  if (!stays && is_sign(bytes, comma, ',')) edits.push_back({{comma, comma + 1}, ""});
  const auto end = own_lines ? end_of_line(source, last.text_end) : last.text_end;
  edits.push_back({{own_lines ? last.above : last.begin, end}, ""});
  return edits;
}

}  // namespace

Context bracket_context(const Record& record, const Slot& slot) {
  for (const auto* collection : {slot.value, slot.holder}) {
    const auto json = collection == nullptr ? std::nullopt : record.is_json(*collection);
    if (json) return *json ? Context::json : Context::flow;
  }
  return Context::flow;
}

Edits add_in_brackets(const Record& record, const Slot& slot, std::size_t place,
                      const Additions& additions) {
  const auto& source = record.source;
  const auto& collection = *slot.value;
  const auto& all = record.entry_ranges(collection);
  const auto texts = written(additions, collection, bracket_context(record, slot));
  if (all.empty()) return add_to_empty(source, collection, joined(texts, ", "));
  if (place >= all.size()) {
    const auto& last = all.back();
    if (last.own_line) return add_lines_below(source, last, texts);
    return {{{last.text_end, last.text_end}, ", " + joined(texts, ", ")}};
  }
  const auto& next = all[place];
  if (!next.own_line) return {{{next.begin, next.begin}, joined(texts, ", ") + ", "}};
  const std::string line_end(line_end_at(source, next.above));
  const std::string indent(next.column, ' ');
  return {insert_lines(source, next.above,
                       indent + joined(texts, "," + line_end + indent) + "," + line_end)};
}

Edits remove_in_brackets(const Record& record, const Node& collection, std::size_t index) {
  const auto& source = record.source;
  const auto& all = record.entry_ranges(collection);
  if (all.size() == 1) {
    return remove_only_in_brackets(source, {collection.span.begin + 1, collection.span.end - 1},
                                   all.front());
  }
  if (index + 1 == all.size()) return remove_last(source, all[index - 1], all[index]);
  const auto& entry = all[index];
  const auto next = all[index + 1].begin;
  if (!has_own_lines(source, entry)) {
    const bool comments = has_comment(source, {entry.text_end, next});
    return {{{entry.begin, comments ? behind_comma(source, entry) : next}, ""}};
  }
  return {{{entry.above, end_of_line(source, entry.text_end)}, ""}};
}

}  // namespace pm::yaml::edit
