#pragma once

#include <string>

#include "../json/value.hpp"
#include "mrkdwn.hpp"
#include "slack_rich_text.hpp"

namespace pm::exchange::timeline {

/// What the blocks of a message say.
struct SlackBlocks {
  std::string markdown;
  NotShown not_shown;  ///< what of them the Markdown does not have
};

/// Blocks as Markdown: rich text, sections, headers, contexts, images and the words of buttons.
/// `blocks` may be null.
[[nodiscard]] SlackBlocks slack_blocks(const json::Value* blocks, const UserName& name);

}  // namespace pm::exchange::timeline
