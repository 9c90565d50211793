#pragma once

#include <vector>

#include "pm/exchange/import.hpp"
#include "posts.hpp"

namespace pm::exchange::statuspage {

/// The only post of an incident as the posts that it tells of: a list each of whose items begins
/// with day and time. The last of them has the status of the post, the first is the first phase.
/// Any other post stays as it is.
[[nodiscard]] std::vector<Post> posts_of_course(Post post, const ImportSettings& settings,
                                                Imported& into);

}  // namespace pm::exchange::statuspage
