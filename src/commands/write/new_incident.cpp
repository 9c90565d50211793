#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "edit_record.hpp"
#include "editor.hpp"
#include "new_fields.hpp"
#include "new_file.hpp"
#include "new_title.hpp"
#include "pm/checks/similar.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "writing.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view kinds[] = {"incident", "maintenance"};

constexpr Option options[] = {
    {.name = "--severity", .value = "NAME", .help = "a name from the scale of pm.yaml"},
    {.name = "--impact",
     .value = "IMPACT",
     .help = "how badly users are hurt: none, minor, major, critical or maintenance"},
    {.name = "--component", .value = "NAME", .help = "what is hurt", .repeats = true},
    {.name = "--label", .value = "WORD", .help = "a word to find it by", .repeats = true},
    {.name = "--started",
     .value = "TIME",
     .help = "when users were first hurt: `14:05`, `20m ago`; left out: the first update"},
    {.name = "--at", .value = "TIME", .help = "when the first update was said; default: now"},
    {.name = "--phase",
     .value = "PHASE",
     .help = "of the first update; default: investigating, of a maintenance scheduled"},
    {.name = "--message", .letter = "-m", .value = "TEXT", .help = "the first update; Markdown"},
    {.name = "--by", .value = "NAME", .help = "who says it"},
    {.name = "--kind",
     .value = "KIND",
     .help = "incident (the default) or maintenance",
     .choices = kinds},
    {.name = "--begins", .value = "TIME", .help = "of a maintenance: when its window begins"},
    {.name = "--ends", .value = "TIME", .help = "of a maintenance: when its window ends"},
    {.name = "--from",
     .value = "FILE|-",
     .help = "read an alert: its first line is the title, the rest the first update"},
    {.name = "--organization", .value = "NAME", .help = "whose incident it is; default: pm.yaml"},
    {.name = "--timezone", .value = "ZONE", .help = "an IANA name; default: pm.yaml"},
    {.name = "--edit", .help = "open the new file in the editor, as `pm edit` does"},
    dry_run_option,
    commit_option,
    lock_wait_option,
};

constexpr Example examples[] = {
    {"pm new Engage is down", "opens an incident that begins now"},
    {"pm new 'Login fails' --severity S2 --component Login --started '20m ago' -m 'We look into "
     "it.'",
     "with what is known"},
    {"pm new --from alert.txt --commit", "from an alert, committed"},
    {"pm new 'New database' --kind maintenance --begins '2030-02-01 22:00' --ends '2030-02-02 "
     "02:00'",
     "announces a maintenance"},
};

/// Incidents that may be the same again, for whoever has just opened this one.
void show_similar(World& world, const Opened& opened, const model::Incident& incident) {
  const auto defaults = opened.repository.defaults();
  checks::Similar similar(incident);
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) { return repo::load(world.disk, opened.entries[i], defaults).incident; },
      [&](std::size_t, const model::Incident& earlier) { similar.add(earlier); });
  if (similar.best().empty()) return;
  world.err << "similar incidents:\n";
  for (const auto& each : similar.best())
    world.err << fmt::format("  {}  {}\n", text::visible(each.id), text::visible(each.title));
}

/// The phase that usually comes next; nothing when it is over and the analysis is to be written.
std::optional<std::string_view> next_phase(const model::Incident& incident) {
  const auto kind = incident.kind_or_default();
  const auto phase = incident.updates.front().phase->value;
  if (model::is_end(phase) || phase == model::Phase::postmortem) return std::nullopt;
  const auto rank = model::rank(kind, phase);
  if (!rank) return model::word(model::Phase::update);
  return model::word(model::phases(kind)[static_cast<std::size_t>(*rank) + 1]);
}

void show_next_step(World& world, const model::Incident& incident) {
  const auto phase = next_phase(incident);
  world.err << (phase ? fmt::format("next: pm update {} {} -m '…'\n", incident.id, *phase)
                      : fmt::format("next: pm edit {}\n", incident.id));
}

/// What is said and done once the file is there.
int follow(World& world, const Arguments& arguments, const Opened& opened, const NewFile& file) {
  const auto& incident = file.record.incident;
  world.out << file.record.entry.path << '\n';
  world.out.flush();
  show_similar(world, opened, incident);
  if (!arguments.has("--edit")) {
    show_next_step(world, incident);
    return fine;
  }
  return edit_record(world, opened.repository, file.record.entry).status;
}

int open_incident(World& world, const Arguments& arguments, const Opened& opened,
                  const WriteSettings& settings, NewFields fields) {
  const auto& repository = opened.repository;
  std::optional<Writing> writing(std::in_place, world, repository, settings, "new");
  const auto file = new_file(world, repository, fields);
  if (const auto* refusal = std::get_if<Refusal>(&file)) return refuse(world, *refusal);
  const auto& made = std::get<NewFile>(file);
  print(world.err, made.findings, pen(world, world.terminal.err));
  create(*writing, made);
  if (settings.dry_run) return fine;
  // Nobody else waits while somebody writes in an editor.
  if (arguments.has("--edit")) writing.reset();
  const int status = follow(world, arguments, opened, made);
  if (status != fine || !settings.commit) return status;
  if (!writing) writing.emplace(world, repository, settings, "new");
  return writing->commit(made.paths(), commit_message(made.record.entry.id, "opened"));
}

int run(World& world, const Arguments& arguments) {
  const auto ready = ready_to_write(world, arguments, {});
  if (const auto* status = std::get_if<int>(&ready)) return *status;
  const auto& [opened, settings] = std::get<ReadyToWrite>(ready);
  auto read = new_fields(arguments, opened.repository.config, world.now());
  if (const auto* mistake = std::get_if<UsageMistake>(&read))
    return misused(world, mistake->message, mistake->help);
  auto& fields = std::get<NewFields>(read);
  if (const auto mistake = set_title(world, arguments, fields.record))
    return misused(world, mistake->message, mistake->help);
  return open_incident(world, arguments, opened, settings, std::move(fields));
}

}  // namespace

constinit const Command new_incident = {
    .name = "new",
    .summary = "Open an incident",
    .operands = "TITLE…",
    .most_operands = any_number,
    .details =
        "Writes a record with a first update into the folder of the incidents, called\n"
        "after the day it began and its title, and prints its path. What is not given is\n"
        "not written. The analysis comes later: its sections stand in the file as\n"
        "comments, or with `prose: markdown` in pm.yaml as headings in a file beside it.\n"
        "Earlier incidents that look alike are named.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
