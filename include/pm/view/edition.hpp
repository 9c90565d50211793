#pragma once

#include <vector>

#include "pm/model/edition.hpp"

namespace pm::model {
class Registry;
}  // namespace pm::model

namespace pm::view {

/// Turns a record into its public edition and returns what that omits. Components have their public
/// names. Whether and when the incident ended stays as it was, also if only a draft or an internal
/// update says so.
[[nodiscard]] std::vector<model::OmittedValue> make_public(model::Incident& incident,
                                                           const model::Registry& components);

}  // namespace pm::view
