#pragma once

#include <optional>
#include <string>

#include "../front.hpp"
#include "../said_time.hpp"
#include "parts.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::markdown_report {

/// Sets the title of a document's incident: the one that was given, else its own, else `written`,
/// that of its front matter, else a first heading that is no section's (which is then no heading
/// any more), else the name of its file, `stem`. Says what was not plainly a title.
void set_title(Document& document, const std::optional<FrontText>& written, const std::string& stem,
               const ImportSettings& settings, Imported& into);

/// The day that the title, that of the front matter, or the name of the file says.
[[nodiscard]] std::optional<Day> day_of_titles(const Document& document,
                                               const std::optional<FrontText>& written,
                                               const std::string& stem);

}  // namespace pm::exchange::markdown_report
