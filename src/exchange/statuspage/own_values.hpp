#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::statuspage {

/// The text of a member; empty when there is none, or it is no text.
[[nodiscard]] std::string text_of(const data::Value& object, std::string_view name);

/// The instant of a time or a day as a record writes them; nothing when it is none.
[[nodiscard]] std::optional<time::Instant> instant_of(const std::string& text,
                                                      const time::Zone& zone);

/// The phase that a status of a page is read as: one that is repeated says nothing new.
[[nodiscard]] std::string plain_phase(std::string_view status, std::string_view before);

}  // namespace pm::exchange::statuspage
