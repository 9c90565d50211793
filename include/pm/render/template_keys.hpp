#pragma once

#include <span>

#include "pm/render/template.hpp"
#include "pm/text/report.hpp"
#include "pm/view/key.hpp"
#include "pm/view/wanted.hpp"

namespace pm::render {

/// Reports each name that is not a key of these tables, in a template and everything that it
/// includes, also in branches that are seldom rendered. Also reports groups and lists used as
/// values, and filled blocks that no included template has.
void check_keys(const Template& page, std::span<const view::Key> keys, text::Report& report);

/// Returns every name that a template mentions, and everything that it includes.
[[nodiscard]] view::Wanted wanted(const Template& page);

}  // namespace pm::render
