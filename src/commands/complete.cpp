#include <algorithm>
#include <cstddef>
#include <exception>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "all.hpp"
#include "command.hpp"
#include "completion_values.hpp"
#include "exit_status.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/utf8.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// What the last word of an unfinished command line can be. Several at once are possible: after
/// `pm actions ` come the rest of a command's name, and an argument.
struct Asked {
  std::vector<const Command*> commands;    ///< whose names begin with the words before the last
  std::size_t named = 0;                   ///< how many words of their names are complete
  const Command* command = nullptr;        ///< the command of the line
  const Option* option = nullptr;          ///< the word is its value
  std::vector<std::string_view> operands;  ///< possible arguments: `INCIDENT`, `bash|zsh|fish`
  bool is_option = false;                  ///< the word begins with `-`
  std::vector<const Option*> options;      ///< the options that may still be given
  std::string lead;                        ///< the start of the last word that stays: `--format=`
  std::string typed;                       ///< the rest of the last word
};

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

/// Returns whether these words, without the last one, begin a command's name.
bool begins(const Command& command, const std::vector<std::string>& words) {
  const auto name = split(command.name);
  return words.size() <= name.size() && std::equal(words.begin(), words.end() - 1, name.begin());
}

/// Returns whether these words, without the last one, contain a command's complete name.
bool holds(const Command& command, const std::vector<std::string>& words) {
  const auto name = split(command.name);
  return words.size() > name.size() && std::equal(name.begin(), name.end(), words.begin());
}

const Option* option_named(const Command& command, std::string_view name) {
  const auto is_named = [&](const Option& option) {
    return name == option.name || (!option.letter.empty() && name == option.letter);
  };
  for (const auto& option : command.options)
    if (is_named(option)) return &option;
  for (const auto& option : global_options)
    if (is_named(option)) return &option;
  return nullptr;
}

/// The words of the line after the command's name and before the last word.
struct Before {
  std::vector<const Option*> options;
  std::size_t operands = 0;
  const Option* lacks_value = nullptr;  ///< the last word is the value of this option
  bool operands_only = false;           ///< after `--`
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

/// Returns what the positional argument `number`, from 0, can be: optional arguments may be
/// omitted, and the last may repeat.
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
  const auto add = [&](const Option& option) {
    const auto& taken = before.options;
    if (option.repeats || std::find(taken.begin(), taken.end(), &option) == taken.end())
      left.push_back(&option);
  };
  for (const auto& option : command.options) add(option);
  for (const auto& option : global_options) add(option);
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

/// Reads the words after `pm`, up to the current one, which may be empty.
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

void add_values_of(const Place& place, const Option& option, Candidates& all) {
  for (const auto choice : option.choices) all.push_back({std::string(choice)});
  if (option.choices.empty()) add_values(place, option.name, option.value, all);
}

/// Adds the next word of commands' names; of a group only once.
void add_commands(const Asked& asked, Candidates& all) {
  for (const auto* command : asked.commands) {
    auto name = command->name;
    for (auto left = asked.named; left > 0; --left) name.remove_prefix(name.find(' ') + 1);
    const auto word = std::string(name.substr(0, name.find(' ')));
    const bool again = std::any_of(all.begin(), all.end(),
                                   [&](const Candidate& other) { return other.value == word; });
    if (!again) all.push_back({word, std::string(command->summary)});
  }
  if (asked.named > 0 || !asked.typed.starts_with('-')) return;
  all.push_back({"--help", "show all commands"});
  all.push_back({"--version", "print the version of pm"});
}

void add_options(const Asked& asked, Candidates& all) {
  if (!asked.is_option) return;
  for (const auto* option : asked.options)
    all.push_back({std::string(option->name), std::string(option->help)});
  all.push_back({"--help", "show the help"});
}

template <typename Keep>
Candidates filtered(const Candidates& all, Keep keep) {
  Candidates kept;
  std::copy_if(all.begin(), all.end(), std::back_inserter(kept), keep);
  return kept;
}

bool is_for_shell(const Candidate& one) { return one.value == any_file || one.value == any_folder; }

/// Returns the candidates that begin with the current word; otherwise the names from the shell;
/// otherwise the candidates that contain it.
Candidates matching_candidates(const Candidates& all, std::string_view typed) {
  auto found = filtered(all, [&](const Candidate& one) {
    return one.value.starts_with(typed) && !is_for_shell(one);
  });
  if (found.empty()) found = filtered(all, is_for_shell);
  if (!found.empty()) return found;
  return filtered(all,
                  [&](const Candidate& one) { return one.value.find(typed) != std::string::npos; });
}

/// Returns all completions of the last word; if none begins with it, those that contain it, because
/// a part of an id is enough.
std::vector<Candidate> candidates(const World& world, const Asked& asked) {
  text::Report ignored;  // `pm check` reports errors in pm.yaml
  const Place place = {world, repo::open(world.disk, world.environment, ignored), asked.typed};
  Candidates all;
  add_commands(asked, all);
  add_options(asked, all);
  if (asked.option != nullptr) add_values_of(place, *asked.option, all);
  for (const auto operand : asked.operands) add_values(place, asked.command->name, operand, all);
  auto found = matching_candidates(all, asked.typed);
  for (auto& candidate : found) {
    if (!is_for_shell(candidate)) candidate.value = asked.lead + candidate.value;
  }
  return found;
}

/// Prints the value, a tab and the description. Omits values that could control a terminal or span
/// several lines.
void print(std::ostream& out, const Candidate& candidate) {
  if (candidate.value.empty() || text::visible(candidate.value) != candidate.value) return;
  out << candidate.value;
  if (!candidate.description.empty()) out << '\t' << text::visible(candidate.description);
  out << '\n';
}

int run_complete(World& world, const Arguments& arguments) {
  auto words = arguments.operands;
  if (words.empty()) return exit_ok;
  if (words.size() > 1 && words.front() == "help") words.erase(words.begin());
  try {
    for (const auto& candidate : candidates(world, asked(all(), words)))
      print(world.out, candidate);
  } catch (const std::exception&) {
    // The user is in the middle of a command line: print nothing.
  }
  return exit_ok;
}

}  // namespace

constinit const Command complete_command = {
    .name = "complete",
    .summary = "List completions of a command line",
    .operands = "WORD…",
    .most_operands = any_number,
    .details =
        "For shell completion: `pm complete -- WORD…` prints the completions of the last\n"
        "word, one per line, each followed by a tab and a description. For `:files` and\n"
        "`:folders` the shell completes names itself.",
    .run = run_complete,
    .hidden = true,
};

}  // namespace pm::commands
