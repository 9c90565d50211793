#pragma once

#include <span>

#include "command.hpp"

namespace pm::commands {

extern const Command check;
extern const Command render;
extern const Command template_eject;
extern const Command template_list;
extern const Command template_show;

/// Every command, in the order of `pm --help`.
[[nodiscard]] std::span<const Command* const> all();

}  // namespace pm::commands
