#include "pm/text/utf8.hpp"

#include <fmt/format.h>

namespace pm::text {
namespace {

/// The meaning of the first byte of a code point: the number of bytes after it, the bits it
/// contributes, and the least value for that length.
struct Lead {
  std::uint8_t bytes;
  std::uint8_t bits;
  char32_t least;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if ((byte & 0xE0) == 0xC0) return {2, static_cast<std::uint8_t>(byte & 0x1F), 0x80};
  if ((byte & 0xF0) == 0xE0) return {3, static_cast<std::uint8_t>(byte & 0x0F), 0x800};
  if ((byte & 0xF8) == 0xF0) return {4, static_cast<std::uint8_t>(byte & 0x07), 0x10000};
  return {0, 0, 0};
}

constexpr bool is_scalar(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Returns the size of the printable ASCII at the start of a text.
std::size_t printable_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] >= 0x20 && text[size] < 0x7F && is_ascii(text[size]))
    ++size;
  return size;
}

bool hides(char32_t value) {
  return (value >= 0x80 && value < 0xA0) || value == 0x061C || value == 0x200E || value == 0x200F ||
         (value >= 0x2028 && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069) ||
         value == 0xFEFF;
}

/// Returns whether a code point is one of the scripts and emoji that join their neighbours.
bool joins(const CodePoint& point) { return point.valid && point.value >= 0x80; }

void append_visible(std::string& out, const CodePoint& point, std::string_view bytes, bool lines) {
  const auto value = point.value;
  if (!point.valid) {
    append_utf8(out, 0xFFFD);
  } else if (value < 0x20 && !(lines && (value == '\n' || value == '\t'))) {
    append_utf8(out, 0x2400 + value);  // Unicode's Control Pictures, in the order of ASCII
  } else if (value == 0x7F) {
    append_utf8(out, 0x2421);
  } else if (hides(value)) {
    fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<std::uint32_t>(value));
  } else {
    out += bytes;
  }
}

}  // namespace

CodePoint code_point(std::string_view text) {
  if (text.empty()) return {};
  const auto lead = lead_of(static_cast<unsigned char>(text[0]));
  if (lead.bytes == 0 || lead.bytes > text.size()) return {};
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte & 0x3Fu);
  }
  if (value < lead.least || !is_scalar(value)) return {};
  return {.value = value, .bytes = lead.bytes, .valid = true};
}

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      ++at;
      continue;
    }
    const auto point = code_point(text.substr(at));
    if (!point.valid) return at;
    at += point.bytes;
  }
  return std::string_view::npos;
}

void append_utf8(std::string& out, char32_t value) {
  const auto byte = [&out](char32_t bits) {
    out += static_cast<char>(static_cast<unsigned char>(bits));
  };
  if (value < 0x80) {
    byte(value);
  } else if (value < 0x800) {
    byte(0xC0 | (value >> 6));
    byte(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    byte(0xE0 | (value >> 12));
    byte(0x80 | ((value >> 6) & 0x3F));
    byte(0x80 | (value & 0x3F));
  } else {
    byte(0xF0 | (value >> 18));
    byte(0x80 | ((value >> 12) & 0x3F));
    byte(0x80 | ((value >> 6) & 0x3F));
    byte(0x80 | (value & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(code_point(text).bytes)) ++count;
  return count;
}

bool is_direction_control(char32_t value) {
  return value == 0x061C || value == 0x200E || value == 0x200F ||
         (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

std::vector<Hidden> hidden_characters(std::string_view text) {
  std::vector<Hidden> all;
  CodePoint before = {};
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      before = {};
      ++at;
      continue;
    }
    const auto point = code_point(text.substr(at));
    const auto next = at + point.bytes;
    const auto value = point.value;
    // These two join letters of some scripts and parts of emoji, and two marks give numbers in
    // Arabic and Hebrew their direction.
    const bool has_use = value == 0x200C || value == 0x200D || value == 0x200E || value == 0x200F;
    const auto after = next < text.size() ? code_point(text.substr(next)) : CodePoint{};
    const bool is_used = has_use && (joins(before) || joins(after));
    const bool is_invisible = has_use || value == 0x00AD || value == 0x180E || value == 0x200B ||
                              (value >= 0x2060 && value <= 0x2064) ||
                              (value >= 0x206A && value <= 0x206F) || value == 0x3164 ||
                              (value >= 0xE0000 && value <= 0xE007F);
    if (point.valid && !is_used && (is_invisible || is_direction_control(value)))
      all.push_back({.at = at, .bytes = point.bytes, .value = value});
    before = point;
    at = next;
  }
  return all;
}

std::string visible(std::string_view text, bool lines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto plain = printable_size(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const auto point = code_point(text);
    append_visible(out, point, text.substr(0, point.bytes), lines);
    text.remove_prefix(point.bytes);
  }
  return out;
}

}  // namespace pm::text
