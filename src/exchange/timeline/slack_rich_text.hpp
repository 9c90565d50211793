#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "mrkdwn.hpp"
#include "pm/data/value.hpp"

namespace pm::exchange::timeline {

/// Types of elements and styles that Markdown does not show.
using NotShown = std::set<std::string>;

/// The elements of rich text that stand on one line, as Markdown. Their texts are no markup: only
/// styles and links are. Takes time that grows with their length.
[[nodiscard]] std::string markdown_of_elements(const data::Value& elements, const UserName& name,
                                               NotShown& not_shown);

/// The words of one element without its style: a name, a date, the label or address of a link.
[[nodiscard]] std::string words_of_element(const data::Value& element, const UserName& name,
                                           NotShown& not_shown);

/// As many backticks as it takes around a text so that none of its own ends it; at least so many.
[[nodiscard]] std::string fence_around(std::string_view text, std::size_t least);

}  // namespace pm::exchange::timeline
