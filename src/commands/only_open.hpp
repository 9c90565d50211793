#pragma once

#include <variant>

#include "opened.hpp"
#include "pm/repo/entry.hpp"
#include "revision.hpp"

namespace pm::commands {

/// The one incident that is open, when none was named. Refused when none or several are; the help
/// lists them.
[[nodiscard]] std::variant<repo::Entry, Refusal> only_open(const World& world,
                                                           const Opened& opened);

}  // namespace pm::commands
