#include "asked.hpp"

#include <algorithm>

namespace pm::commands {
namespace {

constexpr std::string_view ellipsis = "…";

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// Whether these words, the last one left out, begin a command's name.
bool begins(const Command& command, const std::vector<std::string>& words) {
  const auto name = split(command.name);
  return words.size() <= name.size() && std::equal(words.begin(), words.end() - 1, name.begin());
}

/// Whether these words, the last one left out, hold a command's whole name.
bool holds(const Command& command, const std::vector<std::string>& words) {
  const auto name = split(command.name);
  return words.size() > name.size() && std::equal(name.begin(), name.end(), words.begin());
}

const Option* option_named(const Command& command, std::string_view name) {
  for (const auto& option : command.options) {
    if (name == option.name || (!option.letter.empty() && name == option.letter)) return &option;
  }
  return nullptr;
}

/// What stands on the line behind the command's name and before the last word.
struct Before {
  std::vector<const Option*> options;
  std::size_t operands = 0;
  const Option* lacks_value = nullptr;  ///< the last word is the value of this one
  bool operands_only = false;           ///< behind `--`
};

Before before(const Command& command, std::span<const std::string> words) {
  Before all;
  for (const auto& word : words) {
    if (all.lacks_value != nullptr) {
      all.lacks_value = nullptr;
    } else if (all.operands_only || word == "-" || !word.starts_with('-')) {
      ++all.operands;
    } else if (word == "--") {
      all.operands_only = true;
    } else if (const auto* option = option_named(command, word.substr(0, word.find('=')))) {
      all.options.push_back(option);
      const bool complete = option->value.empty() || word.find('=') != std::string::npos;
      all.lacks_value = complete ? nullptr : option;
    }
  }
  return all;
}

/// What may be the operand with this number, from 0: each that is optional may have been left out,
/// and the last may stand several times.
std::vector<std::string_view> operands_at(const Command& command, std::size_t number) {
  const auto all = split(command.operands);
  const bool repeats = command.operands.find(ellipsis) != std::string_view::npos;
  if (all.empty() || (number >= all.size() && !repeats)) return {};
  std::vector<std::string_view> found;
  for (auto at = std::min(number, all.size() - 1); at < all.size(); ++at) {
    auto name = all[at];
    const bool optional = name.starts_with('[');
    if (optional) name = name.substr(1, name.size() - 2);
    if (name.ends_with(ellipsis)) name.remove_suffix(ellipsis.size());
    found.push_back(name);
    if (!optional) break;
  }
  return found;
}

std::vector<const Option*> options_left(const Command& command, const Before& before) {
  std::vector<const Option*> left;
  for (const auto& option : command.options) {
    const auto& taken = before.options;
    if (option.repeats || std::find(taken.begin(), taken.end(), &option) == taken.end())
      left.push_back(&option);
  }
  return left;
}

void ask_in(const Command& command, std::span<const std::string> words, Asked& asked) {
  asked.command = &command;
  const auto found = before(command, words);
  if (found.lacks_value != nullptr) {
    asked.option = found.lacks_value;
    return;
  }
  const auto equals = asked.typed.find('=');
  if (!found.operands_only && asked.typed.starts_with("--") && equals != std::string::npos) {
    asked.lead = asked.typed.substr(0, equals + 1);
    asked.option = option_named(command, std::string_view(asked.lead).substr(0, equals));
    asked.typed.erase(0, equals + 1);
  } else if (!found.operands_only && asked.typed.starts_with('-')) {
    asked.is_option = true;
    asked.options = options_left(command, found);
  } else {
    asked.operands = operands_at(command, found.operands);
  }
}

}  // namespace

Asked asked(std::span<const Command* const> commands, const std::vector<std::string>& words) {
  Asked found = {.typed = words.back()};
  found.named = words.size() - 1;
  const Command* longest = nullptr;
  for (const auto* command : commands) {
    if (begins(*command, words) && !command->hidden) found.commands.push_back(command);
    const bool longer = longest == nullptr || command->name.size() > longest->name.size();
    if (holds(*command, words) && longer) longest = command;
  }
  if (longest != nullptr) {
    const std::span rest(words);
    const auto name = split(longest->name).size();
    ask_in(*longest, rest.subspan(name, rest.size() - name - 1), found);
  }
  return found;
}

}  // namespace pm::commands
