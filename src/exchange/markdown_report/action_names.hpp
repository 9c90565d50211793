#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "pm/model/action.hpp"

namespace pm::exchange::markdown_report {

/// What a column or a word before a colon says of an action.
enum class ActionField { title, owner, type, priority, due, status, link, id };

/// The field that words name: "Assignee" is the owner; nothing when none.
[[nodiscard]] std::optional<ActionField> action_field(std::string_view words);

/// The words that name a field. The table of docs/formats/markdown.md lists the same; a test
/// compares the two.
[[nodiscard]] std::vector<std::string_view> words_of(ActionField field);

/// The type and the status that words name: "Preventive", "wont fix"; nothing when none.
[[nodiscard]] std::optional<model::ActionType> action_type(std::string_view words);
[[nodiscard]] std::optional<model::ActionStatus> action_status(std::string_view words);

}  // namespace pm::exchange::markdown_report
