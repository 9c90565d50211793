#pragma once

#include <string>

#include "pm/data/value.hpp"
#include "pm/render/terminal.hpp"
#include "pm/text/report.hpp"
#include "pm/view/status_line.hpp"

namespace pm::commands {

/// What `pm show` knows of an incident.
struct Shown {
  data::Value incident;        ///< as `view::postmortem` says it
  data::List follow_ups = {};  ///< as `view::follow_up` says each
  view::NextUpdate next_update = {};
  text::Report findings = {};
};

/// An incident as a page for a terminal: facts and figures, a bar of its phases, updates, events,
/// the analysis, open follow-ups, and what check finds. Prose is never wider than 100 columns.
[[nodiscard]] std::string terminal_page(const Shown& shown, const render::Screen& screen);

}  // namespace pm::commands
