#include "json_values.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "columns.hpp"
#include "pm/data/json.hpp"
#include "pm/exchange/input.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::timeline {
namespace {

using data::Value;

constexpr std::string_view blank = " \t\r\n";
constexpr int deepest_data = 16;

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  return text;
}

/// How many bytes the object takes that a text begins with; 0 where it does not end.
std::size_t length_of_object(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\')
      ++i;
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == '{' || c == '['))
      ++depth;
    else if (!quoted && (c == '}' || c == ']') && --depth == 0)
      return i + 1;
  }
  return 0;
}

auto not_read(const std::string& file, text::Diagnostic error, std::size_t lines_before) {
  error.place.line += lines_before;
  return failed(in_source(file, std::move(error)));
}

void move_down(Value& value, std::uint32_t lines) {
  value.line += lines;
  for (auto& item : value.items) move_down(item, lines);
  for (auto& member : value.members) move_down(member.value, lines);
}

/// Whether one of the first lines is a document of its own; others may be broken.
bool is_lines(std::string_view text) {
  constexpr int looked_at = 3;
  for (int i = 0; i < looked_at; ++i) {
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return false;
    text.remove_prefix(begin);
    const auto line = text.substr(0, text.find('\n'));
    if (line.front() == '{' && data::read_json(line)) return true;
    text.remove_prefix(line.size());
  }
  return false;
}

void each_line(const std::string& file, std::string_view text,
               const std::function<void(Value value)>& take_value, const Take& refuse) {
  for (std::size_t before = 0; !text.empty(); ++before) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (text::trimmed(line).empty()) continue;
    auto read = data::read_json(line);
    if (!read) {
      refuse(not_read(file, std::move(read).error(), before));
      continue;
    }
    move_down(*read, static_cast<std::uint32_t>(before));
    take_value(*std::move(read));
  }
}

data::Value as_data(const Value& value, int depth) {
  if (!value.is_collection()) return data::text(value.text);
  if (depth == deepest_data || value.members.size() > most_members)
    return data::text(data::to_json_line(value));
  if (value.kind == Value::Kind::list) {
    auto data = data::list();
    for (const auto& item : value.items) data.items.push_back(as_data(item, depth + 1));
    return data;
  }
  std::vector<std::string_view> names;
  for (const auto& member : value.members) names.push_back(member.name);
  auto own = own_names(names);
  auto data = data::mapping();
  for (std::size_t i = 0; i < own.size(); ++i)
    data.members.push_back({std::move(own[i]), as_data(value.members[i].value, depth + 1)});
  return data;
}

}  // namespace

void each_value(const std::string& file, const std::string& text,
                const std::function<void(Value value)>& take_value, const Take& refuse) {
  if (is_lines(without_mark(text))) return each_line(file, without_mark(text), take_value, refuse);
  const auto begin = without_mark(text).find_first_not_of(blank);
  const bool is_list = begin != std::string_view::npos && without_mark(text)[begin] == '[';
  auto input = input_of(file, text);
  auto all = data::stream_json(
      [&](char* into, std::size_t most) { return input.read(into, most); },
      [&](const data::Path& path) { return is_list && path.empty(); },
      [&](const data::Path&, const std::string&, Value value) { take_value(std::move(value)); });
  if (!all) refuse(not_read(file, std::move(all).error(), 0));
}

std::optional<Value> first_object(std::string_view head) {
  head = without_mark(head);
  auto begin = head.find_first_not_of(blank);
  if (begin != std::string_view::npos && head[begin] == '[')
    begin = head.find_first_not_of(blank, begin + 1);
  if (begin == std::string_view::npos || head[begin] != '{') return std::nullopt;
  const auto length = length_of_object(head.substr(begin));
  if (length == 0) return std::nullopt;
  auto read = data::read_json(head.substr(begin, length));
  return read ? std::optional(*std::move(read)) : std::nullopt;
}

data::Value as_data(const Value& value) { return as_data(value, 0); }

std::string text_at(const Value& object, std::string_view name) {
  const auto* found = object.find(name);
  return found == nullptr || found->kind != Value::Kind::text ? std::string() : found->text;
}

}  // namespace pm::exchange::timeline
