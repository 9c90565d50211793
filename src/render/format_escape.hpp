#pragma once

#include <string>
#include <string_view>

namespace pm::render {

/// How a text that is no markup is put into each format: `Format::escape`.
void escape_html(std::string_view text, std::string& out);
void escape_markdown(std::string_view text, std::string& out);
void escape_text(std::string_view text, std::string& out);
void escape_mrkdwn(std::string_view text, std::string& out);

/// A text on one line: each run of blanks and line ends is one space, and there is none at its
/// ends. Control characters are made visible.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace pm::render
