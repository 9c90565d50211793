#pragma once

#include "choice.hpp"
#include "numbering.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml::merging {

/// Decides what becomes of every piece of a record, given the pieces of the whole files. This is
/// where merging is decided; how it is written is for others.
[[nodiscard]] Choice plan(const Triple& records, const Defaults& defaults, Numbering& numbering);

}  // namespace pm::yaml::merging
