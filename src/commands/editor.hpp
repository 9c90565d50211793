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

/// The editor that somebody wants: `$VISUAL` unless the terminal is dumb, else `$EDITOR`, else `vi`
/// where there is a terminal for it. Nothing when there is none.
[[nodiscard]] std::optional<std::string> editor_of(const World& world);

/// What an editor is told so that it opens a file at a line, from 1, and does not return before the
/// file is closed. One that pm does not know is told the file alone.
[[nodiscard]] std::vector<std::string> editor_arguments(std::string_view editor,
                                                        const std::string& path, std::size_t line);

/// Runs an editor, which may have arguments of its own (`code --wait`), the way git does.
[[nodiscard]] files::Call editor_call(const std::string& editor, const std::string& path,
                                      std::size_t line);

/// That an editor ended in another way than well, such as `:cq`, or could not be run at all.
[[nodiscard]] std::optional<text::Diagnostic> editor_failure(const std::string& editor,
                                                             const files::Ended& ended);

/// Whether somebody sits there who can be asked: not in CI, nor when input comes from a file.
[[nodiscard]] bool can_ask(const World& world);

}  // namespace pm::commands
