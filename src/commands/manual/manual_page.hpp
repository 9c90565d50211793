#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../command.hpp"
#include "pm/commands/manual.hpp"

namespace pm::commands {

/// The commands that share a page: `template list`, `template show`.
using CommandGroup = std::vector<const Command*>;

[[nodiscard]] std::string_view group_name(const Command& command);  ///< "template"
[[nodiscard]] std::string page_name(const CommandGroup& group);     ///< "pm-template"
/// "list the templates there are; print a template"
[[nodiscard]] std::string summary(const CommandGroup& group);

// Parts of manual pages, in the macros of man(7).

[[nodiscard]] std::string manual_title(std::string_view name);
[[nodiscard]] std::string manual_name(std::string_view name, std::string_view summary);
[[nodiscard]] std::string manual_words(std::string_view help);  ///< in backticks is bold
[[nodiscard]] std::string manual_section(std::string_view heading, std::string_view markdown);
[[nodiscard]] std::string see_also(const std::set<std::string>& pages);

/// The page of a group, made of its tables and of its page in docs/commands.
[[nodiscard]] ManualPage command_page(const CommandGroup& group, const std::string& document);

}  // namespace pm::commands
