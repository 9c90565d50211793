#include "taken.hpp"

#include <algorithm>
#include <utility>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

model::Free& member(model::Free& mapping, std::string_view name) {
  for (auto& each : mapping.members) {
    if (each.name == name) return each.value;
  }
  mapping.members.push_back({std::string(name), {}});
  return mapping.members.back().value;
}

/// A name that is free: data of the same name is never replaced.
std::string free_name(const model::Free& mapping, std::string_view wanted) {
  const auto taken = [&](std::string_view name) {
    return std::any_of(mapping.members.begin(), mapping.members.end(),
                       [&](const auto& each) { return each.name == name; });
  };
  auto name = std::string(wanted);
  for (int n = 2; taken(name); ++n) name = std::string(wanted) + "_" + std::to_string(n);
  return name;
}

std::string shown(const model::Free& value) {
  return value.kind == model::Free::Kind::text ? value.text : std::string();
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

std::string as_prose_text(std::string_view text) {
  std::string prose;
  while (!text.empty()) {
    const auto point = text::code_point(text);
    const bool crlf = text.starts_with("\r\n");
    if (point.value == '\r')
      prose += crlf ? "" : "\n";
    else if (!point.valid)
      text::append_utf8(prose, 0xFFFD);
    else if (!is_control(point.value) || point.value == '\n' || point.value == '\t')
      prose += text.substr(0, point.bytes);
    text.remove_prefix(point.bytes);
  }
  const auto first = prose.find_first_not_of('\n');
  if (first == std::string::npos) return {};
  const auto last = prose.find_last_not_of(" \t\n");
  return last == std::string::npos ? std::string() : prose.substr(first, last + 1 - first);
}

void keep(Imported& into, std::string_view name, model::Free value, std::size_t line,
          std::string words) {
  into.remarks.push_back({.kind = Remark::Kind::kept,
                          .what = std::string(name),
                          .value = shown(value),
                          .words = std::move(words),
                          .line = line});
  const auto& origin = into.incident.origin.system;
  auto& fields = member(into.incident.fields, origin ? origin->value : "source");
  fields.members.push_back({free_name(fields, name), std::move(value)});
}

void keep(Imported& into, std::string_view name, std::string_view value, std::size_t line,
          std::string words) {
  keep(into, name,
       {.kind = model::Free::Kind::text, .text = std::string(value), .items = {}, .members = {}},
       line, std::move(words));
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
