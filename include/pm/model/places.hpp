#pragma once

namespace pm::model {

struct Incident;

/// Removes from each value of a record the place where it was read, for a record that outlives the
/// source it was read from.
void forget_places(Incident& incident);

}  // namespace pm::model
