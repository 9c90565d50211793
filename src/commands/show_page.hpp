#pragma once

#include <string>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/render/terminal.hpp"
#include "pm/text/report.hpp"
#include "pm/view/status_line.hpp"
#include "show_parts.hpp"

namespace pm::commands {

/// The data that `pm show` shows.
struct Shown {
  data::Value incident;        ///< from `view::postmortem`
  data::List follow_ups = {};  ///< from `view::follow_up`
  std::vector<Reopening> reopenings = {};
  view::NextUpdate next_update = {};
  text::Report findings = {};
};

/// Returns an incident as a page for a terminal: facts, durations, a bar of its phases, updates,
/// timeline events, the postmortem, open actions and diagnostics. Prose is at most 100 columns
/// wide.
[[nodiscard]] std::string terminal_page(const Shown& shown, const render::Screen& screen);

}  // namespace pm::commands
