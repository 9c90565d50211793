#include "writer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "quoting.hpp"

namespace pm::yaml::edit {
namespace {

using Kind = Draft::Kind;

constexpr std::size_t widest_inline = 100;

bool is_empty(const Draft& draft) { return draft.items.empty() && draft.members.empty(); }

/// Whether something in it reads better on lines of its own.
bool needs_lines(const Draft& draft) {
  if (draft.is_prose() || draft.text.find('\n') != std::string::npos) return true;
  return std::any_of(draft.items.begin(), draft.items.end(), needs_lines) ||
         std::any_of(draft.members.begin(), draft.members.end(),
                     [](const DraftMember& member) { return needs_lines(member.value); });
}

bool has_mappings(const Draft& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const Draft& item) { return item.kind == Kind::mapping; });
}

std::string joined(const Draft& draft, Context context) {
  std::string all;
  const auto add = [&all](std::string_view part) {
    all.append(all.empty() ? "" : ", ").append(part);
  };
  for (const auto& item : draft.items) add(Writer::flow(item, context));
  for (const auto& member : draft.members)
    add(Writer::flow_member(member.name, member.value, context));
  return all;
}

}  // namespace

std::string prose_text(const Draft& prose) {
  const auto end = prose.text.find_last_not_of(" \t\r\n") + 1;
  std::string text;
  for (std::size_t at = 0; at < end; ++at) {
    const bool pair = prose.text[at] == '\r' && prose.text[at + 1] == '\n';
    if (!pair) text += prose.text[at];
  }
  return text;
}

std::string Writer::flow(const Draft& draft, Context context, Style style) {
  switch (draft.kind) {
    case Kind::list:
      return "[" + joined(draft, context) + "]";
    case Kind::mapping:
      return "{" + joined(draft, context) + "}";
    default:
      return inline_text(draft.is_prose() ? as_text(prose_text(draft)) : draft, context, style);
  }
}

std::string Writer::flow_member(const std::string& key, const Draft& value, Context context) {
  return key_text(key, context) + ": " + flow(value, context);
}

/// Mappings at the top and lists of mappings are blocks; what is small and further in is in
/// brackets.
bool Writer::is_flow(const Draft& draft, const Holder& holder, const Manner& manner) const {
  if (is_empty(draft)) return true;
  if (manner.collection == Manner::Collection::flow) return true;
  if (manner.collection == Manner::Collection::block || needs_lines(draft)) return false;
  const bool block =
      draft.kind == Kind::list ? has_mappings(draft) : holder.dash || holder.column == 0;
  return !block && holder.head + flow(draft).size() <= widest_inline;
}

Written Writer::scalar(const Draft& draft, const Holder& holder, Style style) const {
  const bool prose = draft.is_prose();
  const auto text = prose ? as_text(prose_text(draft)) : draft;
  const auto line = inline_text(text, Context::block, style);
  const bool was_block = style == Style::literal || style == Style::folded;
  const bool several = text.text.find('\n') != std::string::npos;
  const bool quotes = style == Style::double_quoted && !prose;
  const bool lines =
      was_block || (several && !quotes) || (prose && holder.head + line.size() > widest_inline);
  if (!lines || !blocks_) return {.head = line};
  const auto indent = holder.dash ? layout_.item : layout_.text;
  return block_text(prose ? text.text + "\n" : text.text,
                    style == Style::folded ? Style::folded : Style::literal,
                    {.column = holder.column + indent, .indent = indent, .line_end = line_end_})
      .value_or(Written{.head = line});
}

Written Writer::value(const Draft& draft, const Holder& holder, const Manner& manner) const {
  if (!draft.is_collection()) return scalar(draft, holder, manner.style);
  if (is_flow(draft, holder, manner)) return {.head = flow(draft)};
  const bool list = draft.kind == Kind::list;
  return {.body = entries(draft, holder.column + (list ? layout_.list : layout_.mapping))};
}

std::string Writer::member(const std::string& key, const Draft& value, std::size_t column,
                           const Manner& manner) const {
  auto line = std::string(column, ' ') + key_text(key, Context::block) + ":";
  const auto written = this->value(value, {.column = column, .head = line.size() + 1}, manner);
  if (!written.head.empty()) line.append(" ").append(written.head);
  return line.append(line_end_).append(written.body);
}

std::string Writer::item(const Draft& draft, std::size_t column, const Manner& manner) const {
  const Holder dash = {.column = column, .head = column + layout_.item, .dash = true};
  std::string lines;
  if (draft.is_collection() && !is_flow(draft, dash, manner)) {
    lines = entries(draft, dash.head);
  } else {
    const auto written = value(draft, dash, manner);
    lines = std::string(dash.head, ' ').append(written.head).append(line_end_).append(written.body);
  }
  lines[column] = '-';
  return lines;
}

std::string Writer::entries(const Draft& draft, std::size_t column) const {
  std::string lines;
  for (const auto& each : draft.items) lines += item(each, column);
  for (const auto& [key, behind] : draft.members) lines += member(key, behind, column);
  return lines;
}

}  // namespace pm::yaml::edit

namespace pm::yaml {

std::string document(const Draft& mapping) {
  if (mapping.members.empty()) return "{}\n";
  const edit::Writer writer({}, "\n", true);
  std::string all;
  bool after_block = false;
  for (const auto& [key, value] : mapping.members) {
    const auto lines = writer.member(key, value, 0);
    const bool block = std::count(lines.begin(), lines.end(), '\n') > 1;
    if (!all.empty() && (block || after_block)) all += '\n';
    all += lines;
    after_block = block;
  }
  return all;
}

}  // namespace pm::yaml
