#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "pm/exchange/import.hpp"
#include "posts.hpp"

namespace pm::exchange::statuspage {

/// Puts the updates of a page into a record that has its kind. A status that is repeated is
/// `update`; one that is not known too, unless it is the first or comes after the end. What goes on
/// after the end reopens the incident. `codes` has the names of the components by their ids.
void add_updates(const std::vector<Post>& posts, std::unordered_map<std::string, std::string> codes,
                 const ImportSettings& settings, Imported& into);

}  // namespace pm::exchange::statuspage
