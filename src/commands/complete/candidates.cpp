#include "candidates.hpp"

#include <algorithm>

#include "candidate_lists.hpp"
#include "pm/text/report.hpp"

namespace pm::commands {
namespace {

/// What a value means: by the option or command that it belongs to, by the word that stands for it
/// in help, or by both.
struct Meaning {
  std::string_view of;
  std::string_view word;
  Candidates (*list)(const Place&);
};

/// The first that fits counts.
constexpr Meaning meanings[] = {
    {"import", "FORMAT", import_formats},
    {"export", "FORMAT", export_formats},
    {"", "INCIDENT", incidents},
    {"", "ID", open_actions},
    {"", "PHASE", phases},
    {"", "RULE", rules},
    {"", "NAME=STATUS", component_statuses},
    {"", "FILE", file_names},
    {"", "PATH", file_names},
    {"", "DIR", folder_names},
    {"--component", "", components},
    {"--label", "", labels},
    {"--severity", "", severities},
    {"--owner", "", owners},
    {"--by", "", people},
    {"--template", "NAME", templates},
    {"template show", "NAME", templates},
    {"template eject", "NAME", templates},
};

/// `words` as help has them: `NAME|PATH`. Those in small letters stand for themselves.
void add_values(const Place& place, std::string_view of, std::string_view words, Candidates& all) {
  while (!words.empty()) {
    const auto end = std::min(words.find('|'), words.size());
    const auto word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (word.front() >= 'a' && word.front() <= 'z') all.push_back({std::string(word)});
    const auto fits = [&](const Meaning& meaning) {
      return (meaning.of.empty() || meaning.of == of) &&
             (meaning.word.empty() || meaning.word == word);
    };
    const auto found = std::find_if(std::begin(meanings), std::end(meanings), fits);
    if (found == std::end(meanings)) continue;
    auto more = found->list(place);
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
}

void add_values_of(const Place& place, const Option& option, Candidates& all) {
  for (const auto choice : option.choices) all.push_back({std::string(choice)});
  if (option.choices.empty()) add_values(place, option.name, option.value, all);
}

/// The next word of commands' names; a group's once.
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
  all.push_back({"--help", "show what pm can do"});
  all.push_back({"--version", "say which pm this is"});
}

void add_options(const Asked& asked, Candidates& all) {
  if (!asked.is_option) return;
  for (const auto* option : asked.options)
    all.push_back({std::string(option->name), std::string(option->help)});
  all.push_back({"--help", "show the help"});
}

template <typename Keep>
Candidates those(const Candidates& all, Keep keep) {
  Candidates kept;
  std::copy_if(all.begin(), all.end(), std::back_inserter(kept), keep);
  return kept;
}

bool is_for_shell(const Candidate& one) { return one.value == any_file || one.value == any_folder; }

/// Those that go on from what is typed; else the names that the shell knows; else those that have
/// it in them.
Candidates matching(const Candidates& all, std::string_view typed) {
  auto found = those(all, [&](const Candidate& one) {
    return one.value.starts_with(typed) && !is_for_shell(one);
  });
  if (found.empty()) found = those(all, is_for_shell);
  if (!found.empty()) return found;
  return those(all,
               [&](const Candidate& one) { return one.value.find(typed) != std::string::npos; });
}

}  // namespace

std::vector<Candidate> candidates(const World& world, const Asked& asked) {
  text::Report ignored;  // what is wrong with pm.yaml is for `pm check` to say
  const Place place = {world, repo::open(world.disk, world.environment, ignored), asked.typed};
  Candidates all;
  add_commands(asked, all);
  add_options(asked, all);
  if (asked.option != nullptr) add_values_of(place, *asked.option, all);
  for (const auto operand : asked.operands) add_values(place, asked.command->name, operand, all);
  auto found = matching(all, asked.typed);
  for (auto& candidate : found) {
    if (!is_for_shell(candidate)) candidate.value = asked.lead + candidate.value;
  }
  return found;
}

}  // namespace pm::commands
