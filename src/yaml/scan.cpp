#include "scan.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/text/conflicts.hpp"
#include "pm/text/utf8.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::yaml {
void report_conflict_marks(const text::Source& source, text::Report& report) {
  for (const auto& conflict : text::conflicts(source.bytes())) {
    report.add({.rule = "syntax",
                .message = "unresolved merge conflict",
                .where = {&source, conflict.begin},
                .others = {{{&source, conflict.middle}, "the other side begins here"},
                           {{&source, conflict.end}, "and ends here"}},
                .help = "run `pm resolve`, or choose one side and remove the three conflict "
                        "markers"});
  }
}

namespace {

text::Where at(const text::Source& source, std::size_t offset, std::size_t size) {
  const auto begin = static_cast<std::uint32_t>(offset);
  return {&source, {begin, begin + static_cast<std::uint32_t>(size)}};
}

/// Returns whether the bytes look like UTF-16, by the byte order mark or by the NUL bytes next to
/// the first two characters, which are ASCII in a key, a heading or a comment.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  if (bytes.size() < 4) return false;
  const auto is_nul = [bytes](std::size_t at) { return bytes[at] == '\0'; };
  return is_nul(0) != is_nul(1) && is_nul(0) == is_nul(2) && is_nul(1) == is_nul(3);
}

bool report_utf16(const text::Source& source, text::Report& report) {
  if (!is_utf16(source.bytes())) return false;
  report.add({.rule = "syntax",
              .message = "the file is UTF-16",
              .where = at(source, 0, 0),
              .help = "save it as UTF-8"});
  return true;
}

void too_large(const text::Source& source, text::Report& report) {
  if (source.bytes().size() <= most_bytes) return;
  report.add({.rule = "limits",
              .message = fmt::format("`{}` is larger than 1 MiB", text::visible(source.name())),
              .where = at(source, 0, 0),
              .help = "move attachments and logs to other files and link to them"});
}

void not_utf8(const text::Source& source, text::Report& report) {
  const auto offset = text::first_invalid_utf8(source.bytes());
  if (offset == std::string_view::npos) return;
  const auto byte = static_cast<unsigned char>(source.bytes()[offset]);
  report.add({.rule = "syntax",
              .message = fmt::format("the byte 0x{:02X} is not UTF-8", byte),
              .where = at(source, offset, 1),
              .help = "save the file as UTF-8"});
}

/// A control character other than a carriage return; 0 bytes if there is none.
struct Control {
  std::size_t offset = 0;
  std::size_t bytes = 0;
  unsigned value = 0;
};

/// Returns the first control character. YAML forbids them everywhere (YAML 1.2, 5.1), except
/// U+0085, a line end to some readers. Those above U+007F control terminals like ESC and a letter;
/// in UTF-8 they are 0xC2 and one more byte.
Control first_control(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool low = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    if (low || byte == 0x7F) return {at, 1, byte};
    if (byte != 0xC2 || at + 1 == bytes.size()) continue;
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (next >= 0x80 && next < 0xA0) return {at, 2, next};
  }
  return {};
}

void control_character(const text::Source& source, Language language, text::Report& report) {
  const auto found = first_control(source.bytes());
  if (found.bytes == 0) return;
  const auto value = found.value;
  report.add(
      {.rule = "syntax",
       .message = value == 0
                      ? "the file contains a NUL byte"
                      : fmt::format("the file contains the control character U+{:04X}", value),
       .where = at(source, found.offset, found.bytes),
       .help = language == Language::markdown
                   ? "remove it"
                   : fmt::format("remove it, or write it as `\\x{:02X}` in double quotes", value)});
}

void lone_carriage_return(const text::Source& source, text::Report& report) {
  const auto bytes = source.bytes();
  for (auto i = bytes.find('\r'); i != std::string_view::npos; i = bytes.find('\r', i + 1)) {
    if (i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
    report.add({.rule = "syntax",
                .message = "carriage return without a newline after it",
                .where = at(source, i, 1),
                .help = "end lines with LF or CRLF"});
    return;
  }
}

void inner_byte_order_mark(const text::Source& source, text::Report& report) {
  const auto offset = source.bytes().find(text::byte_order_mark, 1);
  if (offset == std::string_view::npos) return;
  report.add({.rule = "syntax",
              .message = "byte order mark inside the file",
              .where = at(source, offset, text::byte_order_mark.size()),
              .help = "remove it; concatenated files often have one where they meet"});
}

}  // namespace

void report_hidden_characters(const text::Source& source, text::Report& report) {
  auto line = source.line_count();
  for (const auto& hidden : text::hidden_characters(source.bytes())) {
    const auto begin = static_cast<std::uint32_t>(hidden.at);
    // One for each line: a text in which a program put many says the same with one.
    if (const auto here = source.line_of(begin); std::exchange(line, here) == here) continue;
    const auto number = static_cast<std::uint32_t>(hidden.value);
    const bool turns = text::is_direction_control(hidden.value);
    report.add({.rule = "hidden-character",
                .level = text::Level::warning,
                .message = fmt::format("hidden character U+{:04X}{}", number,
                                       turns ? ", which changes the direction of text" : ""),
                .where = at(source, hidden.at, hidden.bytes),
                .help = "remove it; readers and reviewers do not see it"});
  }
}

bool scan(const text::Source& source, Language language, text::Report& report) {
  const auto before = report.all().size();
  too_large(source, report);
  if (!report_utf16(source, report)) {
    not_utf8(source, report);
    control_character(source, language, report);
    lone_carriage_return(source, report);
    inner_byte_order_mark(source, report);
    report_conflict_marks(source, report);
  }
  return report.all().size() == before;
}

}  // namespace pm::yaml
