#pragma once

#include <span>

#include "pm/render/template.hpp"
#include "pm/text/report.hpp"
#include "pm/view/key.hpp"

namespace pm::render {

/// Reports each name in a template and in all that it includes for which no key stands in these
/// tables, also in branches that are seldom shown; each group or list that is shown as if it were a
/// value; and each block that is filled but that no included template has.
void check_keys(const Template& page, std::span<const view::Key> keys, text::Report& report);

}  // namespace pm::render
