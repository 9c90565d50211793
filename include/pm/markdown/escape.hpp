#pragma once

#include <string>
#include <string_view>

/// Escapes text for each output, so that it is shown unchanged and never becomes markup. The
/// functions with `out` append to it.
namespace pm::markdown {

/// For the content of an element, and for an attribute with either kind of quotes.
void escape_html(std::string_view text, std::string& out);
/// One line without markup, in every place where GitHub reads it.
void escape_markdown(std::string_view text, std::string& out);
/// One line without control characters.
void escape_text(std::string_view text, std::string& out);
/// One line of Slack's mrkdwn without markup and mentions.
void escape_mrkdwn(std::string_view text, std::string& out);

/// A line of text for a manual page, without requests and escapes, whatever it contains.
[[nodiscard]] std::string roff_line(std::string_view text);

}  // namespace pm::markdown
