#pragma once

#include <span>

#include "pm/view/key.hpp"

namespace pm::view {

/// Every key that `postmortem` gives to a template, from the top down. Each object and each item of
/// a list always holds all of its keys, so that a key without a value is never looked up further
/// out: inside an action without a link, `link` is nothing.
[[nodiscard]] std::span<const Key> keys();

}  // namespace pm::view
