#pragma once

#include "../front.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::icco {

/// Gives an entry its title. One that has none gets the one that was named on the command line,
/// else the first sentence of its prose, shortened, else the last part of its address; none when
/// there is nothing of that.
void put_title(Imported& into, Front& front, const ImportSettings& settings);

}  // namespace pm::exchange::icco
