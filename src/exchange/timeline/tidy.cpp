#include "tidy.hpp"

#include <algorithm>

#include "../taken.hpp"
#include "pm/render/format.hpp"
#include "pm/text/utf8.hpp"

namespace pm::exchange::timeline {
namespace {

/// C0 controls but those that end or indent lines, and C1 controls, which are `0xC2 0x80` and on.
bool has_controls(std::string_view text) {
  const bool c0 = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
  });
  if (c0) return true;
  for (auto at = text.find('\xC2'); at != std::string_view::npos; at = text.find('\xC2', at + 1)) {
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
  }
  return false;
}

void tell(Imported& into, std::string_view what, std::string_view text, std::size_t line) {
  if (text::first_invalid_utf8(text) != std::string_view::npos)
    read_as(into, std::string(what), std::string(text), "bytes that are not UTF-8 became U+FFFD",
            line);
  else if (has_controls(text))
    read_as(into, std::string(what), std::string(text), "without its control characters", line);
}

}  // namespace

std::string tidy(Imported& into, std::string_view what, std::string_view text, std::size_t line) {
  tell(into, what, text, line);
  return as_prose_text(text);
}

std::string tidy_line(Imported& into, std::string_view what, std::string_view text,
                      std::size_t line) {
  tell(into, what, text, line);
  return as_title(text);
}

std::string plain_as_markdown(std::string_view text) {
  std::string out;
  while (true) {
    const auto end = text.find('\n');
    render::markdown_format().escape(text.substr(0, end), out);
    if (end == std::string_view::npos) return out;
    // A line end of plain text is shown as one.
    out += "\\\n";
    text.remove_prefix(end + 1);
  }
}

void put_plain(std::string_view part, std::string& out) {
  if (part.empty()) return;
  if (part.front() == ' ') out += ' ';
  const auto before = out.size();
  render::markdown_format().escape(part, out);
  if (part.back() == ' ' && out.size() > before) out += ' ';
}

}  // namespace pm::exchange::timeline
