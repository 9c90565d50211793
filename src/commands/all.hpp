#pragma once

#include <span>

#include "command.hpp"

namespace pm::commands {

extern const Command actions;
extern const Command actions_done;
extern const Command check;
extern const Command complete;
extern const Command completion;
extern const Command config;
extern const Command edit;
extern const Command export_incidents;
extern const Command import_incidents;
extern const Command init;
extern const Command list;
extern const Command merge;
extern const Command new_incident;
extern const Command render;
extern const Command schema;
extern const Command show;
extern const Command template_eject;
extern const Command template_list;
extern const Command template_show;
extern const Command update;

/// Every command, in the order of `pm --help`.
[[nodiscard]] std::span<const Command* const> all();

}  // namespace pm::commands
