#include "document_text.hpp"

#include <utility>

#include "../taken.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::markdown_report {

std::string document_text(std::string_view bytes, Imported& into) {
  if (bytes.starts_with(text::byte_order_mark)) bytes.remove_prefix(text::byte_order_mark.size());
  auto plain = plain_text(bytes);
  if (plain.broken > 0)
    read_as(into, "bytes", text::counted(plain.broken, "byte"), "no UTF-8; each is U+FFFD now", 0);
  if (plain.controls > 0)
    leave_out(into, "control characters", text::counted(plain.controls, "character"),
              "a text has none", 0);
  return std::move(plain.text);
}

}  // namespace pm::exchange::markdown_report
