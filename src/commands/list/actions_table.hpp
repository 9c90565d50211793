#pragma once

#include <string>

#include "pm/render/terminal.hpp"
#include "pm/view/data.hpp"

namespace pm::commands {

/// Follow-ups, each as `view::follow_up` says it; empty when there are none. They stand in aligned
/// columns, the title cut where a screen needs it; on one that would leave the title too little,
/// one below the other. 0 columns are no limit. Those that are overdue say so, with colours also by
/// one.
[[nodiscard]] std::string actions_table(const view::Data::List& follow_ups,
                                        const render::Screen& screen);

}  // namespace pm::commands
