#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "../opened.hpp"
#include "pm/repo/entry.hpp"
#include "revision.hpp"

namespace pm::commands {

/// The one incident that is open, when none was named; a maintenance that has not begun counts only
/// where nothing else is open. Refused when none or several are, which the
/// help lists, and when it is not known of one whether it is. `when_none` is the help where none
/// is.
[[nodiscard]] std::variant<repo::Entry, Refusal> only_open(
    const World& world, const Opened& opened,
    std::string_view when_none = "name one, or open one with `pm new`");

/// "which incident is open is not known: `a` cannot be read whole"
[[nodiscard]] std::string not_known_whether_open(const std::vector<repo::Entry>& unknown);

}  // namespace pm::commands
