#include "document_text.hpp"

#include <algorithm>
#include <cstddef>

#include "../import/taken.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

bool is_control(char32_t value) {
  return (value < 0x20 && value != '\n' && value != '\t') || (value >= 0x7F && value < 0xA0);
}

}  // namespace

std::string document_text(std::string_view bytes, Imported& into) {
  if (bytes.starts_with(text::byte_order_mark)) bytes.remove_prefix(text::byte_order_mark.size());
  std::string out;
  out.reserve(bytes.size());
  std::size_t controls = 0;
  std::size_t broken = 0;
  while (!bytes.empty()) {
    const auto point = text::code_point(bytes);
    if (point.value == '\r') {
      if (!bytes.starts_with("\r\n")) out += '\n';
    } else if (!point.valid) {
      text::append_utf8(out, 0xFFFD);
      ++broken;
    } else if (is_control(point.value)) {
      ++controls;
    } else {
      out += bytes.substr(0, point.bytes);
    }
    bytes.remove_prefix(point.bytes);
  }
  if (broken > 0)
    read_as(into, "bytes", text::counted(broken, "byte"), "no UTF-8; each is U+FFFD now", 0);
  if (controls > 0)
    leave_out(into, "control characters", text::counted(controls, "character"), "a text has none",
              0);
  return out;
}

}  // namespace pm::exchange
