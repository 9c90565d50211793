#pragma once

#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// A published analysis has certain sections; one without them is not called so, with a remark.
void check_published(Imported& into);

}  // namespace pm::exchange
