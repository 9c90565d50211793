#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "author.hpp"
#include "exit_status.hpp"
#include "merge_driver.hpp"
#include "pm/files/failure.hpp"
#include "pm/history/policies.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/entry.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/view/status_line.hpp"
#include "pm/work/open.hpp"
#include "reporting.hpp"
#include "typed_words.hpp"
#include "update_plan.hpp"
#include "update_text.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option update_options[] = {
    {.name = "--message", .letter = "-m", .value = "TEXT", .help = "message, in Markdown"},
    {.name = "--file", .value = "FILE|-", .help = "read the message from a file or standard input"},
    {.name = "--at",
     .value = "TIME",
     .help = "when the update was posted: `14:05`, `5m ago`, `yesterday 18:00`; default: now"},
    {.name = "--by", .value = "NAME", .help = "who posts the update; default: `by` in pm.yaml"},
    {.name = "--component",
     .value = component_form,
     .help = "affected component, and its status from this time on",
     .repeats = true},
    {.name = "--next-update",
     .value = "DURATION|TIME",
     .help = "when the next update is due: `30m`, `15:00`"},
    {.name = "--reopens", .help = "reopen the incident"},
    {.name = "--amend", .help = "change only the given fields of the last update"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example update_examples[] = {
    {"pm update identified -m 'A full disk; we are making room.'", "update the open incident"},
    {"pm update engage monitoring --at 14:05 -m 'It is back.'",
     "update one of several, with a time in the past"},
    {"pm update resolved -m 'All is well.' --component Login=operational --commit",
     "resolve the open incident and commit"},
    {"pm update --amend --at '10m ago'", "correct the time of the last update"},
};

/// The incident to update.
struct UpdateTarget {
  const UpdateRequest& request;
  const repo::Repository& repository;
  repo::Entry entry;
};

/// Returns the help if no incident is open: amended updates and postmortems mostly belong to ended
/// incidents.
std::string_view help_when_none_is_open(const UpdateRequest& request) {
  if (request.operands.phase == model::Phase::postmortem)
    return "name one: `pm update latest postmortem …`";
  if (request.amends) return "name one: `pm update latest --amend …`";
  return "name one, or open one with `pm new`";
}

Result<UpdateTarget> update_target(const World& world, const UpdateRequest& request,
                                   const work::Opened& opened) {
  if (request.operands.incident)
    return UpdateTarget{request, opened.repository, opened.entries.front()};
  text::Report report;
  auto entry = work::only_open(host(world), opened, help_when_none_is_open(request), report);
  if (!entry) return failed(std::move(entry).error());
  print(world, report);
  return UpdateTarget{request, opened.repository, *std::move(entry)};
}

TextRequest text_request(const UpdateRequest& request, const model::Incident& incident) {
  TextRequest page = {.incident = incident, .about = incident.id};
  if (request.operands.phase)
    page.about += fmt::format(": {}", model::word(*request.operands.phase));
  const auto last = request.amends ? last_update(incident) : std::nullopt;
  if (!last) return page;
  page.present = last->message.value_or("");
  page.amended = last->index;
  return page;
}

/// The message, and the last update that the user saw.
struct Text {
  UpdateText update = {};
  std::optional<LastUpdate> shown = {};
};

/// Gets the message. First reports errors in the update, before the user writes a message.
Result<Text, NotMade> text_for(World& world, const UpdateTarget& target) {
  const auto& request = target.request;
  if (!needs_text(request)) return Text{};
  const auto record = repo::load(world.disk, target.repository, target.entry);
  if (record.unreadable) return failed(work::kept(record.report, record));
  if (!request.arguments.has("--message")) {
    auto plan = plan_update(world, request, record, "…", target.repository);
    if (!plan) return failed(std::move(plan).error());
  }
  auto text = update_text(world, request.arguments, target.repository,
                          text_request(request, record.incident));
  if (!text) return failed(std::move(text).error());
  return Text{*std::move(text), last_update(record.incident)};
}

void print_status(World& world, const std::string& amended_words, const UpdatePlan& done,
                  const model::Config& config) {
  const auto& incident = done.revision.record.incident;
  const auto durations = metrics::measure(incident, world.now());
  world.err << fmt::format("{}: {}{}\n", text::visible(incident.id), amended_words,
                           view::status_line(incident, durations, done.index));
  const auto promises = view::promises(incident, config, done.index);
  if (!promises.empty()) world.err << promises << '\n';
}

/// Names the step after the update that ends an incident, and when pm.yaml wants it done.
void show_step_after_end(World& world, const UpdatePlan& done, const model::Config& config) {
  const auto& incident = done.revision.record.incident;
  const auto& phase = incident.updates.at(done.index).phase;
  const bool ends = phase && model::is_end(phase->value) && !incident.postmortem.where;
  if (!ends || incident.kind_or_default() != model::Kind::incident) return;
  if (const auto due = history::postmortem_due(incident, config))
    world.err << fmt::format("the postmortem is due by {}\n",
                             time::sortable(due->at, due->precision, incident.zone));
  world.err << fmt::format("next: pm postmortem {}\n", text::visible(incident.id));
}

/// Returns "the update of 14:05 by Robin was amended: " with its old values; empty for a new
/// update.
std::string amended_words(const UpdateRequest& request, const model::Incident& before,
                          std::size_t index) {
  if (!request.amends) return {};
  return fmt::format("{} was amended: ", view::called(before.updates.at(index), before.zone));
}

std::string commit_words(const UpdateRequest& request, const UpdatePlan& done) {
  const auto& phase = done.revision.record.incident.updates.at(done.index).phase;
  const auto word = phase ? model::word(phase->value) : std::string_view("update");
  return request.amends ? fmt::format("{}, amended", word) : std::string(word);
}

/// Reports that nothing was written. Returns the exit status.
int not_made(World& world, const UpdateRequest& request, const NotMade& why) {
  std::string end = request.amends ? "the update was not amended" : "the update was not posted";
  if (!why.kept.empty())
    end += fmt::format("; pm kept its message in {} for the next attempt", text::quoted(why.kept));
  return refuse(world, why.report, end, !why.kept.empty());
}

/// Writes the update while pm holds the lock. Returns the exit status. Sets `is_written` once the
/// update is in the record.
Result<int, NotMade> write_update(World& world, const UpdateTarget& target, const Text& text,
                                  bool& is_written) {
  const auto& [request, repository, entry] = target;
  const auto& [words, file, claim] = text.update;
  work::Transaction transaction(host(world), repository, request.write, "update");
  const auto record = repo::load(world.disk, repository, entry);
  if (record.unreadable) return failed(work::kept(record.report, record));
  if (request.amends && !file.empty() && last_update(record.incident) != text.shown)
    return failed(last_update_changed(record.incident));
  auto plan = plan_update(world, request, record,
                          words.empty() ? std::nullopt : std::optional(words), repository);
  if (!plan) return failed(std::move(plan).error());
  print_readings(world, plan->readings);
  print(world, plan->revision.fresh);
  transaction.write(entry.path, record.source->bytes(), plan->revision.record.source->bytes());
  print_diff(world, transaction);
  if (transaction.dry_run()) return exit_ok;
  is_written = true;
  if (!file.empty()) world.disk.remove(file);
  print_status(world, amended_words(request, record.incident, plan->index), *plan,
               target.repository.config);
  const int status = commit(world, transaction, {entry.path},
                            work::commit_message(entry.id, commit_words(request, *plan)));
  if (status == exit_ok && !request.amends) show_step_after_end(world, *plan, repository.config);
  return status;
}

/// Turns a `Failure` into a diagnostic if a message from an editor would otherwise be lost.
Result<int, NotMade> write_or_fail(World& world, const UpdateTarget& target, const Text& text) {
  bool is_written = false;
  try {
    return write_update(world, target, text, is_written);
  } catch (const files::Failure& failure) {
    if (is_written || text.update.file.empty()) throw;
    return failed(
        text::Diagnostic{.rule = "failure", .message = failure.what(), .help = failure.help()});
  }
}

int write_or_keep(World& world, const UpdateTarget& target, const Text& text) {
  auto written = write_or_fail(world, target, text);
  const auto& file = text.update.file;
  if (!written) {
    written.error().kept = file;
    return not_made(world, target.request, written.error());
  }
  if (target.request.write.dry_run && !file.empty())
    world.err << fmt::format("pm kept the message in {} for the next attempt\n",
                             text::quoted(file));
  return *written;
}

/// Adds help for a word that is not a phase: an incident, or a severity.
text::Diagnostic with_meaning(const World& world, const Arguments& arguments,
                              text::Diagnostic error) {
  const auto& operands = arguments.operands;
  if (operands.empty() || operands.size() > 2) return error;
  text::Report ignored;  // `pm check` reports errors in pm.yaml
  const auto opened = work::open(host(world), {}, ignored);
  if (!opened) return error;
  const auto& word = operands.back();
  Readings readings;
  const auto severity = typed_severity(word, opened->repository.config, readings);
  const auto& scale = opened->repository.config.severities;
  if (std::find(scale.begin(), scale.end(), severity) != scale.end()) {
    error.help = fmt::format("{} is a severity: write `pm set {}severity={}`", text::quoted(word),
                             operands.size() == 2 ? text::visible(operands[0]) + " " : "",
                             text::visible(severity));
    return error;
  }
  if (operands.size() == 2) return error;
  text::Report no_match;
  const auto found = repo::select(world.disk, opened->repository, {word}, no_match);
  if (found.size() != 1) return error;
  error.message = fmt::format("{} is an incident, not a phase", text::quoted(word));
  error.help = fmt::format(
      "write `pm update {} PHASE -m TEXT`; use the phase `update` if it has not "
      "changed",
      text::visible(word));
  return error;
}

int run_update(World& world, const Arguments& arguments) {
  auto request = update_request(arguments);
  if (!request) return fail(world, with_meaning(world, arguments, request.error()));
  const auto& named = request->operands.incident;
  const auto opened = open_to_write(world, named ? std::vector{*named} : std::vector<std::string>(),
                                    work::BadSettings::warn);
  if (!opened) return opened.error();
  auto components =
      typed_components(world, arguments.values("--component"), opened->repository.config);
  if (!components) return fail(world, components.error());
  request->components = *std::move(components);
  commit_by_default(world, arguments, opened->repository, request->write);
  // To amend an update is not to post it.
  if (!request->amends || arguments.has("--by"))
    request->author = author(world, arguments, opened->repository);
  const auto target = update_target(world, *request, *opened);
  if (!target) return not_made(world, *request, target.error());
  const auto text = text_for(world, *target);
  if (!text) return not_made(world, *request, text.error());
  const auto status = write_or_keep(world, *target, *text);
  warn_without_merge_driver(world, opened->repository.root);
  return status;
}

}  // namespace

constinit const Command update_command = {
    .name = "update",
    .summary = "Post an update to an incident",
    .operands = "[INCIDENT] PHASE",
    .most_operands = any_number,
    .details =
        "The phases of an incident are investigating, identified, monitoring and resolved;\n"
        "of a maintenance scheduled, in_progress, verifying, completed and cancelled; of\n"
        "both later postmortem. `update` does not change the phase. You can omit INCIDENT\n"
        "while exactly one is open. The message comes from `-m`, `--file`, standard input\n"
        "or your editor. pm rejects updates that `pm check` would report as errors, and\n"
        "changes nothing else in the file.",
    .options = update_options,
    .examples = update_examples,
    .run = run_update,
};

}  // namespace pm::commands
