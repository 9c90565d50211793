#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/commands/world.hpp"

namespace pm::commands {

/// An option of a command, as help, the parser and the documentation see it.
struct Option {
  std::string_view name;         ///< "--format"
  std::string_view letter = {};  ///< "-o"; empty when it has none
  std::string_view value = {};   ///< "FILE"; empty for a flag
  std::string_view help;
  std::span<const std::string_view> choices = {};  ///< the only values there are, if not empty
  bool repeats = false;                            ///< may stand several times
};

/// A line to type, and what it does.
struct Example {
  std::string_view line;
  std::string_view effect;
};

/// What stood on the command line behind the command's name.
struct Arguments {
  /// By full name, the values in their order; a flag has an empty one.
  std::map<std::string_view, std::vector<std::string>> options;
  std::vector<std::string> operands;

  [[nodiscard]] bool has(std::string_view option) const { return options.count(option) > 0; }
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::nullopt : std::optional(found->second.back());
  }
  /// All values of an option that repeats.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>() : found->second;
  }
};

/// A command: what help and the parser need to know of it, and the function that does it.
struct Command {
  std::string_view name;      ///< "render"; "template show" for one of a group
  std::string_view summary;   ///< one line
  std::string_view operands;  ///< "[INCIDENT…]"; empty when it takes none
  std::size_t most_operands = 0;
  std::string_view details;  ///< paragraphs for the command's own help
  std::span<const Option> options = {};
  std::span<const Example> examples = {};
  int (*run)(World& world, const Arguments& arguments) = nullptr;
  bool hidden = false;  ///< not for people: left out of lists
};

inline constexpr std::size_t any_number = static_cast<std::size_t>(-1);

}  // namespace pm::commands
