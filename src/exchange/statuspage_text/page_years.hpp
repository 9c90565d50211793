#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page_parts.hpp"
#include "pm/exchange/import.hpp"
#include "pm/prose/loose_time.hpp"

namespace pm::exchange::statuspage_text {

/// The year that `--map year=2021` gives, if it gives one; or why it is none.
[[nodiscard]] Result<std::optional<int>> given_year(const ImportSettings& settings,
                                                    const std::string& file);

/// The year of a month near to a day, at most half a year before or behind it: what was posted in
/// January may have begun in December.
[[nodiscard]] int year_near(const prose::Day& day, int month);

[[nodiscard]] bool is_later(const prose::Day& a, const prose::Day& b);

/// Gives a year to the posts of a page that say none. That of the newest is `newest`, and from
/// there years are counted from post to post, each near to the one above it.
void give_years(std::vector<PageParts>& incidents, int newest);

}  // namespace pm::exchange::statuspage_text
