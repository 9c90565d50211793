#pragma once

#include <string>
#include <string_view>

/// Text that is not markup, put into each output so that it shows as it is. The functions with
/// `out` append to it.
namespace pm::markdown {

/// For the content of an element, and for an attribute with either kind of quotes.
void escape_html(std::string_view text, std::string& out);
/// One line in which nothing is markup, wherever GitHub reads it.
void escape_markdown(std::string_view text, std::string& out);
/// One line without control characters.
void escape_text(std::string_view text, std::string& out);
/// One line of Slack's mrkdwn in which nothing is markup and nobody is called.
void escape_mrkdwn(std::string_view text, std::string& out);

/// A line of text for a manual page: whatever it contains, nothing is a request or an escape.
[[nodiscard]] std::string roff_line(std::string_view text);

}  // namespace pm::markdown
