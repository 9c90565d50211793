#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace pm::exchange::timeline {

/// The name of a user by their id; empty where nobody knows it.
using UserName = std::function<std::string(std::string_view id)>;

/// A link as Markdown; one to where a page may not lead is shown as text. The label may be empty.
[[nodiscard]] std::string markdown_link(std::string_view label, std::string_view address);

/// The time of so many seconds since 1970, as pm writes times; what is no number stays.
[[nodiscard]] std::string date_words(std::string_view seconds);

/// A text in Slack's mrkdwn as Markdown: emphasis, code, quotes, links, mentions. What is markup in
/// Markdown only is shown as it is. Takes time that grows with the text's length.
[[nodiscard]] std::string markdown_of_mrkdwn(std::string_view text, const UserName& name);

}  // namespace pm::exchange::timeline
