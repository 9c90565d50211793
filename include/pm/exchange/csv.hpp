#pragma once

#include <string>
#include <vector>

namespace pm::exchange {

/// One line of comma-separated values (RFC 4180) with its CRLF. A cell that a spreadsheet would
/// take for a formula (it begins with `=`, `+`, `-` or `@`, also the wide ones, also behind blanks,
/// or with a tab or a line end) gets an apostrophe before it, unless it is a number.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace pm::exchange
