#pragma once

#include <cmark.h>

#include <string>
#include <string_view>

/// Text in Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text). Of its signs
/// only `&`, `<` and `>` can be escaped. The others are replaced where they could be markup by
/// signs that look the same.
namespace pm::markdown {

/// Code, which contains no backtick in mrkdwn: `&`, `<` and `>` become references.
void append_mrkdwn_code(std::string_view text, std::string& out);

/// The contents of a paragraph, a heading or a cell. A line break is a newline. `bold`: all of it
/// is between two `*` anyway.
[[nodiscard]] std::string mrkdwn_inlines(cmark_node* parent, bool bold);

}  // namespace pm::markdown
