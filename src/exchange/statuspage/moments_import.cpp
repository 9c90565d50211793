#include "moments_import.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "said_at.hpp"
#include "status_words.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Moment;
using model::Phase;
using UpdateList = std::vector<model::Update>;

/// A moment with the place where it was said.
struct Said {
  Moment moment;
  const data::Value* value = nullptr;
};

std::optional<Said> take(Members& members, std::string_view name, Imported& into) {
  const auto* value = members.take_word(name);
  if (value == nullptr) return std::nullopt;
  const auto moment = said_at(*value, name, into);
  if (!moment) return std::nullopt;
  return Said{*moment, value};
}

/// The first update of a phase; null when there is none.
const model::Update* first_of(const UpdateList& updates, Phase phase) {
  const auto found = std::find_if(updates.begin(), updates.end(), [&](const model::Update& update) {
    return update.phase->value == phase;
  });
  return found == updates.end() ? nullptr : &*found;
}

/// The first update of the end that the record stands at, and the last one that says it.
struct End {
  const model::Update* first = nullptr;
  const model::Update* last = nullptr;
};

End end_of(const UpdateList& updates) {
  End end;
  for (const auto& update : updates) {
    if (update.phase->value == Phase::postmortem) continue;
    const bool is_end = model::is_end(update.phase->value);
    if (!is_end) end = {};
    if (is_end && end.first == nullptr) end.first = &update;
    if (is_end) end.last = &update;
  }
  return end;
}

bool is_at(const model::Update* update, const Said& said) {
  return update != nullptr && update->at->value.at == said.moment.at;
}

void unlike(std::string_view name, const Said& said, std::string words, Imported& into) {
  leave_out(into, std::string(name), said.value->text, std::move(words), said.value->line);
}

/// A page may have said twice that it was over; the first time is when it was.
void resolved(const std::optional<Said>& said_end, Imported& into) {
  auto& incident = into.incident;
  const auto end = end_of(incident.updates);
  if (end.first == nullptr) {
    if (said_end && !incident.times.resolved) {
      incident.times.resolved = said(said_end->moment);
      read_as(into, "resolved_at", said_end->value->text,
              "`times.resolved`, since no update says that it was over", said_end->value->line);
    }
    return;
  }
  const bool later = said_end && is_at(end.last, *said_end);
  if (end.first != end.last && !later) {
    incident.times.resolved = end.first->at;
    read_as(into, "incident_updates.status", std::string(model::word(end.last->phase->value)),
            "the same end once more; `times.resolved` is the first one", 0);
  }
  if (said_end && !later && !is_at(end.first, *said_end))
    unlike("resolved_at", *said_end, "the update that says so was shown at another time", into);
}

void monitoring(const Said& said, Imported& into) {
  const auto& incident = into.incident;
  const auto phase =
      incident.kind_or_default() == model::Kind::incident ? Phase::monitoring : Phase::verifying;
  const auto* update = first_of(incident.updates, phase);
  if (is_at(update, said)) return;
  unlike("monitoring_at", said,
         update == nullptr ? fmt::format("no update says `{}`", model::word(phase))
                           : "the update that says so was shown at another time",
         into);
}

/// Without updates these are all that is known of the beginning.
void started(const std::optional<Said>& start, const std::optional<Said>& created, Imported& into) {
  auto& incident = into.incident;
  const auto* first = incident.updates.empty() ? nullptr : &incident.updates.front();
  if (first == nullptr && incident.kind_or_default() == model::Kind::incident &&
      (start || created)) {
    incident.times.started = said((start ? start : created)->moment);
    const auto* name = start ? "started_at" : "created_at";
    const auto* value = (start ? start : created)->value;
    read_as(into, name, value->text, "`times.started`, since there is no update", value->line);
    if (!start) return;
  } else if (start && !is_at(first, *start)) {
    unlike("started_at", *start, "the record begins with its first update", into);
  }
  if (created && !is_at(first, *created) && !(start && start->moment.at == created->moment.at))
    unlike("created_at", *created, "when it was typed in; the record begins with its first update",
           into);
}

}  // namespace

void add_moments(Members& members, Imported& into) {
  const auto start = take(members, "started_at", into);
  const auto created = take(members, "created_at", into);
  started(start, created, into);
  resolved(take(members, "resolved_at", into), into);
  if (const auto said = take(members, "monitoring_at", into)) monitoring(*said, into);
  const auto updated = take(members, "updated_at", into);
  const auto& updates = into.incident.updates;
  const bool last = updated && !updates.empty() && is_at(&updates.back(), *updated);
  if (updated && !last) unlike("updated_at", *updated, "the page's own books", into);
}

}  // namespace pm::exchange::statuspage
