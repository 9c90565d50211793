#pragma once

#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"

namespace pm::exchange::markdown_report {

/// A text as a record can hold it: LF at line ends, no mark at its start, only UTF-8 and no control
/// characters. What was otherwise is a remark.
[[nodiscard]] std::string document_text(std::string_view bytes, Imported& into);

}  // namespace pm::exchange::markdown_report
