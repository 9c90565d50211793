#pragma once

#include <cmark.h>

#include <string>

namespace pm::render::markdown {

/// What stands in a paragraph, a heading or a cell, in Slack's mrkdwn. A line break is a newline.
/// `bold`: all of it stands between two `*` anyway.
[[nodiscard]] std::string mrkdwn_inlines(cmark_node* parent, bool bold);

}  // namespace pm::render::markdown
