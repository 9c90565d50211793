#include "update_attempt.hpp"

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
#include "pm/yaml/new_update.hpp"
#include "update_fields.hpp"

namespace pm::commands {
namespace {

using Tried = std::variant<Attempt, Refusal>;

Refusal nothing_to_amend() {
  return refusal(UsageMistake{"there is no update to amend", "leave out `--amend`"});
}

Refusal last_is_later(const model::Incident& incident) {
  const auto& last = incident.updates.back().at;
  const auto when = last ? time::sortable(last->value.at, last->value.precision, incident.zone)
                         : std::string("an unknown time");
  return refusal(UsageMistake{
      fmt::format("an update is later than now; the last one is of {}", when),
      "say with `--at` when this one was said, or correct that one with `--amend --at TIME`"});
}

Refusal has_ended(const model::Incident& incident, const model::Update& end) {
  const auto when =
      end.at ? " at " + time::sortable(end.at->value.at, end.at->value.precision, incident.zone)
             : std::string();
  return refusal(
      UsageMistake{fmt::format("the {} was already {}{}", model::word(incident.kind_or_default()),
                               model::word(end.phase->value), when),
                   "change the last update with `--amend`; add `--reopens` if it ended only now"});
}

/// A promise counts from the update on. One known to the day is kept until that day is over.
bool is_later(const model::Moment& promised, const model::Moment& at, const time::Zone& zone) {
  if (promised.at > at.at) return true;
  if (!promised.known_to_the_day()) return false;
  return time::in_utc(zone.local(at.at)) - time::in_utc(zone.local(promised.at)) < time::days;
}

/// That the next update is promised for a time at which this one had been made.
std::optional<Refusal> promised_too_early(const UpdateFields& fields,
                                          const std::optional<model::Moment>& at,
                                          const time::Zone& zone) {
  if (!fields.promised || !at || is_later(*fields.promised, *at, zone)) return std::nullopt;
  const auto& promised = *fields.promised;
  return refusal(UsageMistake{
      fmt::format("`--next-update`: {} is not later than the update itself, which is of {}",
                  time::sortable(promised.at, promised.precision, zone),
                  time::sortable(at->at, at->precision, zone)),
      "promise it for a later time, or in a length of time such as `30m`"});
}

/// What helps on a command line, where the rule speaks of lines in a file.
struct Advice {
  std::string_view rule;
  std::string_view help;
};

constexpr std::array advice = {
    Advice{"phase-after-end", "add `--reopens`, or open a new incident with `pm new`"},
    Advice{"future-time", "say when it was said; what is to come is promised with `--next-update`"},
    Advice{"time-order", "`--amend` leaves an update at its place; to move it use `pm edit`"},
};

Refusal in_words_of_update(Refusal refusal) {
  text::Report said;
  for (auto finding : refusal.findings.all()) {
    for (const auto& [rule, help] : advice)
      if (finding.rule == rule) finding.help = help;
    said.add(std::move(finding));
  }
  refusal.findings = std::move(said);
  return refusal;
}

Tried finished(std::variant<Revision, Refusal> revision, std::size_t index) {
  if (auto* refusal = std::get_if<Refusal>(&revision))
    return in_words_of_update(std::move(*refusal));
  return Attempt{std::move(std::get<Revision>(revision)), index};
}

/// What is needed to change a record.
struct Ground {
  const repo::Record& record;
  const repo::Repository& repository;
  time::Instant now;
};

Tried amended(const Ground& ground, const UpdateFields& fields) {
  const auto& record = ground.record;
  if (record.incident.updates.empty()) return nothing_to_amend();
  const auto last = record.incident.updates.size() - 1;
  const auto& before = record.incident.updates[last].at;
  const auto at = fields.at || !before ? fields.at : before->value;
  if (auto refusal = promised_too_early(fields, at, record.incident.zone))
    return std::move(*refusal);
  const auto changes = yaml::amended_update(*record.source, last, fields.update);
  return finished(revised(record, changes, ground.repository, ground.now), last);
}

Tried added(const Ground& ground, UpdateFields fields) {
  const auto& record = ground.record;
  const auto& incident = record.incident;
  const auto at = fields.at ? fields.at : history::next_moment(incident.updates, ground.now);
  if (!at) return last_is_later(incident);
  if (auto refusal = promised_too_early(fields, at, incident.zone)) return std::move(*refusal);
  fields.update.at = time::written(at->at, at->precision, incident.zone);
  const auto index = history::place_among(incident.updates, *at);
  const auto entries = history::entries(incident.updates);
  if (fields.update.reopens && !history::has_ended_before(entries, index))
    return refusal(UsageMistake{"`--reopens` has nothing to reopen: the incident is not over",
                                "leave it out"});
  const bool ends = fields.update.phase && model::is_end(*fields.update.phase);
  const auto end = history::end_before(entries, incident.kind_or_default(), index);
  if (ends && end && !fields.update.reopens) return has_ended(incident, incident.updates[*end]);
  const auto change = yaml::added_update(*record.source, index, fields.update);
  return finished(revised(record, {change}, ground.repository, ground.now), index);
}

}  // namespace

std::variant<UpdateWish, UsageMistake> update_wish(const Arguments& arguments) {
  const bool amends = arguments.has("--amend");
  auto operands = update_operands(arguments.operands, amends);
  if (auto* mistake = std::get_if<UsageMistake>(&operands)) return std::move(*mistake);
  auto write = write_settings(arguments);
  if (auto* mistake = std::get_if<UsageMistake>(&write)) return std::move(*mistake);
  return UpdateWish{.arguments = arguments,
                    .operands = std::move(std::get<UpdateOperands>(operands)),
                    .write = std::get<WriteSettings>(write),
                    .amends = amends};
}

bool needs_text(const UpdateWish& wish) {
  const auto& given = wish.arguments;
  if (!wish.amends || given.has("--message") || given.has("--file")) return true;
  if (wish.operands.phase) return false;
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

Refusal written_meanwhile(const model::Incident& incident) {
  const auto id = text::visible(incident.id);
  const auto last = incident.updates.empty() ? std::string("an update that is gone")
                                             : view::called(incident.updates.back(), incident.zone);
  return refusal(
      {.rule = "amend",
       .message = "somebody has written meanwhile: the last update is not the one that was shown",
       .where = {},
       .note = "last is now " + last,
       .help =
           fmt::format("see `pm show {0}`; then `pm update {0} --amend` changes the one that is "
                       "last by now, `pm edit {0}` any other",
                       id)});
}

Tried attempt(const UpdateWish& wish, const repo::Record& record,
              const std::optional<std::string>& text, const repo::Repository& repository,
              time::Instant now) {
  auto read = update_fields(wish.arguments, now, record.incident.zone);
  if (const auto* mistake = std::get_if<UsageMistake>(&read)) return refusal(*mistake);
  auto& fields = std::get<UpdateFields>(read);
  fields.update.phase = wish.operands.phase;
  fields.update.message = text;
  const Ground ground = {record, repository, now};
  return wish.amends ? amended(ground, fields) : added(ground, std::move(fields));
}

}  // namespace pm::commands
