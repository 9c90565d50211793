#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/commands/world.hpp"

namespace pm::commands {

/// An option of a command, for help, the parser and the documentation.
struct Option {
  std::string_view name;         ///< "--format"
  std::string_view letter = {};  ///< "-o"; empty if it has none
  std::string_view value = {};   ///< "FILE"; empty for a flag
  std::string_view help;
  std::span<const std::string_view> choices = {};  ///< the valid values; empty: any
  bool repeats = false;                            ///< may occur several times
};

inline constexpr std::string_view colour_words[] = {"auto", "always", "never"};

/// The options of every command, which may also precede its name.
inline constexpr Option global_options[] = {
    {.name = "--directory",
     .letter = "-C",
     .value = "DIR",
     .help = "run as if pm was started in DIR"},
    {.name = "--quiet", .letter = "-q", .help = "print only errors on standard error"},
    {.name = "--color",
     .value = "WHEN",
     .help = "when to use colours: auto, always or never; default: auto",
     .choices = colour_words},
};

/// A command line and its effect.
struct Example {
  std::string_view line;
  std::string_view effect;
};

/// The parsed command line after the command's name.
struct Arguments {
  /// The values by full name, in order; a flag has one empty value.
  std::map<std::string_view, std::vector<std::string>> options;
  std::vector<std::string> operands;

  [[nodiscard]] bool has(std::string_view option) const { return options.count(option) > 0; }
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::nullopt : std::optional(found->second.back());
  }
  /// Returns all values of a repeatable option.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>() : found->second;
  }
};

/// A command: the data for help and the parser, and the function that runs it.
struct Command {
  std::string_view name;      ///< "render"; "template show" for one of a group
  std::string_view summary;   ///< one line
  std::string_view operands;  ///< "[INCIDENT…]"; empty if it takes none
  std::size_t most_operands = 0;
  std::string_view details;  ///< paragraphs for `pm COMMAND --help`
  std::span<const Option> options = {};
  std::span<const Example> examples = {};
  int (*run)(World& world, const Arguments& arguments) = nullptr;
  bool hidden = false;  ///< not for people: omitted from lists
};

inline constexpr std::size_t any_number = static_cast<std::size_t>(-1);

}  // namespace pm::commands
