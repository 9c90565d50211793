#pragma once

#include <string>
#include <string_view>

#include "pm/time/instant.hpp"

namespace pm::exchange::chat {

// Parts of a mail (RFC 5322, RFC 2045 to 2047). Line ends are CRLF.

/// "Subject: …" and its line end. A value that is not plain ASCII, or too long for one line, stands
/// in encoded words, so that no value can end the line. Line ends in it become blanks.
[[nodiscard]] std::string header(std::string_view name, std::string_view value);

/// A name before an address: quoted, or in encoded words. Empty when the name is.
[[nodiscard]] std::string display_name(std::string_view name);

/// "Mon, 29 Jan 2024 16:26:00 +0000"
[[nodiscard]] std::string mail_date(time::Instant instant);

/// A text with the same meaning in either form, the second being preferred: the headers that say
/// so, a blank line, and the parts in quoted-printable.
[[nodiscard]] std::string alternatives(std::string_view plain, std::string_view html);

/// UTF-8 in quoted-printable: ASCII, no line longer than 76 characters. LF is the line end.
[[nodiscard]] std::string quoted_printable(std::string_view text);

}  // namespace pm::exchange::chat
