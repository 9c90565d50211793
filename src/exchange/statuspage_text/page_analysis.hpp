#pragma once

#include "page_posts.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage_text {

/// Puts the analysis of a page into its record, whose updates are there: the sections that its
/// headings make, when it was published, and the post that it was.
void add_analysis(const PagePosts& posts, Imported& into);

}  // namespace pm::exchange::statuspage_text
