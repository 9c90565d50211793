#include "all.hpp"
#include "edit_record.hpp"
#include "findings.hpp"
#include "writing.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    commit_option,
    lock_wait_option,
};

constexpr Example examples[] = {
    {"pm edit latest", "the last incident, at its last update"},
    {"EDITOR='code --wait' pm edit 2024-01-29", "in an editor with a window of its own"},
    {"pm edit engage --commit", "and commit what was written"},
};

int commit(World& world, const Opened& opened, const WriteSettings& settings) {
  const auto& entry = opened.entries.front();
  Writing writing(world, opened.repository, settings, "edit");
  return writing.commit(entry.path, commit_message(entry.id, "edited"));
}

int run(World& world, const Arguments& arguments) {
  if (arguments.operands.empty())
    return misused(world, "no incident is named", "name one, or `latest`");
  const auto settings = write_settings(arguments);
  if (const auto* mistake = std::get_if<UsageMistake>(&settings))
    return misused(world, mistake->message, mistake->help);
  const auto opened = open_to_write(world, arguments.operands);
  if (const auto* status = std::get_if<int>(&opened)) return *status;
  const auto& [repository, entries] = std::get<Opened>(opened);
  const int status = edit_record(world, repository, entries.front());
  const auto& write = std::get<WriteSettings>(settings);
  if (status != fine || !write.commit) return status;
  return commit(world, std::get<Opened>(opened), write);
}

}  // namespace

constinit const Command edit = {
    .name = "edit",
    .summary = "Open an incident in an editor",
    .operands = "INCIDENT",
    .most_operands = 1,
    .details =
        "Opens the file in `$VISUAL`, `$EDITOR` or vi: at its first error, else at its\n"
        "last update, where the editor can be told the line. Afterwards the record is\n"
        "checked; on errors pm offers to open it again. What is in the file is in your\n"
        "hands: no lock is held meanwhile.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
