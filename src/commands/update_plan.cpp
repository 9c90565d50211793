#include "update_plan.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/data/value.hpp"
#include "pm/history/history.hpp"
#include "pm/history/order.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"
#include "pm/view/status_line.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
#include "set_key.hpp"
#include "typed_words.hpp"
#include "update_arguments.hpp"

namespace pm::commands {
namespace {

using Plan = Result<UpdatePlan, text::Report>;

text::Diagnostic nothing_to_amend() {
  return usage_error("there is no update to amend", "omit `--amend`");
}

text::Diagnostic last_is_later(const model::Incident& incident) {
  const auto& last = incident.updates.back().at;
  const auto when = last ? time::sortable(last->value.at, last->value.precision, incident.zone)
                         : std::string("an unknown time");
  return usage_error(
      fmt::format("the last update is later than now: {}", when),
      "give the time of this update with `--at`, or correct the last one with `--amend --at TIME`");
}

text::Diagnostic has_ended(const model::Incident& incident, const model::Update& end) {
  const auto when =
      end.at ? " at " + time::sortable(end.at->value.at, end.at->value.precision, incident.zone)
             : std::string();
  return usage_error(
      fmt::format("the {} was already {}{}", model::word(incident.kind_or_default()),
                  model::word(end.phase->value), when),
      "change the last update with `--amend`; add `--reopens` if the incident ended only now");
}

/// Reports a promised time that is not after the update.
std::optional<text::Diagnostic> promise_mistake(const UpdateFields& fields,
                                                const std::optional<model::Moment>& at,
                                                const time::Zone& zone) {
  if (!fields.promised || !at) return std::nullopt;
  return promised_too_early(*fields.promised, *at, zone);
}

/// Help for the command line instead of the rule's help, which is about lines of a file.
struct Advice {
  std::string_view rule;
  std::string_view help;
};

constexpr std::array advice = {
    Advice{"phase-after-end", "add `--reopens`, or open a new incident with `pm new`"},
    Advice{"future-time", "check the time; for a future update use `--next-update`"},
    Advice{"time-order", "`--amend` does not move an update; to move it, use `pm edit`"},
};

/// Returns a report without the missed promise of the update before: the status names it in a line.
text::Report without_promises(text::Report report) {
  report.relevel([](const text::Diagnostic& found) {
    return found.rule == "missed-promise" ? text::Level::off : found.level;
  });
  return report;
}

text::Report with_advice(text::Report report, const UpdateFields& fields) {
  report.change_each([&fields](text::Diagnostic& found) {
    for (const auto& [rule, help] : advice)
      if (found.rule == rule) found.help = help;
    if (found.rule == "future-time" && !fields.future_help.empty())
      found.help = fmt::format("{} For a future update use `--next-update`", fields.future_help);
  });
  return without_promises(std::move(report));
}

Plan finished(Result<work::Revision, text::Report> revision, std::size_t index,
              const UpdateFields& fields) {
  if (!revision) return failed(with_advice(std::move(revision).error(), fields));
  revision->fresh = without_promises(std::move(revision->fresh));
  return UpdatePlan{*std::move(revision), index, fields.readings};
}

/// The names that components of a record can have: those of pm.yaml, otherwise those it lists.
std::vector<std::string_view> known_components(const repo::Record& record,
                                               const model::Config& config) {
  return config.components.empty() ? component_names(record.incident.components)
                                   : config.components.all_names();
}

/// Sets the statuses of components. Returns those without a status that the record does not list
/// yet.
std::vector<std::string> set_components(const TypedComponents& typed, const repo::Record& record,
                                        const model::Config& config, UpdateFields& fields) {
  const auto known = known_components(record, config);
  const auto listed = component_names(record.incident.components);
  std::vector<std::string> fresh;
  for (const auto& [text, status] : typed.all) {
    const auto name = std::string(meant_name(text, known).value_or(text));
    add_word_reading(fields.readings, text, name);
    if (status) {
      fields.update.components.emplace_back(name, *status);
    } else if (std::find(listed.begin(), listed.end(), name) == listed.end()) {
      fresh.push_back(name);
    }
  }
  return fresh;
}

/// The data for a change of a record.
struct UpdateContext {
  const repo::Record& record;
  const repo::Repository& repository;
  time::Instant now;
  std::vector<std::string> components = {};  ///< to list in the record

