#include <optional>

#include <fmt/format.h>

#include "all.hpp"
#include "edit_record.hpp"
#include "exit_status.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/lock.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option edit_options[] = {
    {.name = "--prose", .help = "open the analysis: the Markdown beside the record"},
    commit_option,
    lock_wait_option,
};

constexpr Example edit_examples[] = {
    {"pm edit latest", "the last incident, at its last update"},
    {"EDITOR='code --wait' pm edit 2024-01-29", "in an editor with a window of its own"},
    {"pm edit engage --commit", "and commit what was written"},
    {"pm edit engage --prose", "its analysis, where that is in Markdown"},
};

/// Reports that an incident has no Markdown, and that pm.yaml does not ask for any.
std::optional<text::Diagnostic> no_prose(const World& world, const work::Opened& opened) {
  const auto& path = opened.entries.front().path;
  const auto prose = repo::prose_path(path);
  const bool wanted = opened.repository.config.prose == model::ProseHome::markdown;
  if (wanted || world.disk.kind(prose) != files::Kind::missing) return std::nullopt;
  return usage_error(fmt::format("there is no {}", text::quoted(prose)),
                     "the analysis stands in the record; leave out `--prose`");
}

int edit_incident(World& world, const Arguments& arguments, const work::Opened& opened,
                  const work::WriteSettings& settings) {
  const auto& [repository, entries] = opened;
  const auto& entry = entries.front();
  const bool prose = arguments.has("--prose");
  if (const auto wrong = prose ? no_prose(world, opened) : std::nullopt) return fail(world, *wrong);
  const auto edited = edit_record(world, repository, entry, prose ? Part::prose : Part::record);
  if (edited.status != exit_ok || edited.paths.empty() || !settings.commit) return edited.status;
  work::Transaction transaction(host(world), repository, settings, "edit");
  return commit(world, transaction, edited.paths, work::commit_message(entry.id, "edited"));
}

int run_edit(World& world, const Arguments& arguments) {
  if (arguments.operands.empty())
    return fail(world, usage_error("no incident is named", "name one, or `latest`"));
  const auto ready = ready_to_write(world, arguments, arguments.operands);
  if (!ready) return ready.error();
  const auto& [opened, settings] = *ready;
  // An editor follows symbolic links, which may lead outside the repository.
  for (const auto& entry : opened.entries)
    repo::require_inside(world.disk, opened.repository, entry.path);
  return edit_incident(world, arguments, opened, settings);
}

}  // namespace

constinit const Command edit_command = {
    .name = "edit",
    .summary = "Open an incident in an editor",
    .operands = "INCIDENT",
    .most_operands = 1,
    .details =
        "Opens the record in `$VISUAL`, `$EDITOR` or vi: at its first error, else at its\n"
        "last update, where the editor can be told the line. When the first error lies\n"
        "in the Markdown beside it, that is opened instead. Afterwards the incident is\n"
        "checked; on errors pm offers to open it again. What is in the file is in your\n"
        "hands: no lock is held meanwhile.",
    .options = edit_options,
    .examples = edit_examples,
    .run = run_edit,
};

}  // namespace pm::commands
