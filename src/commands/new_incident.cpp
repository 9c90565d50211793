#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "author.hpp"
#include "edit_record.hpp"
#include "editor.hpp"
#include "exit_status.hpp"
#include "new_fields.hpp"
#include "new_title.hpp"
#include "pm/checks/similar.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/for_each_head.hpp"
#include "pm/work/revise.hpp"
#include "pm/yaml/new_record.hpp"
#include "reporting.hpp"
#include "schema_place.hpp"
#include "typed_component.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

/// A new record with a free name.
struct NewFile {
  repo::Record record;
  text::Report findings;  ///< without errors
};

/// "2024-01-29-engage-unavailable"
std::string wanted_id(const NewFields& fields) {
  const auto slug = text::slug(fields.record.title);
  return fmt::format("{}-{}", fields.date, slug.empty() ? "incident" : slug);
}

std::string text_of(const World& world, const repo::Repository& repository,
                    const NewFields& fields) {
  const auto& config = repository.config;
  return yaml::new_record(fields.record, {.schema = way_to_schema(world.disk, repository),
                                          .severities = config.severities,
                                          .sections = config.prose == model::ProseHome::yaml});
}

/// Writes the text, reads it as `pm check` would, and finds a free name. Fails if the record has an
/// error.
Result<NewFile, text::Report> new_file(const World& world, const repo::Repository& repository,
                                       const NewFields& fields) {
  const auto entry = repo::free_entry(world.disk, repository, wanted_id(fields));
  auto record =
      repo::with_text({.entry = entry}, text_of(world, repository, fields), repository.defaults());
  auto findings = work::judged(record, repository.config, world.now());
  if (findings.has_errors()) {
    findings.change_each([&fields](text::Diagnostic& found) {
      if (found.rule == "future-time" && !fields.future_help.empty())
        found.help = fields.future_help;
    });
    return failed(work::kept(std::move(findings), record));
  }
  return NewFile{std::move(record), std::move(findings)};
}

/// Creates the file, and never replaces one.
void create(work::Transaction& transaction, const NewFile& file) {
  const auto& path = file.record.entry.path;
  if (transaction.create(path, file.record.source->bytes())) return;
  throw files::Failure(
      fmt::format("cannot create {}: another program has just created it", text::quoted(path)),
      "try again");
}

constexpr std::string_view new_kinds[] = {"incident", "maintenance"};

constexpr Option new_options[] = {
    {.name = "--severity", .value = "NAME", .help = "severity, listed in pm.yaml"},
    {.name = "--impact",
     .value = "IMPACT",
     .help = "impact on users: none, minor, major, critical or maintenance"},
    {.name = "--component",
     .value = component_form,
     .help = "affected component, and its status",
     .repeats = true},
    {.name = "--label", .value = "WORD", .help = "label to search by", .repeats = true},
    {.name = "--started",
     .value = "TIME",
     .help = "when impact began: `14:05`, `20m ago`; default: first update"},
    {.name = "--at", .value = "TIME", .help = "when the first update was posted; default: now"},
    {.name = "--phase",
     .value = "PHASE",
     .help = "phase of the first update; default: investigating, or scheduled for a maintenance"},
    {.name = "--message",
     .letter = "-m",
     .value = "TEXT",
     .help = "message of the first update, in Markdown"},
    {.name = "--by", .value = "NAME", .help = "who posts the update; default: `by` in pm.yaml"},
    {.name = "--next-update",
     .value = "DURATION|TIME",
     .help = "promise the next update: `30m`, `15:00`"},
    {.name = "--kind",
     .value = "KIND",
     .help = "incident or maintenance; default: incident",
     .choices = new_kinds},
    {.name = "--begins", .value = "TIME", .help = "start of the maintenance window"},
    {.name = "--ends", .value = "TIME", .help = "end of the maintenance window"},
    {.name = "--from",
     .value = "FILE|-",
     .help = "read an alert: its first line is the title, the rest the message"},
    {.name = "--organization", .value = "NAME", .help = "organization; default: from pm.yaml"},
    {.name = "--timezone", .value = "ZONE", .help = "IANA time zone; default: from pm.yaml"},
    {.name = "--edit", .help = "open the new record in your editor, as `pm edit` does"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example new_examples[] = {
    {"pm new Engage is down", "create an incident that begins now"},
    {"pm new 'Login fails' --severity S2 --component Login --started '20m ago' -m 'We look into "
     "it.'",
     "create an incident with details"},
    {"pm new --from alert.txt --commit", "create an incident from an alert, and commit it"},
    {"pm new 'New database' --kind maintenance --begins '2030-02-01 22:00' --ends '2030-02-02 "
     "02:00'",
     "announce a maintenance"},
};

/// Lists earlier incidents that may have the same cause.
void show_similar(World& world, const work::Opened& opened, const model::Incident& incident) {
  checks::Similar similar(incident);
  work::for_each_head(
      host(world), opened, work::HeadPart::title_and_components,
      [](const work::Head& head) {
        checks::Earlier earlier = {
            .id = head.id, .title = head.title.value_or(""), .components = {}};
        for (const auto& component : head.components) earlier.components.push_back(component.name);
        return earlier;
      },
      [](const repo::Record& record) { return checks::earlier(record.incident); },
      [&](const checks::Earlier& earlier) { similar.add(earlier); });
  if (similar.best().empty()) return;
  world.err << "similar incidents:\n";
  for (const auto& each : similar.best())
    world.err << fmt::format("  {}  {}\n", text::visible(each.id), text::visible(each.title));
}

/// Returns the phase that usually comes next; nothing if the incident has ended, so that the
/// postmortem comes next.
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
                      : fmt::format("next: pm postmortem {}\n", incident.id));
}

