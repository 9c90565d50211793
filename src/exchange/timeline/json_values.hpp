#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange::timeline {

/// Calls `take_value` with each document of a text: one, several, or JSON Lines; of a list at the
/// top, with each entry. A line of JSON Lines that is none is refused by `refuse`, and the next
/// ones are taken; in other texts what follows a mistake is not.
void each_value(const std::string& file, const std::string& text,
                const std::function<void(data::Value value)>& take_value, const Take& refuse);

/// The first object of a text that may be cut off: itself, or the first entry of a list. Nothing
/// where it does not begin with one, or where that is not there as a whole.
[[nodiscard]] std::optional<data::Value> first_object(std::string_view head);

/// The most members that an object is read with.
inline constexpr std::size_t most_members = 1000;

/// A value as data of a record: numbers and flags as the texts that they were written as, names
/// once each. What lies deeper than a record needs, and an object of more members, becomes text.
[[nodiscard]] data::Value as_data(const data::Value& value);

/// The text of a member; empty where there is none, or where it is no text.
[[nodiscard]] std::string text_at(const data::Value& object, std::string_view name);

}  // namespace pm::exchange::timeline
