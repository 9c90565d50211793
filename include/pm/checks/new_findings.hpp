#pragma once

#include "pm/text/report.hpp"

namespace pm::checks {

/// What is wrong with a record after a change that was not wrong before it. Findings are the same
/// when rule, level and message are; of several that are, as many are old as there were before, the
/// first of them.
[[nodiscard]] text::Report new_findings(const text::Report& before, const text::Report& after);

}  // namespace pm::checks
