#include "update_plan.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/history/order.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"
#include "pm/view/status_line.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
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

/// Returns whether a promised time is after the update. A promised day lasts until its end.
bool is_later(const model::Moment& promised, const model::Moment& at, const time::Zone& zone) {
  if (promised.at > at.at) return true;
  if (!promised.known_to_the_day()) return false;
  return time::in_utc(zone.local(at.at)) - time::in_utc(zone.local(promised.at)) < time::days;
}

/// Reports a promised time that is not after the update.
std::optional<text::Diagnostic> promised_too_early(const UpdateFields& fields,
                                                   const std::optional<model::Moment>& at,
                                                   const time::Zone& zone) {
  if (!fields.promised || !at || is_later(*fields.promised, *at, zone)) return std::nullopt;
  const auto& promised = *fields.promised;
  return usage_error(fmt::format("`--next-update`: {} is not later than the update itself, at {}",
                                 time::sortable(promised.at, promised.precision, zone),
                                 time::sortable(at->at, at->precision, zone)),
                     "write a later time, or a duration such as `30m`");
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

text::Report with_advice(text::Report report) {
  report.change_each([](text::Diagnostic& found) {
    for (const auto& [rule, help] : advice)
      if (found.rule == rule) found.help = help;
  });
  return report;
}

Plan finished(Result<work::Revision, text::Report> revision, std::size_t index) {
  if (!revision) return failed(with_advice(std::move(revision).error()));
  return UpdatePlan{*std::move(revision), index};
}

/// The data for a change of a record.
struct UpdateContext {
  const repo::Record& record;
  const repo::Repository& repository;
  time::Instant now;
};

Plan plan_amended(const UpdateContext& context, const UpdateFields& fields) {
  const auto& record = context.record;
  if (record.incident.updates.empty()) return failed(nothing_to_amend());
  const auto last = record.incident.updates.size() - 1;
  const auto& before = record.incident.updates[last].at;
  const auto at = fields.at || !before ? fields.at : before->value;
  if (auto wrong = promised_too_early(fields, at, record.incident.zone))
    return failed(*std::move(wrong));
  const auto changes = yaml::amended_update(*record.source, last, fields.update);
  return finished(work::revised(record, changes, context.repository, context.now), last);
}

Plan plan_added(const UpdateContext& context, UpdateFields fields) {
  const auto& record = context.record;
  const auto& incident = record.incident;
  const auto at = fields.at ? fields.at : history::next_moment(incident.updates, context.now);
  if (!at) return failed(last_is_later(incident));
  if (auto wrong = promised_too_early(fields, at, incident.zone)) return failed(*std::move(wrong));
  fields.update.at = time::written(at->at, at->precision, incident.zone);
  const auto index = history::place_among(incident.updates, *at);
  const auto entries = history::entries(incident.updates);
  if (fields.update.reopens && !history::has_ended_before(entries, index))
    return failed(usage_error("`--reopens` is only for ended incidents, and this one is open",
                              "omit `--reopens`"));
  const bool ends = fields.update.phase && model::is_end(*fields.update.phase);
  const auto end = history::end_before(entries, incident.kind_or_default(), index);
  if (ends && end && !fields.update.reopens)
    return failed(has_ended(incident, incident.updates[*end]));
  const auto change = yaml::added_update(*record.source, index, fields.update);
  return finished(work::revised(record, {change}, context.repository, context.now), index);
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

Plan plan_update(const UpdateRequest& request, const repo::Record& record,
                 const std::optional<std::string>& text, const repo::Repository& repository,
                 time::Instant now) {
  auto read = update_fields(request.arguments, now, record.incident.zone);
  if (!read) return failed(std::move(read).error());
  auto& fields = *read;
  fields.update.phase = request.operands.phase;
  fields.update.message = text;
  const UpdateContext context = {record, repository, now};
  return request.amends ? plan_amended(context, fields) : plan_added(context, std::move(fields));
}

}  // namespace pm::commands