/// Prints the path and the next step, or opens the editor, after the files exist.
int follow(World& world, const Arguments& arguments, const work::Opened& opened,
           const NewFile& file) {
  const auto& incident = file.record.incident;
  world.out << file.record.entry.path << '\n';
  world.out.flush();
  show_similar(world, opened, incident);
  if (!arguments.has("--edit")) {
    show_next_step(world, incident);
    return exit_ok;
  }
  return edit_record(world, opened.repository, file.record.entry).status;
}

int open_incident(World& world, const Arguments& arguments, const work::Opened& opened,
                  const work::WriteSettings& settings, NewFields fields) {
  const auto& repository = opened.repository;
  work::Transaction transaction(host(world), repository, settings, "new");
  const auto file = new_file(world, repository, fields);
  if (!file) return refuse(world, file.error());
  const auto& made = *file;
  print_readings(world, fields.readings);
  print(world, made.findings);
  create(transaction, made);
  print_diff(world, transaction);
  if (settings.dry_run) return exit_ok;
  // Other processes do not wait while pm reads all records, or the user is in the editor.
  transaction.release();
  const int status = follow(world, arguments, opened, made);
  if (status != exit_ok || !settings.commit) return status;
  return commit(world, transaction, {made.record.entry.path},
                work::commit_message(made.record.entry.id, "opened"));
}

int run_new(World& world, const Arguments& arguments) {
  const auto ready = ready_to_write(world, arguments, {}, work::BadSettings::warn);
  if (!ready) return ready.error();
  const auto& [opened, settings] = *ready;
  auto read = new_fields(world, arguments, opened.repository.config);
  if (!read) return fail(world, read.error());
  auto& fields = *read;
  if (auto by = author(world, arguments, opened.repository); !by.empty())
    fields.record.first.by = std::move(by);
  if (const auto wrong = set_title(world, arguments, fields.record)) return fail(world, *wrong);
  return open_incident(world, arguments, opened, settings, std::move(fields));
}

}  // namespace

constinit const Command new_command = {
    .name = "new",
    .summary = "Create an incident",
    .operands = "TITLE…",
    .most_operands = any_number,
    .details =
        "Creates a record with a first update in the incidents directory, names it by day\n"
        "and title, and prints its path. The record contains only what you give.\n"
        "`pm postmortem` begins the postmortem later; with `prose: yaml` in pm.yaml its\n"
        "sections are comments in the record. pm also lists similar earlier incidents.",
    .options = new_options,
    .examples = new_examples,
    .run = run_new,
};

}  // namespace pm::commands
