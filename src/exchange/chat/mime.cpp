#include "mime.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "pm/text/sha256.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange::chat {
namespace {

constexpr std::size_t widest = 76;  ///< a line with encoded words in it (RFC 2047, 2)

std::string one_line(std::string_view text) {
  std::string line(text::trimmed(text));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text::visible(line);
}

/// Whether it may stand in a header as it is. `=?` would begin an encoded word.
bool is_plain(std::string_view text) {
  return text.find("=?") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// A text as encoded words (RFC 2047), none of which cuts a character, on lines of their own.
std::string encoded(std::string_view text) {
  constexpr std::size_t most = 39;  // bytes in a word, so that a name of a header fits before it
  std::string out;
  while (!text.empty()) {
    std::size_t taken = 0;
    while (taken < text.size()) {
      const auto bytes = text::code_point(text.substr(taken)).bytes;
      if (taken + bytes > most) break;
      taken += bytes;
    }
    out += fmt::format("{}=?UTF-8?B?{}?=", out.empty() ? "" : "\r\n ",
                       text::base64(text.substr(0, taken)));
    text.remove_prefix(taken);
  }
  return out;
}

/// Whether a byte may stand in quoted-printable as it is; `last` on its line.
bool is_literal(char c, bool first, bool last) {
  if (c == '=' || c < ' ' || c > '~') return c == '\t' && !last;
  if (c == ' ') return !last;
  // Some mailers read a full stop alone as the end, and some put `>` before `From`.
  return !(first && (c == '.' || c == 'F'));
}

std::string sign_of(char c, bool first, bool last) {
  return is_literal(c, first, last) ? std::string(1, c)
                                    : fmt::format("={:02X}", static_cast<unsigned char>(c));
}

/// One line without its end.
void append_line(std::string_view line, std::string& out) {
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool last = at + 1 == line.size();
    auto sign = sign_of(line[at], column == 0, last);
    // The last column is for the `=` of a line that goes on.
    if (column + sign.size() > widest - (last ? 0 : 1)) {
      out += "=\r\n";
      column = 0;
      sign = sign_of(line[at], true, last);
    }
    out += sign;
    column += sign.size();
  }
}

std::string part(std::string_view type, std::string_view text) {
  return fmt::format(
      "Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\n\r\n{}\r\n",
      type, quoted_printable(text));
}

}  // namespace

std::string header(std::string_view name, std::string_view value) {
  const auto line = one_line(value);
  const bool fits = is_plain(line) && name.size() + 2 + line.size() <= widest;
  return fmt::format("{}: {}\r\n", name, fits ? line : encoded(line));
}

std::string display_name(std::string_view name) {
  constexpr std::size_t longest = 40;
  const auto line = one_line(name);
  if (line.empty()) return {};
  if (!is_plain(line) || line.size() > longest) return encoded(line);
  std::string out = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string mail_date(time::Instant instant) {
  constexpr std::string_view days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto civil = time::civil(instant);
  return fmt::format("{}, {} {} {:04} {:02}:{:02}:{:02} +0000", days[time::weekday(civil)],
                     civil.day, months[civil.month - 1], std::max(civil.year, 0), civil.hour,
                     civil.minute, civil.second);
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    append_line(text.substr(0, end), out);
    out += "\r\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string alternatives(std::string_view plain, std::string_view html) {
  // `=_` never comes out of quoted-printable, so that no part can hold the boundary.
  constexpr std::string_view boundary = "=_pm_alternative";
  return fmt::format(
      "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"{0}\"\r\n\r\n"
      "--{0}\r\n{1}--{0}\r\n{2}--{0}--\r\n",
      boundary, part("text/plain", plain), part("text/html", html));
}

}  // namespace pm::exchange::chat
