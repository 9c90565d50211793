#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/commands/world.hpp"
#include "pm/files/program.hpp"
#include "pm/text/diagnostic.hpp"

namespace pm::commands {

/// Returns the user's editor: `$VISUAL` unless the terminal is dumb, otherwise `$EDITOR`, otherwise
/// `vi` if there is a terminal; nothing if there is none.
[[nodiscard]] std::optional<std::string> editor_of(const World& world);

/// Returns the arguments for an editor to open a file at a line, from 1, and to wait until the user
/// closes it. An editor that pm does not know gets only the file.
[[nodiscard]] std::vector<std::string> editor_arguments(std::string_view editor,
                                                        const std::string& path, std::size_t line);

/// Returns the call of an editor, which may include arguments (`code --wait`), the way git runs it.
[[nodiscard]] files::Call editor_call(const std::string& editor, const std::string& path,
                                      std::size_t line);

/// Returns a diagnostic if an editor failed, such as after `:cq`, or could not be run.
[[nodiscard]] std::optional<text::Diagnostic> editor_failure(const std::string& editor,
                                                             const files::Ended& ended);

/// Returns whether pm can ask the user: not in CI, and only if input is a terminal.
[[nodiscard]] bool can_ask(const World& world);

}  // namespace pm::commands
