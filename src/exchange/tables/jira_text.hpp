#pragma once

#include <string>
#include <string_view>

namespace pm::exchange::tables {

/// A line of text for a field that Jira reads as its wiki markup, in which nothing is markup.
[[nodiscard]] std::string jira_text(std::string_view line);

}  // namespace pm::exchange::tables
