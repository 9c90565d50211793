#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command.hpp"
#include "parse.hpp"
#include "pm/yaml/new_record.hpp"

namespace pm::commands {

/// Returns text as a title: one line, without the `#` of a Markdown heading.
[[nodiscard]] std::string title_of(std::string_view text);

/// Sets the title and the first message: from the arguments and `-m`, from an alert (`--from`), or
/// by asking the user for the title, if possible.
[[nodiscard]] std::optional<text::Diagnostic> set_title(World& world, const Arguments& arguments,
                                                        yaml::NewRecord& record);

}  // namespace pm::commands
