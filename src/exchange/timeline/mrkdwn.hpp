#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace pm::exchange::timeline {

/// The name of a user by their id; empty where nobody knows it.
using UserName = std::function<std::string(std::string_view id)>;

/// A text in Slack's mrkdwn as Markdown: emphasis, code, quotes, links, mentions. What is markup in
/// Markdown only is shown as it is. Takes time that grows with the text's length.
[[nodiscard]] std::string markdown_of_mrkdwn(std::string_view text, const UserName& name);

}  // namespace pm::exchange::timeline
