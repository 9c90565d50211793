#include "form.hpp"

#include <algorithm>

#include "pm/text/utf8.hpp"

namespace pm::yaml::merging {
namespace {

/// Whether every line ends with CRLF, and there is one.
bool is_crlf(std::string_view bytes) {
  bool any = false;
  for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    if (at == 0 || bytes[at - 1] != '\r') return false;
    any = true;
  }
  return any;
}

}  // namespace

Form form_of(std::string_view bytes) {
  return {.byte_order_mark = bytes.starts_with(text::byte_order_mark),
          .crlf = is_crlf(bytes),
          .last_newline = bytes.empty() || bytes.ends_with('\n')};
}

std::string without_form(std::string_view bytes, const Form& form) {
  if (form.byte_order_mark) bytes.remove_prefix(text::byte_order_mark.size());
  std::string text(bytes);
  if (form.crlf) text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

std::string with_form(std::string_view text, const Form& form) {
  std::string out(form.byte_order_mark ? text::byte_order_mark : std::string_view());
  if (!form.last_newline && text.ends_with('\n')) text.remove_suffix(1);
  for (const char c : text) {
    if (c == '\n' && form.crlf) out += '\r';
    out += c;
  }
  return out;
}

Form merged_form(const Form& base, const Form& ours, const Form& theirs) {
  const auto merged = [](bool was, bool here, bool there) { return here == was ? there : here; };
  return {
      .byte_order_mark = merged(base.byte_order_mark, ours.byte_order_mark, theirs.byte_order_mark),
      .crlf = merged(base.crlf, ours.crlf, theirs.crlf),
      .last_newline = merged(base.last_newline, ours.last_newline, theirs.last_newline)};
}

}  // namespace pm::yaml::merging
