#pragma once

#include <vector>

#include "pm/model/edition.hpp"

namespace pm::view {

/// Turns a record into its public edition and returns what that omits. Whether and when the
/// incident ended stays as it was, also if only a draft or an internal update says so.
[[nodiscard]] std::vector<model::OmittedValue> make_public(model::Incident& incident);

}  // namespace pm::view
