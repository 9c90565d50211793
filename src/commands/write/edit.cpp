#include <optional>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "edit_record.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/lock.hpp"
#include "pm/text/words.hpp"
#include "writing.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    {.name = "--prose", .help = "open the analysis: the Markdown beside the record"},
    commit_option,
    lock_wait_option,
};

constexpr Example examples[] = {
    {"pm edit latest", "the last incident, at its last update"},
    {"EDITOR='code --wait' pm edit 2024-01-29", "in an editor with a window of its own"},
    {"pm edit engage --commit", "and commit what was written"},
    {"pm edit engage --prose", "its analysis, where that is in Markdown"},
};

/// That an incident has no Markdown, and is not to get any.
std::optional<UsageMistake> no_prose(const World& world, const Opened& opened) {
  const auto& path = opened.entries.front().path;
  const auto prose = repo::prose_path(path);
  const bool wanted = opened.repository.config.prose == model::ProseHome::markdown;
  if (wanted || world.disk.kind(prose) != files::Kind::missing) return std::nullopt;
  return UsageMistake{fmt::format("there is no {}", text::quoted(prose)),
                      "the analysis stands in the record; leave out `--prose`"};
}

int edit_incident(World& world, const Arguments& arguments, const Opened& opened,
                  const WriteSettings& settings) {
  const auto& [repository, entries] = opened;
  const auto& entry = entries.front();
  const bool prose = arguments.has("--prose");
  const auto mistake = prose ? no_prose(world, opened) : std::nullopt;
  if (mistake) return misused(world, mistake->message, mistake->help);
  const auto edited = edit_record(world, repository, entry, prose ? Part::prose : Part::record);
  if (edited.status != fine || edited.paths.empty() || !settings.commit) return edited.status;
  Writing writing(world, repository, settings, "edit");
  return writing.commit(edited.paths, commit_message(entry.id, "edited"));
}

int run(World& world, const Arguments& arguments) {
  if (arguments.operands.empty())
    return misused(world, "no incident is named", "name one, or `latest`");
  const auto ready = ready_to_write(world, arguments, arguments.operands);
  if (const auto* status = std::get_if<int>(&ready)) return *status;
  const auto& [opened, settings] = std::get<ReadyToWrite>(ready);
  // An editor follows links; what they lead to may be anybody's.
  for (const auto& entry : opened.entries)
    repo::require_inside(world.disk, opened.repository, entry.path);
  return edit_incident(world, arguments, opened, settings);
}

}  // namespace

constinit const Command edit = {
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
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
