#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "action_names.hpp"
#include "document_clock.hpp"
#include "pm/model/action.hpp"

namespace pm::exchange::markdown_report {

/// Puts a value into a field of an action; false, with nothing changed, when it cannot be read as
/// one or the field is filled.
[[nodiscard]] bool put_field(model::Action& action, ActionField field, std::string_view value,
                             DocumentClock& clock, std::size_t line);

/// Puts the link and the status of a cell such as `[#12](https://…) **DONE**` into an action, and
/// returns what of it has no place there.
[[nodiscard]] std::string put_ticket(model::Action& action, std::string_view cell);

/// An action as a line says it: `Add an alert (owner: @ada, due 2024-05-01) [#12](https://…)`. What
/// is said of the owner and so on behind the words is taken off them where all of it is understood.
[[nodiscard]] model::Action action_of(std::string_view words, DocumentClock& clock,
                                      std::size_t line);

}  // namespace pm::exchange::markdown_report
