#pragma once

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// Reports each conflict that git has marked and nobody has resolved (rule `syntax`): lines of
/// seven or more `<`, `=` and `>`, in this order. A parser would only trip over the first of them.
void report_conflict_marks(const text::Source& source, text::Report& report);

}  // namespace pm::yaml
