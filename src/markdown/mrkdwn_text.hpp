#pragma once

#include <cmark.h>

#include <string>
#include <string_view>

/// Text in Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text). Only `&`, `<`
/// and `>` can be escaped. If another sign could be markup, a sign that looks the same replaces it.
namespace pm::markdown {

/// Appends code, which cannot contain a backtick in mrkdwn: `&`, `<` and `>` become references.
void append_mrkdwn_code(std::string_view text, std::string& out);

/// Returns the contents of a paragraph, a heading or a cell. A line break is a newline. `bold`: the
/// caller puts all of it between two `*`.
[[nodiscard]] std::string mrkdwn_inlines(cmark_node* parent, bool bold);

}  // namespace pm::markdown
