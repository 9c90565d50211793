#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/view/data.hpp"

namespace pm::commands {

// What commands that list things have in common: each thing is an object of data, all of the same
// keys, and comes out in one of several forms.

/// A value as one line of text: empty where there is none, a list with `; ` between its items.
[[nodiscard]] std::string cell(const view::Data& object, std::string_view key);

/// A line of headings, which are the keys, and one for each object, with nothing in it that could
/// steer a terminal.
[[nodiscard]] std::string csv_text(const view::Data::List& objects,
                                   const std::vector<std::string>& keys);

/// The `id` of each, one a line, with nothing in it that could steer a terminal.
[[nodiscard]] std::string ids_text(const view::Data::List& objects);

}  // namespace pm::commands
