#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "pm/render/context.hpp"
#include "pm/text/utf8.hpp"

namespace pm::render {
namespace {

void write_string(std::string_view text, std::string& out) {
  out += '"';
  while (!text.empty()) {
    const auto point = text::code_point(text);
    const char c = text.front();
    if (!point.valid) {
      text::append_utf8(out, 0xFFFD);
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (point.value < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(point.value));
    } else {
      out += text.substr(0, point.bytes);
    }
    text.remove_prefix(point.valid ? point.bytes : 1);
  }
  out += '"';
}

void write(const view::Data& data, std::size_t depth, std::string& out);

void begin_line(std::size_t depth, std::string& out) {
  out += '\n';
  out.append(2 * depth, ' ');
}

/// The items of a list or an object between their brackets, each on a line.
template <typename Items, typename WriteItem>
void write_all(const Items& items, std::string_view brackets, std::size_t depth, std::string& out,
               WriteItem write_item) {
  out += brackets[0];
  bool first = true;
  for (const auto& item : items) {
    if (!std::exchange(first, false)) out += ',';
    begin_line(depth + 1, out);
    write_item(item);
  }
  if (!first) begin_line(depth, out);
  out += brackets[1];
}

void write(const view::Data& data, std::size_t depth, std::string& out) {
  if (const auto* flag = data.boolean()) {
    out += *flag ? "true" : "false";
  } else if (const auto* number = data.number()) {
    fmt::format_to(std::back_inserter(out), "{}", *number);
  } else if (const auto* text = data.text()) {
    write_string(*text, out);
  } else if (const auto* prose = data.prose()) {
    write_string(prose->markdown, out);
  } else if (const auto* list = data.list()) {
    write_all(*list, "[]", depth, out,
              [&](const view::Data& item) { write(item, depth + 1, out); });
  } else if (const auto* object = data.object()) {
    write_all(*object, "{}", depth, out, [&](const auto& member) {
      write_string(member.first, out);
      out += ": ";
      write(member.second, depth + 1, out);
    });
  } else {
    out += "null";
  }
}

}  // namespace

std::string to_json(const view::Data& data) {
  std::string out;
  write(data, 0, out);
  out += '\n';
  return out;
}

}  // namespace pm::render
