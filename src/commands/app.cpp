#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "command.hpp"
#include "exit_status.hpp"
#include "help.hpp"
#include "help_json.hpp"
#include "other_words.hpp"
#include "parse.hpp"
#include "pm/commands/app.hpp"
#include "pm/files/failure.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/time/written.hpp"
#include "reporting.hpp"
#include "variables.hpp"
#include "version.hpp"

namespace pm::commands {
namespace {

/// Stops the clock at the time in the environment variable `PM_NOW`, if it is set.
std::optional<text::Diagnostic> set_present(World& world) {
  const auto value = world.environment(now_variable);
  if (!value || value->empty()) return std::nullopt;
  const auto read = time::read_time(*value);
  if (!read) {
    return usage_error(fmt::format("`PM_NOW` is not a valid time: {}", read.error().message),
                       read.error().help);
  }
  if (!read->offset)
    return usage_error(fmt::format("`PM_NOW` is {}, without a time zone", text::quoted(*value)),
                       "write it with an offset: `2024-01-29T11:26Z`");
  world.now = [now = time::in_utc(read->civil) + -*read->offset] { return now; };
  return std::nullopt;
}

constinit const std::array all_commands = {
    &init_command,           &doctor_command,        &new_command,
    &update_command,         &set_command,           &note_command,
    &outage_command,         &outage_end_command,    &postmortem_command,
    &publish_command,        &edit_command,          &rename_command,
    &show_command,           &list_command,          &actions_command,
    &actions_add_command,    &actions_done_command,  &actions_drop_command,
    &actions_reopen_command, &check_command,         &render_command,
    &site_command,           &template_list_command, &template_show_command,
    &template_eject_command, &import_command,        &export_command,
    &schema_command,         &merge_command,         &resolve_command,
    &config_command,         &completion_command,    &complete_command,
};

using Words = std::vector<std::string>;

/// A command, and how many words its name has.
struct Named {
  const Command* command = nullptr;
  std::size_t words = 0;
};

/// Returns the command that the first word or two name.
Named named(const Words& words) {
  for (auto count = std::min<std::size_t>(words.size(), 2); count > 0; --count) {
    const auto name = count == 2 ? words[0] + " " + words[1] : words[0];
    for (const auto* command : all_commands) {
      if (name == command->name) return {command, count};
    }
  }
  return {};
}

/// The commands of a group such as `template`.
std::vector<const Command*> group(std::string_view name) {
  std::vector<const Command*> members;
  std::copy_if(
      all_commands.begin(), all_commands.end(), std::back_inserter(members),
      [&](const Command* command) { return command->name.starts_with(std::string(name) + " "); });
  return members;
}

bool asks_for_help(const Words& words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::any_of(words.begin(), end,
                     [](const std::string& word) { return word == "--help" || word == "-h"; });
}

int unknown_command(World& world, const Words& words) {
  if (words.front().starts_with('-')) {
    return fail(
        world, usage_error(fmt::format("unknown option {}", text::quoted(words.front())),
                           "before a command pm takes `-C`, `-q` and `--color`; alone `--help` and "
                           "`--version`; options of a command go after its name"));
  }
  std::vector<std::string_view> names;
  for (const auto* command : all_commands) names.push_back(command->name);
  const auto word =
      words.size() > 1 && !group(words[0]).empty() ? words[0] + " " + words[1] : words[0];
  auto meant = meant_by(words);
  if (!meant) meant = text::nearest(word, names);
  return fail(world, usage_error(fmt::format("unknown command {}", text::quoted(word)),
                                 meant ? fmt::format("did you mean `pm {}`?", *meant)
                                       : "run `pm --help` for a list"));
}

int group_help(World& world, const Words& words) {
  const auto members = group(words.front());
  for (const auto* command : members)
    world.out << help(*command) << (command == members.back() ? "" : "\n");
  return exit_ok;
}

/// Returns the world for a command, after the options of every command. With `--quiet`, output for
/// standard error goes to `silent`.
World as_asked(World world, const Arguments& arguments, std::ostream& silent) {
  if (const auto folder = arguments.value("--directory")) world.enter(*folder);
  const auto colour = arguments.value("--color");
  if (colour == "always") world.colour = Colour::always;
  if (colour == "never") world.colour = Colour::never;
  if (!arguments.has("--quiet")) return world;
  return {.disk = world.disk,
          .now = world.now,
          .environment = world.environment,
          .variables = world.variables,
          .in = world.in,
          .out = world.out,
          .err = silent,
          .terminal = world.terminal,
          .programs = world.programs,
          .sleep = world.sleep,
          .enter = world.enter,
          .colour = world.colour,
          .urgent = &world.err};
}

int run_command(World& world, const Command& command, const Words& words) {
  if (asks_for_help(words)) {
    world.out << help(command);
    return exit_ok;
  }
  const auto parsed = parse(command, words);
  if (!parsed) return fail(world, parsed.error());
  std::ostream silent(nullptr);
  auto asked = as_asked(world, *parsed, silent);
  // The report of `pm doctor` has them.
  if (!command.hidden && command.name != "doctor") {
    for (const auto& [name, advice] : unknown_variables(asked))
      asked.err << fmt::format("unknown environment variable {}: {}\n", text::quoted(name), advice);
  }
  return command.run(asked, *parsed);
}

const Option* global_option(std::string_view word) {
  const auto name = word.substr(0, word.find('='));
  for (const auto& option : global_options) {
    const bool by_letter =
        !option.letter.empty() && word.starts_with(option.letter) && !word.starts_with("--");
    if (name == option.name || by_letter) return &option;
  }
  return nullptr;
}

/// Removes and returns the options of every command before the command's name, with their values.
Words cut_global_options(Words& words) {
  std::size_t count = 0;
  while (count < words.size()) {
    const auto& word = words[count];
    const auto* option = global_option(word);
    if (option == nullptr) break;
    const bool alone = word == option->name || word == option->letter;
    count += alone && !option->value.empty() ? 2u : 1u;
  }
  const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(count, words.size()));
  Words options(words.begin(), end);
  words.erase(words.begin(), end);
  return options;
}

/// Turns `help render` into `render --help`.
Words without_help_word(Words words) {
  if (words.empty() || words.front() != "help") return words;
  std::rotate(words.begin(), words.begin() + 1, words.end());
  words.back() = "--help";
  return words;
}

bool asks_for_help_as_json(const Words& words) {
  if (words.empty() || words.front() != "help") return false;
  const Words rest(words.begin() + 1, words.end());
  return rest == Words{"--json"} || rest == Words{"--format", "json"} ||
         rest == Words{"--format=json"};
}

int dispatch(World& world, Words words) {
  const auto global = cut_global_options(words);
  if (asks_for_help_as_json(words)) {
    world.out << help_json(all_commands, "pm " PM_VERSION);
    return exit_ok;
  }
  words = without_help_word(std::move(words));
  if (words.empty()) {
    urgent(world) << overview(all_commands);
    return exit_usage;
  }
  if (words.front() == "--version") {
    const bool verbose = std::find(words.begin(), words.end(), "--verbose") != words.end();
    world.out << (verbose ? verbose_version() : "pm " PM_VERSION "\n");
    return exit_ok;
  }
  if (const auto found = named(words); found.command) {
    auto rest = global;
    rest.insert(rest.end(), words.begin() + static_cast<std::ptrdiff_t>(found.words), words.end());
    return run_command(world, *found.command, rest);
  }
  if (words.front() == "--help" || words.front() == "-h") {
    world.out << overview(all_commands);
    return exit_ok;
  }
  if (!group(words.front()).empty() && (words.size() == 1 || asks_for_help(words)))
    return group_help(world, words);
  return unknown_command(world, words);
}

int fail_with(const World& world, std::string message, std::string help = {}) {
  return fail(world, {.rule = "failure", .message = std::move(message), .help = std::move(help)});
}

}  // namespace

std::span<const Command* const> all() { return all_commands; }

int run(World& world, const std::vector<std::string>& arguments) {
  try {
    if (const auto wrong = set_present(world)) return fail(world, *wrong);
    const auto status = dispatch(world, arguments);
    world.out.flush();
    if (!world.out) throw files::Failure("cannot write to standard output");
    return status;
  } catch (const files::Failure& failure) {
    return fail_with(world, failure.what(), failure.help());
  } catch (const std::exception& exhausted) {
    // The system is out of memory or another resource; nothing else throws.
    return fail_with(world, fmt::format("out of system resources: {}", exhausted.what()));
  }
}

}  // namespace pm::commands
