#pragma once

#include <vector>

#include "page_lines.hpp"
#include "page_parts.hpp"

namespace pm::exchange::statuspage_text {

/// The incidents that the front page of a status page, or its history, lists: a title, and updates
/// of the form `Monitoring - text` with their time on a line below. Years stand only in the days
/// above them (`Feb 12, 2021`), where a page has such days. Empty when nothing is of this form.
[[nodiscard]] std::vector<PageParts> front_page(const PageLines& lines);

}  // namespace pm::exchange::statuspage_text
