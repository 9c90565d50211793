#pragma once

#include <string>

#include "mrkdwn.hpp"
#include "pm/data/value.hpp"
#include "slack_rich_text.hpp"

namespace pm::exchange::timeline {

/// What the blocks of a message say.
struct SlackBlocks {
  std::string markdown;
  NotShown not_shown;  ///< what of them the Markdown does not have
};

/// Blocks as Markdown: rich text, sections, headers, contexts, images and the words of buttons.
/// `blocks` may be null.
[[nodiscard]] SlackBlocks slack_blocks(const data::Value* blocks, const UserName& name);

}  // namespace pm::exchange::timeline
