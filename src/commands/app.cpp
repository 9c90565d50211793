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
#include "parse.hpp"
#include "pm/commands/app.hpp"
#include "pm/files/failure.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/time/written.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// Stops the clock at the time in the environment variable `PM_NOW`, if it is set: for transcripts
/// and tests with stable output.
std::optional<text::Diagnostic> set_present(World& world) {
  const auto value = world.environment("PM_NOW");
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
    &template_list_command,  &template_show_command, &template_eject_command,
    &import_command,         &export_command,        &schema_command,
    &merge_command,          &config_command,        &completion_command,
    &complete_command,
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
  std::vector<std::string_view> names;
  for (const auto* command : all_commands) names.push_back(command->name);
  const auto word =
      words.size() > 1 && !group(words[0]).empty() ? words[0] + " " + words[1] : words[0];
  const auto meant = text::nearest(word, names);
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

int run_command(World& world, const Command& command, const Words& words) {
  if (asks_for_help(words)) {
    world.out << help(command);
    return exit_ok;
  }
  const auto parsed = parse(command, words);
  if (!parsed) return fail(world, parsed.error());
  return command.run(world, *parsed);
}

/// Turns `help render` into `render --help`.
Words without_help_word(Words words) {
  if (words.empty() || words.front() != "help") return words;
  std::rotate(words.begin(), words.begin() + 1, words.end());
  words.back() = "--help";
  return words;
}

int dispatch(World& world, const Words& words) {
  if (words.empty()) {
    world.err << overview(all_commands);
    return exit_usage;
  }
  if (words.front() == "--version") {
    world.out << "pm " PM_VERSION "\n";
    return exit_ok;
  }
  if (const auto found = named(words); found.command) {
    return run_command(
        world, *found.command,
        Words(words.begin() + static_cast<std::ptrdiff_t>(found.words), words.end()));
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
    const auto status = dispatch(world, without_help_word(arguments));
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
