#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command.hpp"
#include "parse.hpp"
#include "pm/yaml/new_record.hpp"

namespace pm::commands {

/// A text as the title of an incident: one line, without the marks of a Markdown heading.
[[nodiscard]] std::string title_of(std::string_view text);

/// Sets the title and the first message: from the operands and `-m`, from an alert (`--from`), or
/// by asking for the title, where somebody can be asked.
[[nodiscard]] std::optional<text::Diagnostic> set_title(World& world, const Arguments& arguments,
                                                        yaml::NewRecord& record);

}  // namespace pm::commands
