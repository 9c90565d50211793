#pragma once

#include <optional>
#include <string>

#include "../front.hpp"
#include "parts.hpp"
#include "pm/exchange/import.hpp"
#include "pm/prose/loose_time.hpp"

namespace pm::exchange::markdown_report {

/// Sets the title of a document's incident: the one that was given, else its own, else `written`,
/// that of its front matter, else a first heading that is no section's (which is then no heading
/// any more), else the name of its file, `stem`. Says what was not plainly a title.
void set_title(Document& document, const std::optional<FrontText>& written, const std::string& stem,
               const ImportSettings& settings, Imported& into);

/// The day that the title or that of the front matter says.
[[nodiscard]] std::optional<prose::Day> day_of_titles(const Document& document,
                                                      const std::optional<FrontText>& written);

}  // namespace pm::exchange::markdown_report
