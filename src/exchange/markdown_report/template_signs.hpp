#pragma once

#include <string_view>

namespace pm::exchange::markdown_report {

/// Whether a line has a place to be filled in where a time belongs: `YYYY-MM-DD`, `HH:mm`, `20xx`.
[[nodiscard]] bool has_template_sign(std::string_view line);

}  // namespace pm::exchange::markdown_report
