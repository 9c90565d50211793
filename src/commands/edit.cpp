#include <optional>

#include <fmt/format.h>

#include "all.hpp"
#include "edit_record.hpp"
#include "exit_status.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/lock.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"
#include "revising.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option edit_options[] = {
    {.name = "--prose", .help = "open the Markdown next to the record: the postmortem"},
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example edit_examples[] = {
    {"pm edit latest", "open the last incident at its last update"},
    {"EDITOR='code --wait' pm edit 2024-01-29", "open it in a graphical editor"},
    {"pm edit engage --commit", "and commit the changes"},
    {"pm edit engage --prose", "open its postmortem, if it is in Markdown"},
};

/// Reports that an incident has no Markdown.
std::optional<text::Diagnostic> no_prose(const World& world, const repo::Entry& entry) {
  const auto prose = repo::prose_path(entry.path);
  if (world.disk.kind(prose) != files::Kind::missing) return std::nullopt;
  return usage_error(fmt::format("{} does not exist", text::quoted(prose)),
                     fmt::format("`pm postmortem {}` creates it; sections in the record open "
                                 "without `--prose`",
                                 text::visible(entry.id)));
}

int edit_incident(World& world, const Arguments& arguments, const repo::Repository& repository,
                  const repo::Entry& entry, const work::WriteSettings& settings) {
  const bool prose = arguments.has("--prose");
  if (const auto wrong = prose ? no_prose(world, entry) : std::nullopt) return fail(world, *wrong);
  const auto edited =
      edit_record(world, repository, entry, prose ? Part::prose : Part::record, settings.lock_wait);
  if (edited.status != exit_ok || edited.paths.empty() || !settings.commit) return edited.status;
  work::Transaction transaction(host(world), repository, settings, "edit");
  return commit(world, transaction, edited.paths, work::commit_message(entry.id, "edited"));
}

int run_edit(World& world, const Arguments& arguments) {
  const auto ready = ready_to_write(world, arguments, arguments.operands, work::BadSettings::warn);
  if (!ready) return ready.error();
  const auto& [opened, settings] = *ready;
  const auto entry = incident_in_question(world, opened, !arguments.operands.empty(),
                                          "name one: `pm edit latest`");
  if (!entry) return refuse(world, entry.error());
  // Before the editor opens, so that nobody writes a text that cannot be saved.
  repo::require_inside(world.disk, opened.repository, entry->path);
  return edit_incident(world, arguments, opened.repository, *entry, settings);
}

}  // namespace

constinit const Command edit_command = {
    .name = "edit",
    .summary = "Edit an incident in your editor",
    .operands = "[INCIDENT]",
    .most_operands = 1,
    .details =
        "Opens the record in `$VISUAL`, `$EDITOR` or vi: at its first error, otherwise at\n"
        "its last update, if pm knows how to tell your editor the line. If the first error\n"
        "is in the Markdown next to it, pm opens that instead. Then pm checks the incident\n"
        "and offers to open it again if there are errors. pm holds no lock while you edit:\n"
        "the editor gets a copy, and pm merges it with changes that others made meanwhile.\n"
        "Without INCIDENT, pm uses the open incident.",
    .options = edit_options,
    .examples = edit_examples,
    .run = run_edit,
};

}  // namespace pm::commands
