#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"
#include "pm/prose/loose_time.hpp"

namespace pm::exchange::markdown_report {

/// A title of Markdown as plain text: without emphasis, code marks and links around its words. The
/// address of a link is a remark.
[[nodiscard]] std::string plain_title(std::string_view title, Imported& into, std::size_t line);

/// The first whole day, with its year, that words name.
[[nodiscard]] std::optional<prose::Day> day_in(std::string_view words);

}  // namespace pm::exchange::markdown_report
