#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pm/text/source.hpp"

namespace pm::yaml::edit {

/// The places, from 0, that the entries of a list at the top of a record have in the file, of those
/// that are read. Entries that are no mappings are left out of the model, and stay in the file.
[[nodiscard]] std::vector<std::size_t> places(const text::Source& record, std::string_view list);

}  // namespace pm::yaml::edit
