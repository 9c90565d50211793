#include "help_json.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "help.hpp"
#include "pm/data/json.hpp"
#include "pm/data/value.hpp"

namespace pm::commands {
namespace {

/// Changes if a member goes or means something else; new members do not change it.
constexpr std::int64_t help_version = 1;

data::Value words_or_null(std::string_view text) {
  return text.empty() ? data::Value() : data::Value(text);
}

data::Value option_json(const Option& option) {
  data::List choices;
  for (const auto choice : option.choices) choices.emplace_back(choice);
  data::Value data;
  data.set("name", option.name);
  data.set("letter", words_or_null(option.letter));
  data.set("value", words_or_null(option.value));
  data.set("repeats", option.repeats);
  data.set("choices", std::move(choices));
  data.set("help", option.help);
  return data;
}

data::List options_json(std::span<const Option> options) {
  data::List all;
  for (const auto& option : options) all.push_back(option_json(option));
  return all;
}

/// `INCIDENT`, `[INCIDENT…]`
data::Value argument_json(std::string_view word) {
  constexpr std::string_view ellipsis = "…";
  const bool optional = word.starts_with('[');
  const bool repeats = word.find(ellipsis) != std::string_view::npos;
  if (optional) word.remove_prefix(1);
  if (word.ends_with(']') && optional) word.remove_suffix(1);
  if (word.ends_with(ellipsis)) word.remove_suffix(ellipsis.size());
  data::Value data;
  data.set("name", word);
  data.set("required", !optional);
  data.set("repeats", repeats);
  return data;
}

data::List arguments_json(std::string_view operands) {
  data::List all;
  while (!operands.empty()) {
    const auto end = std::min(operands.find(' '), operands.size());
    if (end > 0) all.push_back(argument_json(operands.substr(0, end)));
    operands.remove_prefix(std::min(end + 1, operands.size()));
  }
  return all;
}

data::Value command_json(const Command& command) {
  data::List examples;
  for (const auto& example : command.examples) {
    auto& one = examples.emplace_back();
    one.set("line", example.line);
    one.set("effect", example.effect);
  }
  data::Value data;
  data.set("name", command.name);
  data.set("summary", command.summary);
  data.set("details", words_or_null(command.details));
  data.set("arguments", arguments_json(command.operands));
  data.set("options", options_json(command.options));
  data.set("examples", std::move(examples));
  return data;
}

}  // namespace

std::string help_json(std::span<const Command* const> commands, std::string_view program) {
  data::List all;
  for (const auto* command : commands)
    if (!command->hidden) all.push_back(command_json(*command));
  data::List statuses;
  for (const auto& [status, when] : exit_statuses) {
    auto& one = statuses.emplace_back();
    one.set("status", std::int64_t{status});
    one.set("when", when);
  }
  data::Value data;
  data.set("version", help_version);
  data.set("program", program);
  data.set("commands", std::move(all));
  data.set("options", options_json(global_options));
  data.set("exit_statuses", std::move(statuses));
  return data::to_json(data, data::JsonEscapes::needed);
}

}  // namespace pm::commands
