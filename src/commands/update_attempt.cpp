#include "update_attempt.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/checks/place.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"
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
  const auto changes = yaml::amended_update(*record.source, last, fields.update);
  return finished(revised(record, changes, ground.repository, ground.now), last);
}

Tried added(const Ground& ground, UpdateFields fields) {
  const auto& record = ground.record;
  const auto& incident = record.incident;
  const auto at = fields.at ? fields.at : checks::next_moment(incident.updates, ground.now);
  if (!at) return last_is_later(incident);
  fields.update.at = time::written(at->at, at->precision, incident.zone);
  const auto index = checks::place_among(incident.updates, *at);
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
