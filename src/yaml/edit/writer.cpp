#include "writer.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "pm/yaml/record.hpp"
#include "quoting.hpp"

namespace pm::yaml::edit {
namespace {

constexpr std::size_t widest = 100;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.push_back(text);
  return lines;
}

bool begins_blank(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

bool fits_block(std::string_view text) {
  if (text.find_first_not_of(" \t\n") == std::string_view::npos || needs_escapes(text))
    return false;
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text.find_last_not_of(" \t\n") + 1 == text.size();
}

/// Returns whether the header must contain the indentation, because the first line with text does
/// not show it.
bool needs_indicator(const std::vector<std::string_view>& lines) {
  const auto first =
      std::find_if(lines.begin(), lines.end(), [](std::string_view line) { return !line.empty(); });
  return first != lines.end() && begins_blank(*first);
}

/// Folding joins lines with one blank between them, except those that begin with a blank.
bool fits_folding(const std::vector<std::string_view>& lines) {
  return !lines.front().empty() && std::none_of(lines.begin(), lines.end(), begins_blank);
}

/// Returns where to cut a line that is too long: at the last single blank between words that fits,
/// otherwise at the first single blank.
std::size_t fold_at(std::string_view line, std::size_t width) {
  auto found = std::string_view::npos;
  for (auto at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
    const bool single = at > 0 && line[at - 1] != ' ' && line[at - 1] != '\t' &&
                        at + 1 < line.size() && line[at + 1] != ' ' && line[at + 1] != '\t';
    if (!single) continue;
    if (at > width && found != std::string_view::npos) break;
    found = at;
    if (at > width) break;
  }
  return found;
}

/// Returns the lines of a folded string: each newline in it becomes an additional empty line.
std::vector<std::string_view> folded(const std::vector<std::string_view>& lines,
                                     std::size_t width) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && !lines[i - 1].empty()) out.emplace_back();
    auto line = lines[i];
    while (line.size() > width) {
      const auto at = fold_at(line, width);
      if (at == std::string_view::npos) break;
      out.push_back(line.substr(0, at));
      line.remove_prefix(at + 1);
    }
    out.push_back(line);
  }
  return out;
}

}  // namespace

std::optional<Written> block_text(std::string_view text, Style style, const BlockPlace& place) {
  if (!fits_block(text)) return std::nullopt;
  const bool ends_line = text.ends_with('\n');
  auto lines = lines_of(text.substr(0, text.size() - (ends_line ? 1 : 0)));
  const bool fold = style == Style::folded && fits_folding(lines);
  const bool indicator = needs_indicator(lines);
  if (indicator && place.indent > 9) return std::nullopt;
  if (fold) lines = folded(lines, widest - std::min(widest / 2, place.column));
  Written written = {.head = fold ? ">" : "|"};
  if (indicator) written.head += static_cast<char>('0' + place.indent);
  if (!ends_line) written.head += '-';
  for (const auto line : lines) {
    if (!line.empty()) written.body.append(place.column, ' ').append(line);
    written.body += place.line_end;
  }
  return written;
}

namespace {

using Kind = data::Value::Kind;

constexpr std::size_t widest_inline = 100;

bool is_empty(const data::Value& draft) { return draft.items.empty() && draft.members.empty(); }

/// Returns whether a part of the value reads better on its own lines.
bool needs_lines(const data::Value& draft) {
  if (draft.is_prose() || draft.text.find('\n') != std::string::npos) return true;
  return std::any_of(draft.items.begin(), draft.items.end(), needs_lines) ||
         std::any_of(draft.members.begin(), draft.members.end(),
                     [](const data::Member& member) { return needs_lines(member.value); });
}

bool has_mappings(const data::Value& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const data::Value& item) { return item.kind == Kind::mapping; });
}

std::string joined(const data::Value& draft, Context context) {
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

std::string prose_text(const data::Value& prose) {
  const auto end = prose.text.find_last_not_of(" \t\r\n") + 1;
  std::string text;
  for (std::size_t at = 0; at < end; ++at) {
    const bool pair = prose.text[at] == '\r' && prose.text[at + 1] == '\n';
    if (!pair) text += prose.text[at];
  }
  return text;
}

std::string Writer::flow(const data::Value& draft, Context context, Style style) {
  switch (draft.kind) {
    case Kind::list:
      return "[" + joined(draft, context) + "]";
    case Kind::mapping:
      return "{" + joined(draft, context) + "}";
    default:
      return inline_text(draft.is_prose() ? data::text(prose_text(draft)) : draft, context, style);
  }
}

std::string Writer::flow_member(const std::string& key, const data::Value& value, Context context) {
  return key_text(key, context) + ": " + flow(value, context);
}

/// Mappings at the top and lists of mappings are blocks; small values further in are in brackets.
bool Writer::is_flow(const data::Value& draft, const Holder& holder, const Manner& manner) const {
  if (is_empty(draft)) return true;
  if (manner.collection == Manner::Collection::flow) return true;
  if (manner.collection == Manner::Collection::block || needs_lines(draft)) return false;
  const bool block =
      draft.kind == Kind::list ? has_mappings(draft) : holder.dash || holder.column == 0;
  return !block && holder.head + flow(draft).size() <= widest_inline;
}

Written Writer::scalar(const data::Value& draft, const Holder& holder, Style style) const {
  const bool prose = draft.is_prose();
  const auto text = prose ? data::text(prose_text(draft)) : draft;
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

Written Writer::value(const data::Value& draft, const Holder& holder, const Manner& manner) const {
  if (!draft.is_collection()) return scalar(draft, holder, manner.style);
  if (is_flow(draft, holder, manner)) return {.head = flow(draft)};
  const bool list = draft.kind == Kind::list;
  return {.body = entries(draft, holder.column + (list ? layout_.list : layout_.mapping))};
}

std::string Writer::member(const std::string& key, const data::Value& value, std::size_t column,
                           const Manner& manner) const {
  auto line = std::string(column, ' ') + key_text(key, Context::block) + ":";
  const auto written = this->value(value, {.column = column, .head = line.size() + 1}, manner);
  if (!written.head.empty()) line.append(" ").append(written.head);
  return line.append(line_end_).append(written.body);
}

std::string Writer::item(const data::Value& draft, std::size_t column, const Manner& manner) const {
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

std::string Writer::entries(const data::Value& draft, std::size_t column) const {
  std::string lines;
  for (const auto& each : draft.items) lines += item(each, column);
  for (const auto& [key, value] : draft.members) lines += member(key, value, column);
  return lines;
}

}  // namespace pm::yaml::edit

namespace pm::yaml {

std::string document(const data::Value& mapping) {
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
