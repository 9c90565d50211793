#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "begin_and_end.hpp"
#include "order.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using text::Level;

/// A key moment, by the name of its key.
struct Key {
  std::string_view name;
  model::Maybe<model::Moment> model::Times::*moment;
};

constexpr Key started = {"started", &model::Times::started};
constexpr Key detected = {"detected", &model::Times::detected};
constexpr Key acknowledged = {"acknowledged", &model::Times::acknowledged};
constexpr Key mitigated = {"mitigated", &model::Times::mitigated};
constexpr Key resolved = {"resolved", &model::Times::resolved};

/// Two moments that come one after the other.
struct Pair {
  Key first;
  Key second;
  Level level = Level::error;
};

// Nobody knows of what has not begun, or takes what nobody knows of. But what mends itself can be
// over before it is noticed, which is rare enough for a warning.
constexpr std::array pairs = {
    Pair{started, detected},
    Pair{detected, acknowledged},
    Pair{started, acknowledged},
    Pair{started, mitigated},
    Pair{started, resolved},
    Pair{mitigated, resolved},
    Pair{detected, resolved, Level::warning},
    Pair{acknowledged, resolved, Level::warning},
};

bool is_wrong(const model::Times& times, const Pair& pair) {
  const auto& first = times.*pair.first.moment;
  const auto& second = times.*pair.second.moment;
  return first && second && is_before(second->value, first->value);
}

/// Of the moments that one should come after, the first that it does not is enough.
void key_moments(const model::Times& times, text::Report& report) {
  std::string_view reported;
  for (const auto& pair : pairs) {
    if (reported == pair.second.name || !is_wrong(times, pair)) continue;
    reported = pair.second.name;
    report.add({
        .rule = moment_order.rule,
        .level = pair.level,
        .message = fmt::format("`{}` is earlier than `{}`", pair.second.name, pair.first.name),
        .where = (times.*pair.second.moment)->where,
        .others = {{(times.*pair.first.moment)->where, fmt::format("{} here", pair.first.name)}},
        .help =
            pair.level == Level::warning
                ? "if it was over before anybody knew, this is right; else correct one of the two"
                : fmt::format("`{}` comes first; correct one of the two", pair.first.name),
    });
  }
}

/// An announcement says what is to come; any other update speaks of something that has begun.
bool speaks_of_trouble(const model::Update& update) {
  return update.at && !(update.phase && update.phase->value == model::Phase::scheduled);
}

void first_update(const model::Incident& incident, text::Report& report) {
  const auto& started_at = incident.times.started;
  const auto update =
      std::find_if(incident.updates.begin(), incident.updates.end(), speaks_of_trouble);
  if (!started_at || update == incident.updates.end()) return;
  if (!is_before(update->at->value, started_at->value)) return;
  report.add({
      .rule = moment_order.rule,
      .level = Level::warning,
      .message = "`started` is later than the first update",
      .where = started_at->where,
      .others = {{update->at->where, "said here"}},
      .help = "`started` is when users were first hurt, not when somebody noticed",
  });
}

void window(const model::Incident& incident, text::Report& report) {
  const auto& window = incident.scheduled;
  if (!window || !window->from || !window->to) return;
  if (!is_before(window->to->value, window->from->value)) return;
  report.add({
      .rule = moment_order.rule,
      .message = "the announced window ends before it begins",
      .where = window->to->where,
      .others = {{window->from->where, "begins here"}},
      .help = "correct one of the two; a window past midnight ends on the next day",
  });
}

void run(const Subject& subject, text::Report& report) {
  key_moments(subject.incident.times, report);
  first_update(subject.incident, report);
  window(subject.incident, report);
}

}  // namespace

constinit const Check moment_order = {
    .rule = "moment-order",
    .summary = "key moments come in an order that can be",
    .run = run,
};

}  // namespace pm::checks
