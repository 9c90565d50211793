#include "key_moments.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "parts.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

using model::Times;

struct MomentSynonym {
  std::string_view words;  ///< as `plain_words` leaves them
  KeyMoment key;
};

constinit const MomentSynonym moment_synonyms[] = {
    {"began", &Times::started},
    {"beginning", &Times::started},
    {"fault began", &Times::started},
    {"fault occurred", &Times::started},
    {"fault occurs", &Times::started},
    {"fault started", &Times::started},
    {"impact began", &Times::started},
    {"impact start", &Times::started},
    {"impact started", &Times::started},
    {"incident began", &Times::started},
    {"incident start", &Times::started},
    {"incident start time", &Times::started},
    {"incident started", &Times::started},
    {"occurred", &Times::started},
    {"outage began", &Times::started},
    {"outage start", &Times::started},
    {"outage started", &Times::started},
    {"start", &Times::started},
    {"start of impact", &Times::started},
    {"start of incident", &Times::started},
    {"start time", &Times::started},
    {"started", &Times::started},
    {"started at", &Times::started},
    {"alerted", &Times::detected},
    {"detected", &Times::detected},
    {"detected at", &Times::detected},
    {"detection", &Times::detected},
    {"detection time", &Times::detected},
    {"fault detected", &Times::detected},
    {"first alert", &Times::detected},
    {"first detected", &Times::detected},
    {"incident detected", &Times::detected},
    {"issue detected", &Times::detected},
    {"time detected", &Times::detected},
    {"time of detection", &Times::detected},
    {"acknowledged", &Times::acknowledged},
    {"acknowledged at", &Times::acknowledged},
    {"declared", &Times::acknowledged},
    {"incident acknowledged", &Times::acknowledged},
    {"incident declared", &Times::acknowledged},
    {"incident is declared", &Times::acknowledged},
    {"fault repaired", &Times::mitigated},
    {"impact end", &Times::mitigated},
    {"impact ended", &Times::mitigated},
    {"incident mitigated", &Times::mitigated},
    {"incident repaired", &Times::mitigated},
    {"issue mitigated", &Times::mitigated},
    {"mitigated", &Times::mitigated},
    {"mitigated at", &Times::mitigated},
    {"mitigation", &Times::mitigated},
    {"mitigation time", &Times::mitigated},
    {"recovered", &Times::mitigated},
    {"recovery", &Times::mitigated},
    {"repaired", &Times::mitigated},
    {"service restored", &Times::mitigated},
    {"end", &Times::resolved},
    {"end time", &Times::resolved},
    {"ended", &Times::resolved},
    {"incident closed", &Times::resolved},
    {"incident end", &Times::resolved},
    {"incident end time", &Times::resolved},
    {"incident ended", &Times::resolved},
    {"incident is resolved", &Times::resolved},
    {"incident resolved", &Times::resolved},
    {"issue resolved", &Times::resolved},
    {"outage end", &Times::resolved},
    {"outage ended", &Times::resolved},
    {"resolution", &Times::resolved},
    {"resolution time", &Times::resolved},
    {"resolved", &Times::resolved},
    {"resolved at", &Times::resolved},
};

void add_entry(Imported& into, const NamedMoment& named) {
  model::TimelineEvent entry;
  entry.at = said(named.at);
  entry.event = said(named.label);
  into.incident.timeline.push_back(std::move(entry));
}

bool is_before(const model::Maybe<model::Moment>& a, const model::Maybe<model::Moment>& b) {
  return a && b && a->value.at < b->value.at;
}

/// To declare an incident is to take it, unless it was declared only afterwards.
bool was_taken(const Times& times) {
  const auto& taken = times.acknowledged;
  return !is_before(taken, times.started) && !is_before(taken, times.detected) &&
         !is_before(times.mitigated, taken) && !is_before(times.resolved, taken);
}

void explain(Imported& into, const NamedMoment& named, std::string words) {
  read_as(into, named.label, named.written, std::move(words), named.line);
}

/// A moment that is no key moment, or one that another has already.
void repeat(Imported& into, const NamedMoment& named) {
  const auto& times = into.incident.times;
  if (named.key != nullptr && (times.*named.key)->value == named.at)
    return explain(into, named, fmt::format("the same moment as `{}`", key_of(named.key)));
  add_entry(into, named);
  explain(into, named, "an entry of the timeline");
}

/// When the others are known, the moment at which an incident was declared has its place.
void settle(Imported& into, const NamedMoment& declared) {
  auto& times = into.incident.times;
  if (was_taken(times)) return explain(into, declared, "the moment `acknowledged`");
  times.acknowledged.reset();
  add_entry(into, declared);
  explain(into, declared, "an entry of the timeline: between the other moments it has no place");
}

/// Whether a moment that was only concluded agrees with those that were said.
bool fits(const Times& times) {
  const KeyMoment order[] = {&Times::started, &Times::detected, &Times::acknowledged,
                             &Times::mitigated, &Times::resolved};
  const model::Maybe<model::Moment>* last = nullptr;
  for (const auto key : order) {
    const auto& moment = times.*key;
    if (!moment) continue;
    if (last != nullptr && is_before(moment, *last)) return false;
    last = &moment;
  }
  return true;
}

/// The words of an entry that may name a moment: all of them, or a bold label before them.
std::string_view naming_words(std::string_view event) {
  const auto fact = fact_of(event);
  return fact.bold ? fact.label : event;
}

}  // namespace

KeyMoment key_moment_of(std::string_view words) {
  const auto plain = plain_words(words);
  const auto* const found =
      std::find_if(std::begin(moment_synonyms), std::end(moment_synonyms),
                   [&](const MomentSynonym& each) { return each.words == plain; });
  return found == std::end(moment_synonyms) ? nullptr : found->key;
}

std::vector<std::string_view> words_of(KeyMoment moment) {
  std::vector<std::string_view> all;
  for (const auto& each : moment_synonyms) {
    if (each.key == moment) all.push_back(each.words);
  }
  return all;
}

std::string_view key_of(KeyMoment moment) {
  if (moment == &Times::started) return "started";
  if (moment == &Times::detected) return "detected";
  if (moment == &Times::acknowledged) return "acknowledged";
  if (moment == &Times::mitigated) return "mitigated";
  return "resolved";
}

bool has_key_moment(const model::Times& times) {
  return times.started || times.detected || times.acknowledged || times.mitigated || times.resolved;
}

void set_key_moments(Imported& into, std::vector<NamedMoment> all) {
  auto& times = into.incident.times;
  const NamedMoment* declared = nullptr;
  for (const auto& named : all) {
    if (named.key == nullptr || times.*named.key) {
      repeat(into, named);
    } else if (named.key == &Times::acknowledged) {
      times.acknowledged = said(named.at);
      declared = &named;
    } else {
      times.*named.key = said(named.at);
      explain(into, named, fmt::format("the moment `{}`", key_of(named.key)));
    }
  }
  if (declared != nullptr) settle(into, *declared);
}

void find_key_moments(Imported& into) {
  auto& times = into.incident.times;
  for (const auto& entry : into.incident.timeline) {
    const auto key = key_moment_of(naming_words(entry.event->value));
    if (key == nullptr || times.*key) continue;
    times.*key = said(entry.at->value);
    if (fits(times))
      read_as(into, as_title(naming_words(entry.event->value)), "",
              fmt::format("also the moment `{}`", key_of(key)), 0);
    else
      (times.*key).reset();
  }
}

}  // namespace pm::exchange::markdown_report
