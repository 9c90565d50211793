#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"

namespace pm::exchange::timeline {

[[nodiscard]] bool is_slack_message(const data::Value& value);

/// Whether messages of a subtype say what became of the channel, and not of the incident.
[[nodiscard]] bool is_about_channel(std::string_view subtype);

/// What becomes of a member of a message.
enum class SlackMember : std::uint8_t {
  read,     ///< into the entry
  books,    ///< Slack's own; left out
  unknown,  ///< kept
};
[[nodiscard]] SlackMember member_of_message(std::string_view name);

/// Whether an answer of Slack's API has a member beside its messages for its own books.
[[nodiscard]] bool is_books_of_answer(std::string_view name);

/// The name that a message gives to its author; may be empty.
[[nodiscard]] std::string own_name(const data::Value& message);

}  // namespace pm::exchange::timeline
