#pragma once

#include <span>

#include "command.hpp"

namespace pm::commands {

extern const Command actions_add_command;
extern const Command actions_command;
extern const Command actions_done_command;
extern const Command actions_drop_command;
extern const Command actions_reopen_command;
extern const Command check_command;
extern const Command complete_command;
extern const Command completion_command;
extern const Command config_command;
extern const Command doctor_command;
extern const Command edit_command;
extern const Command export_command;
extern const Command import_command;
extern const Command init_command;
extern const Command list_command;
extern const Command merge_command;
extern const Command new_command;
extern const Command note_command;
extern const Command outage_command;
extern const Command outage_end_command;
extern const Command postmortem_command;
extern const Command publish_command;
extern const Command rename_command;
extern const Command render_command;
extern const Command resolve_command;
extern const Command schema_command;
extern const Command set_command;
extern const Command show_command;
extern const Command site_command;
extern const Command template_eject_command;
extern const Command template_list_command;
extern const Command template_show_command;
extern const Command update_command;

/// Returns every command, in the order of `pm --help`.
[[nodiscard]] std::span<const Command* const> all();

}  // namespace pm::commands
