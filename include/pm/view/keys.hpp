#pragma once

#include <span>

#include "pm/view/key.hpp"

namespace pm::view {

/// Returns every key of the context that `postmortem` makes. Each object and each list item always
/// has all of its keys. So a template never finds an empty key in an outer object: inside an action
/// without a link, `link` is empty.
[[nodiscard]] std::span<const Key> keys();

}  // namespace pm::view
