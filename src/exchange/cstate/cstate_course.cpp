#include "cstate_course.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "../fitting.hpp"
#include "../taken.hpp"
#include "cstate_phases.hpp"
#include "cstate_places.hpp"
#include "nearness.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange::cstate {
namespace {

using model::Kind;
using model::Moment;
using model::Phase;
using model::Update;

/// Whether two moments are one to a reader: of the same minute.
bool is_same(const Moment& a, const Moment& b) { return between(a.at, b.at) < time::minutes; }

Phase end_of(Kind kind) { return kind == Kind::maintenance ? Phase::completed : Phase::resolved; }

/// Whether `resolvedWhen` can be the end.
bool is_end(const CstateFront& front, const FrontMoments& moments) {
  if (!front.resolved || !moments.resolved_when) return false;
  return !moments.date || moments.date->at <= moments.resolved_when->at;
}

void put_updates(Imported& into, const std::vector<TimedEntry>& entries,
                 const std::vector<Told>& told) {
  auto& updates = into.incident.updates;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& [entry, at] = entries[i];
    Update update;
    update.at = unplaced(*at);
    update.phase = unplaced(told[i].phase);
    update.reopens.value = told[i].reopens;
    auto message = fitting_html(into, entry.text, "update", entry.line);
    if (!message.empty()) update.message = unplaced(std::move(message));
    updates.push_back(std::move(update));
  }
}

const Update* end_update(const std::vector<Update>& updates) {
  const auto found = std::find_if(updates.rbegin(), updates.rend(), [](const Update& update) {
    return model::is_end(update.phase->value);
  });
  return found == updates.rend() ? nullptr : &*found;
}

/// Adds the end that the front matter tells and no update does.
void put_end(Imported& into, const CstateFront& front, const FrontMoments& moments) {
  auto& updates = into.incident.updates;
  if (!front.resolved || model::is_end(updates.back().phase->value)) return;
  if (!is_end(front, moments)) {
    if (!moments.resolved_when) {
      into.incident.times.resolved_unknown = unplaced(true);
      read_as(into, "resolved", "true", "it is over, and nothing says when", 0);
    }
    return;
  }
  Update update;
  update.at = unplaced(std::max(*moments.resolved_when, updates.back().at->value,
                                [](const Moment& a, const Moment& b) { return a.at < b.at; }));
  update.phase = unplaced(end_of(front.kind));
  updates.push_back(std::move(update));
}

/// What the front matter says of the end, where the updates say otherwise.
void put_resolved(Imported& into, const CstateFront& front, const FrontMoments& moments) {
  if (!moments.resolved_when) return;
  const auto& time = *front.resolved_when;
  const auto* const end = end_update(into.incident.updates);
  if (!front.resolved) {
    keep(into, "resolvedWhen", time.text, time.line, "the issue is not resolved");
  } else if (is_end(front, moments)) {
    if (end != nullptr && is_same(end->at->value, *moments.resolved_when)) return;
    into.incident.times.resolved = said(*moments.resolved_when);
    read_as(into, "resolvedWhen", time.text,
            "the moment of the end, which is not that of the last update", time.line);
  } else if (end != nullptr) {
    keep(into, "resolvedWhen", time.text, time.line,
         "it is before `date`; the last update ends it");
  } else {
    into.incident.times.resolved = said(*moments.resolved_when);
    read_as(into, "resolvedWhen", time.text, "it is before `date`, as in the source", time.line);
  }
}

/// The first update that speaks of something that has begun.
const Update* first_of_trouble(const std::vector<Update>& updates) {
  const auto found = std::find_if(updates.begin(), updates.end(), [](const Update& update) {
    return update.phase->value != Phase::scheduled;
  });
  return found == updates.end() ? nullptr : &*found;
}

/// `date` is when it began, unless people were told before.
void put_started(Imported& into, const CstateFront& front, const FrontMoments& moments) {
  if (!moments.date) return;
  const auto& updates = into.incident.updates;
  const auto* const first = first_of_trouble(updates);
  const bool too_late = first != nullptr && first->at->value.at < moments.date->at &&
                        !is_same(first->at->value, *moments.date) &&
                        !model::is_end(first->phase->value);
  if (too_late) {
    keep(into, "date", front.date->text, front.date->line,
         "an update is earlier, so that it had begun by then");
    if (first != &updates.front()) into.incident.times.started = said(first->at->value);
  } else if (!is_same(updates.front().at->value, *moments.date)) {
    into.incident.times.started = said(*moments.date);
  }
}

/// A post without a course says one thing, and is over.
void tell_information(Imported& into) {
  for (auto& update : into.incident.updates) update.phase = unplaced(Phase::resolved);
  read_as(into, "informational", "true", "the post is no incident, and not open: phase `resolved`",
          0);
}

}  // namespace

bool tell_course(Imported& into, const CstateFront& front, FrontMoments moments,
                 std::vector<TimedEntry> entries) {
  settle(into, front, moments, entries);
  if (entries.empty()) entries.push_back({});
  const auto placed = with_places(into, front, moments, std::move(entries));
  if (placed.empty()) return false;
  const auto end = is_end(front, moments) ? moments.resolved_when : std::nullopt;
  put_updates(into, placed, infer_phases(into, placed, front, moments.date, end));
  if (front.informational && !front.resolved) {
    tell_information(into);
    return true;
  }
  put_end(into, front, moments);
  put_started(into, front, moments);
  put_resolved(into, front, moments);
  return true;
}

}  // namespace pm::exchange::cstate
