#pragma once

#include "../front.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::cstate {

/// Takes `severity` (`notice`, `disrupted`, `down`) as the impact, or as `--map impact.…` and
/// `--map severity.…` say. A misspelt one is read as the nearest; another word is kept.
void take_severity(Imported& into, Front& front, model::Kind kind, const ImportSettings& settings);

}  // namespace pm::exchange::cstate
