#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cstate_body.hpp"
#include "cstate_front.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::cstate {

/// Gives a day to updates, oldest first, that say only a time of day: that of the update before, of
/// the front matter for the first, or the next one when the clock fell back. It stays the same day
/// when the issue was over on it; a first update that is then later than the second says no time.
void put_days(Imported& into, std::vector<CstateEntry>& oldest_first, const CstateFront& front);

/// Which of two times in a value of the front matter is meant: the second one, where the body says
/// it and not the first.
void choose_time(Imported& into, std::string_view name, std::optional<FrontTime>& time,
                 const std::vector<CstateEntry>& entries);

}  // namespace pm::exchange::cstate
