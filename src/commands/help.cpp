#include "help.hpp"

#include <string_view>

#include <fmt/format.h>

#include "pm/text/columns.hpp"
#include "pm/text/utf8.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t widest_help = 80;  ///< columns

/// Wraps text whose first line begins at a column, and indents all other lines to it.
std::string filled(std::string_view words, std::size_t column) {
  return text::wrapped(words, widest_help, std::string(column, ' '));
}

std::string padded(std::string_view text, std::size_t columns) {
  const auto taken = text::width(text);
  return std::string(text) + std::string(taken < columns ? columns - taken : 0, ' ');
}

std::string term(const Option& option) {
  auto out = option.letter.empty() ? "    " : fmt::format("{}, ", option.letter);
  out += option.name;
  if (!option.value.empty()) fmt::format_to(std::back_inserter(out), " {}", option.value);
  if (option.repeats) out += "…";
  return out;
}

std::string example_lines(std::span<const Example> all) {
  std::string out = "\nExamples:\n";
  for (const auto& example : all) {
    fmt::format_to(std::back_inserter(out), "  {}\n      {}\n", example.line,
                   filled(example.effect, 6));
  }
  return out;
}

std::string global_option_rows() {
  std::string out = "\nOptions of every command:\n";
  for (const auto& option : global_options) out += help_row(term(option), option.help, 28);
  return out;
}

constexpr Example first_steps[] = {
    {"pm new 'Checkout fails for some cards'", "create an incident"},
    {"pm update identified -m 'A certificate has expired.'", "post an update"},
    {"pm show", "show the open incident and its duration so far"},
    {"pm check", "check all incidents for errors"},
    {"pm render --all --format html -o public/", "render every incident as a page"},
};

}  // namespace

std::string help_row(std::string_view term, std::string_view meaning, std::size_t column) {
  const bool fits = text::width(term) + 4 <= column;
  auto out = "  " + (fits ? padded(term, column - 2)
                          : fmt::format("{}\n{}", term, std::string(column, ' ')));
  return out + filled(meaning, column) + "\n";
}

std::string overview(std::span<const Command* const> commands) {
  std::string out =
      "pm keeps incidents as YAML in git and turns them into postmortems\n\n"
      "Usage: pm [OPTION…] COMMAND [ARGUMENT…]\n       pm --version\n\nCommands:\n";
  for (const auto* command : commands) {
    if (!command->hidden) out += help_row(command->name, command->summary, 18);
  }
  out += global_option_rows();
  out +=
      "\nINCIDENT is a path, an id, a unique prefix or part of an id, or `latest` (last by id).\n"
      "Run `pm COMMAND --help` for options and examples.\n\n"
      "Exit status:\n";
  for (const auto& [status, when] : exit_statuses) out += help_row(std::to_string(status), when, 5);
  return out + example_lines(first_steps);
}

std::string help(const Command& command) {
  auto out = fmt::format("{}\n\nUsage: pm {}", command.summary, command.name);
  if (!command.options.empty()) out += " [OPTION…]";
  if (!command.operands.empty()) fmt::format_to(std::back_inserter(out), " {}", command.operands);
  out += "\n";
  if (!command.details.empty()) fmt::format_to(std::back_inserter(out), "\n{}\n", command.details);
  out += "\nOptions:\n";
  for (const auto& option : command.options) out += help_row(term(option), option.help, 28);
  out += help_row("-h, --help", "show this help", 28);
  out += global_option_rows();
  if (!command.examples.empty()) out += example_lines(command.examples);
  return out;
}

}  // namespace pm::commands
