#pragma once

#include <string>

#include "../json/value.hpp"

namespace pm::exchange::timeline {

/// What a message of Slack says, in mrkdwn: its text and its attachments, else its blocks.
[[nodiscard]] std::string slack_text(const json::Value& message);

}  // namespace pm::exchange::timeline
