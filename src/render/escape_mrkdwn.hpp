#pragma once

#include <string>
#include <string_view>

namespace pm::render {

// Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text). Of its signs only `&`,
// `<` and `>` can be escaped. The others are replaced where they could be markup by signs that look
// the same.

/// `&`, `<` and `>` as references, which mentions, links and code need too.
void escape_references(std::string_view text, std::string& out);

/// A part of a line in which nothing is markup; neither are its ends, whatever stands beside them.
/// Control characters must have been made visible.
[[nodiscard]] std::string mrkdwn_escaped(std::string_view text);

/// An address as it may stand between `<` and `>`, where `|` would end it.
[[nodiscard]] std::string mrkdwn_address(std::string_view address);

}  // namespace pm::render
