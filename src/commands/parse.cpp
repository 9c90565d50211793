// The only user of CLI11, which is slow to compile.

#include "parse.hpp"

#include <algorithm>
#include <list>
#include <optional>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "pm/model/format.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// The values of one option, which CLI11 sets.
struct Filled {
  const Option* option;
  CLI::Option* parsed;
  std::string value;
  std::vector<std::string> values;  ///< of a repeatable option
};

std::string names(const Option& option) {
  return option.letter.empty() ? std::string(option.name)
                               : fmt::format("{},{}", option.letter, option.name);
}

void declare(CLI::App& app, const Option& option, std::list<Filled>& filled) {
  auto& row = filled.emplace_back(Filled{&option, nullptr, {}, {}});
  if (option.value.empty()) {
    row.parsed = app.add_flag(names(option));
  } else if (option.repeats) {
    row.parsed = app.add_option(names(option), row.values)->allow_extra_args(false);
  } else {
    row.parsed = app.add_option(names(option), row.value);
  }
}

/// Returns the options of a command, then those of every command.
std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> all;
  for (const auto& option : command.options) all.push_back(&option);
  for (const auto& option : global_options) all.push_back(&option);
  return all;
}

std::string_view without_dashes(std::string_view name) {
  return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

/// Returns "did you mean …?" if a word is similar to one of these, otherwise all of them.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& known,
                       std::string_view otherwise) {
  return text::did_you_mean(word, known, fmt::format("{}{}", otherwise, text::one_of(known)));
}

/// Returns the option as a key of the record, if a command that writes records gets it:
/// `pm set title=…` for `--title`.
std::optional<std::string> meant_key(const Command& command, std::string_view option) {
  const bool writes = command.name == "update" || command.name == "note" || command.name == "set";
  if (!writes || !option.starts_with("--")) return std::nullopt;
  std::string key(option.substr(2));
  std::replace(key.begin(), key.end(), '-', '_');
  const auto* row = model::find_key(model::incident_format(), key);
  if (row == nullptr) return std::nullopt;
  return fmt::format("did you mean `pm set {}=…`?", row->name);
}

/// Returns the option whose value a word is: `--json` is meant as `--format json`.
const Option* option_of_value(const std::vector<const Option*>& options, std::string_view word) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option* option) {
    const auto& choices = option->choices;
    return std::find(choices.begin(), choices.end(), word) != choices.end();
  });
  return found == options.end() ? nullptr : *found;
}

/// Returns the option that a word is near to, or the only one that it begins. Dashes are in every
/// name and bring none nearer.
std::optional<std::string_view> near_option(const std::vector<const Option*>& options,
                                            std::string_view word) {
  std::vector<std::string_view> names = {"help"};
  for (const auto* option : options) names.push_back(without_dashes(option->name));
  if (const auto meant = text::nearest(word, names)) return meant;
  std::optional<std::string_view> begun;
  for (const auto name : names) {
    if (word.size() < 2 || !name.starts_with(word)) continue;
    if (begun) return std::nullopt;
    begun = name;
  }
  return begun;
}

/// Returns the first options of a command, which people use most.
std::string usual_options(const Command& command) {
  constexpr std::size_t most = 3;
  std::vector<std::string_view> names;
  for (const auto& option : command.options)
    if (names.size() < most) names.push_back(option.name);
  if (names.empty()) names.emplace_back("--help");
  const auto more = command.options.size() > most;
  return fmt::format("{}: {}; see `pm {} --help`", more ? "usual options" : "valid options",
                     text::one_of(names), command.name);
}

text::Diagnostic unknown_option(const Command& command, std::string_view word) {
  const auto name = word.substr(0, word.find('='));
  const auto options = options_of(command);
  const auto bare = without_dashes(name);
  std::string help;
  if (auto key = meant_key(command, name))
    help = *std::move(key);
  else if (const auto* option = option_of_value(options, bare))
    help = fmt::format("write `{} {}`", option->name, bare);
  else if (const auto meant = near_option(options, bare))
    help = fmt::format("did you mean `--{}`?", *meant);
  else
    help = usual_options(command);
  if (!word.starts_with("--")) help += "; a name that begins with `-` goes after `--`";
  return usage_error(fmt::format("unknown option {}", text::quoted(name)), help);
}

text::Diagnostic unexpected(const Command& command, const std::vector<std::string>& extras) {
  for (const auto& word : extras) {
    if (word.size() > 1 && word.front() == '-') return unknown_option(command, word);
  }
  return usage_error(fmt::format("unexpected argument {}", text::quoted(extras.front())),
                     fmt::format("see `pm {} --help`", command.name));
}