  /// The changes with those of the list of components.
  [[nodiscard]] std::vector<yaml::Change> with_components(std::vector<yaml::Change> changes) const {
    for (auto index = record.incident.components.size(); const auto& name : components) {
      changes.push_back({.kind = yaml::Change::Kind::insert,
                         .path = {"components"},
                         .value = data::text(name),
                         .index = index++});
    }
    return changes;
  }
};

/// Uses the names that the last update already has for its components: an alias in the file stays.
void keep_written_names(const UpdateContext& context, std::size_t index, UpdateFields& fields) {
  const auto contents = yaml::contents(*context.record.source);
  const auto* entry = value_at(contents, yaml::item_path(*context.record.source, "updates", index));
  const auto* present = entry == nullptr ? nullptr : entry->find("components");
  if (present == nullptr) return;
  const auto& registry = context.repository.config.components;
  for (auto& component : fields.update.components) {
    for (const auto& [written, status] : present->members)
      if (registry.name_of(written) == component.first) component.first = written;
  }
}

Plan plan_amended(const UpdateContext& context, UpdateFields fields) {
  const auto& record = context.record;
  if (record.incident.updates.empty()) return failed(nothing_to_amend());
  const auto last = record.incident.updates.size() - 1;
  const auto& before = record.incident.updates[last].at;
  const auto at = fields.at || !before ? fields.at : before->value;
  if (auto wrong = promise_mistake(fields, at, record.incident.zone))
    return failed(*std::move(wrong));
  keep_written_names(context, last, fields);
  const auto changes =
      context.with_components(yaml::amended_update(*record.source, last, fields.update));
  return finished(work::revised(record, changes, context.repository, context.now), last, fields);
}

Plan plan_added(const UpdateContext& context, UpdateFields fields) {
  const auto& record = context.record;
  const auto& incident = record.incident;
  const auto at = fields.at ? fields.at : history::next_moment(incident.updates, context.now);
  if (!at) return failed(last_is_later(incident));
  if (auto wrong = promise_mistake(fields, at, incident.zone)) return failed(*std::move(wrong));
  if (!fields.at) fields.update.at = time::written(at->at, at->precision, incident.zone);
  const auto index = history::place_among(incident.updates, *at);
  const auto entries = history::entries(incident.updates);
  if (fields.update.reopens && !history::has_ended_before(entries, index))
    return failed(usage_error("`--reopens` is only for ended incidents, and this one is open",
                              "omit `--reopens`"));
  const bool ends = fields.update.phase && model::is_end(*fields.update.phase);
  const auto end = history::end_before(entries, incident.kind_or_default(), index);
  if (ends && end && !fields.update.reopens)
    return failed(has_ended(incident, incident.updates[*end]));
  const auto changes =
      context.with_components({yaml::added_update(*record.source, index, fields.update)});
  return finished(work::revised(record, changes, context.repository, context.now), index, fields);
}

}  // namespace

Result<UpdateRequest> update_request(const Arguments& arguments) {
  const bool amends = arguments.has("--amend");
  auto operands = update_operands(arguments.operands, amends);
  if (!operands) return failed(std::move(operands).error());
  auto write = write_settings(arguments);
  if (!write) return failed(std::move(write).error());
  return UpdateRequest{
      .arguments = arguments, .operands = *std::move(operands), .write = *write, .amends = amends};
}

bool needs_text(const UpdateRequest& request) {
  const auto& given = request.arguments;
  if (!request.amends || given.has("--message") || given.has("--file")) return true;
  if (request.operands.phase) return false;
  for (const auto* option : {"--at", "--by", "--component", "--next-update", "--reopens"})
    if (given.has(option)) return false;
  return true;
}

std::optional<LastUpdate> last_update(const model::Incident& incident) {
  if (incident.updates.empty()) return std::nullopt;
  const auto& last = incident.updates.back();
  LastUpdate result = {.index = incident.updates.size() - 1};
  if (last.at) result.at = last.at->value;
  if (last.phase) result.phase = last.phase->value;
  if (last.message) result.message = last.message->value;
  return result;
}

text::Diagnostic last_update_changed(const model::Incident& incident) {
  const auto id = text::visible(incident.id);
  const auto last =
      incident.updates.empty()
          ? std::string("there is no update now")
          : view::called(incident.updates.back(), incident.zone) + " is now the last one";
  return {.rule = "amend",
          .message = "the last update changed while you were editing",
          .where = {},
          .note = last,
          .help = fmt::format(
              "see `pm show {0}`; then use `pm update {0} --amend` for the last update, "
              "or `pm edit {0}` for another one",
              id)};
}

Plan plan_update(const World& world, const UpdateRequest& request, const repo::Record& record,
                 const std::optional<std::string>& text, const repo::Repository& repository) {
  const auto now = world.now();
  auto read = update_fields(request.arguments, now, typed_zone(world, record, repository.config));
  if (!read) return failed(std::move(read).error());
  auto& fields = *read;
  Readings readings;
  if (const auto& word = request.operands.phase_word; !word.empty()) {
    const auto phase = typed_phase(word, record.incident.kind_or_default(), readings);
    if (!phase) return failed(phase.error());
    fields.update.phase = *phase;
  }
  fields.update.message = text;
  if (!request.author.empty()) fields.update.by = request.author;
  fields.readings.insert(fields.readings.begin(), readings.begin(), readings.end());
  const auto& components = request.components.readings;
  fields.readings.insert(fields.readings.end(), components.begin(), components.end());
  const UpdateContext context = {
      record, repository, now,
      set_components(request.components, record, repository.config, fields)};
  return request.amends ? plan_amended(context, std::move(fields))
                        : plan_added(context, std::move(fields));
}

}  // namespace pm::commands
