#pragma once

#include "pm/checks/check.hpp"

namespace pm::checks {

/// Removes the diagnostics that comments of the record allow, each with a reason:
/// `# pm: allow RULE why` in YAML, `<!-- pm: allow RULE why -->` in Markdown. A comment is about
/// its own line; alone on a line it is about the next one with content, too. In a run over all
/// rules
/// (`subject.earlier`), reports comments without a rule or a reason, and comments without effect.
void apply_allow_comments(const Subject& subject, text::Report& report);

}  // namespace pm::checks