/// Returns an option that is last, or followed by another option, and so lacks its value.
const Option* without_value(const Command& command, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const auto* option : options_of(command)) {
      const bool named = words[i] == option->name || words[i] == option->letter;
      const bool lacks = i + 1 == words.size() || words[i + 1].starts_with("--");
      if (named && !option->value.empty() && lacks) return option;
    }
  }
  return nullptr;
}

/// Returns an option that occurs twice and is not repeatable.
const Option* twice(const Command& command, const std::vector<std::string>& words) {
  const auto matches_option = [](const Option& option, std::string_view word) {
    const auto name = word.substr(0, word.find('='));
    return name == option.name || (!option.letter.empty() && word.starts_with(option.letter));
  };
  for (const auto* option : options_of(command)) {
    const auto count = std::count_if(words.begin(), words.end(), [&](const auto& word) {
      return matches_option(*option, word);
    });
    if (count > 1 && !option->repeats) return option;
  }
  return nullptr;
}

/// Reports forms that CLI11 accepts with a surprising meaning: a value for a flag, `-o=FILE`.
std::optional<text::Diagnostic> misleading(const Command& command,
                                           const std::vector<std::string>& words) {
  for (const auto& word : words) {
    if (word == "--") break;
    const auto name = word.substr(0, word.find('='));
    if (name.size() == word.size()) continue;
    for (const auto* option : options_of(command)) {
      if (option->value.empty() && name == option->name) {
        return usage_error(fmt::format("`{}` does not take a value", option->name),
                           fmt::format("write only `{}`", option->name));
      }
      if (!option->letter.empty() && name == option->letter) {
        return usage_error(
            fmt::format("{} has an equals sign after a one-letter option", text::quoted(word)),
            fmt::format("write `{} {}`", option->letter, option->value));
      }
    }
  }
  return std::nullopt;
}

text::Diagnostic mismatch(const Command& command, const std::vector<std::string>& words,
                          const CLI::ParseError& error) {
  if (const auto* option = without_value(command, words)) {
    return usage_error(fmt::format("missing value for `{}`", option->name),
                       fmt::format("write `{} {}`", option->name, option->value));
  }
  if (const auto* option = twice(command, words)) {
    return usage_error(fmt::format("duplicate option `{}`", option->name), "give it once");
  }
  const bool operands = std::string_view(error.what()).starts_with("operands");
  return usage_error(
      operands ? fmt::format("too many arguments: `pm {}` takes {}", command.name, command.operands)
               : "an option lacks its value",
      fmt::format("see `pm {} --help`", command.name));
}

/// Reports the first value that is not a choice of its option.
std::optional<text::Diagnostic> unknown_choice(const Filled& row,
                                               const std::vector<std::string>& values) {
  const auto& choices = row.option->choices;
  if (choices.empty()) return std::nullopt;
  for (const auto& value : values) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) continue;
    return usage_error(
        fmt::format("invalid value {} for `{}`", text::quoted(value), row.option->name),
        suggestion(value, {choices.begin(), choices.end()}, "valid values: "));
  }
  return std::nullopt;
}

Result<Arguments> collected(const std::list<Filled>& filled, std::vector<std::string> operands) {
  Arguments arguments = {.options = {}, .operands = std::move(operands)};
  for (const auto& row : filled) {
    if (row.parsed->count() == 0) continue;
    auto values = row.option->repeats ? row.values : std::vector<std::string>{row.value};
    if (auto wrong = unknown_choice(row, values)) return failed(*std::move(wrong));
    arguments.options[row.option->name] = std::move(values);
  }
  return arguments;
}

}  // namespace

Result<Arguments> parse(const Command& command, const std::vector<std::string>& words) {
  if (auto wrong = misleading(command, words)) return failed(*std::move(wrong));
  CLI::App app;
  app.set_help_flag();
  std::list<Filled> filled;
  for (const auto* option : options_of(command)) declare(app, *option, filled);
  std::vector<std::string> operands;
  if (command.most_operands > 0) {
    auto* rest = app.add_option("operands", operands);
    rest->expected(0, command.most_operands == any_number
                          ? CLI::detail::expected_max_vector_size
                          : static_cast<int>(command.most_operands));
  }
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ExtrasError&) {
    return failed(unexpected(command, app.remaining()));
  } catch (const CLI::ParseError& error) {
    return failed(mismatch(command, words, error));
  }
  return collected(filled, std::move(operands));
}

}  // namespace pm::commands
