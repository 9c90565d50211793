#include "taken.hpp"

#include <algorithm>
#include <utility>

#include "pm/data/value.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

data::Value& member(data::Value& mapping, std::string_view name) {
  for (auto& each : mapping.members) {
    if (each.name == name) return each.value;
  }
  mapping.members.push_back({std::string(name), data::mapping()});
  return mapping.members.back().value;
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

}  // namespace

std::string as_title(std::string_view text) {
  std::string title;
  bool gap = false;
  while (!text.empty()) {
    const auto point = text::code_point(text);
    const bool blank = point.value == ' ' || is_control(point.value);
    if (!blank) {
      if (gap && !title.empty()) title += ' ';
      if (point.valid)
        title += text.substr(0, point.bytes);
      else
        text::append_utf8(title, 0xFFFD);
    }
    gap = blank;
    text.remove_prefix(point.bytes);
  }
  return title;
}

std::string title_of_name(std::string_view name) {
  std::string words(name);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  return as_title(words);
}

PlainText plain_text(std::string_view text) {
  PlainText plain;
  plain.text.reserve(text.size());
  while (!text.empty()) {
    const auto point = text::code_point(text);
    if (point.value == '\r') {
      plain.text += text.starts_with("\r\n") ? "" : "\n";
    } else if (!point.valid) {
      text::append_utf8(plain.text, 0xFFFD);
      ++plain.broken;
    } else if (is_control(point.value) && point.value != '\n' && point.value != '\t') {
      ++plain.controls;
    } else {
      plain.text += text.substr(0, point.bytes);
    }
    text.remove_prefix(point.bytes);
  }
  return plain;
}

std::string as_prose_text(std::string_view text) {
  auto prose = plain_text(text).text;
  const auto first = prose.find_first_not_of('\n');
  if (first == std::string::npos) return {};
  const auto last = prose.find_last_not_of(" \t\n");
  return last == std::string::npos ? std::string() : prose.substr(first, last + 1 - first);
}

void keep(Imported& into, std::string_view name, data::Value value, std::size_t line,
          std::string words) {
  into.remarks.push_back({.kind = Remark::Kind::kept,
                          .what = std::string(name),
                          .value = value.text,
                          .words = std::move(words),
                          .line = line});
  const auto& origin = into.incident.origin.system;
  auto& fields = member(into.incident.fields, origin ? origin->value : "source");
  auto own_name = into.kept.free(fields, name);
  fields.members.push_back({std::move(own_name), std::move(value)});
}

void leave_out(Imported& into, std::string what, std::string value, std::string words,
               std::size_t line) {
  into.remarks.push_back({.kind = Remark::Kind::left_out,
                          .what = std::move(what),
                          .value = std::move(value),
                          .words = std::move(words),
                          .line = line});
}

void read_as(Imported& into, std::string what, std::string value, std::string words,
             std::size_t line) {
  into.remarks.push_back({.kind = Remark::Kind::read_as,
                          .what = std::move(what),
                          .value = std::move(value),
                          .words = std::move(words),
                          .line = line});
}

}  // namespace pm::exchange
