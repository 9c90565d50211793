#pragma once

#include <string>
#include <string_view>

#include "pm/data/value.hpp"

namespace pm::exchange::timeline {

/// What a message of Slack says beside its blocks, in mrkdwn: its text and its attachments.
[[nodiscard]] std::string slack_text(const data::Value& message);

/// Whether each word of another text is in a text, wherever; markup does not count.
[[nodiscard]] bool has_words_of(std::string_view text, std::string_view other);

}  // namespace pm::exchange::timeline
