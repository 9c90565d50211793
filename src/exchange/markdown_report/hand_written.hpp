#pragma once

#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"

namespace pm::exchange::markdown_report {

/// A postmortem that was written by hand in Markdown, as an incident. `name` is the source, `stem`
/// its file without folders and ending; empty when it is no file.
[[nodiscard]] Result<Imported> hand_written(std::string_view text, const std::string& name,
                                            const std::string& stem,
                                            const ImportSettings& settings);

}  // namespace pm::exchange::markdown_report
