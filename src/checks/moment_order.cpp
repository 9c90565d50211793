#include <algorithm>

#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/history/order.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using history::is_before;
using text::Level;

using model::Times;

/// A key moment and the name of its key.
struct KeyMoment {
  std::string_view name;
  model::Maybe<model::Moment> Times::*moment;
};

/// Two moments in their required order.
struct MomentPair {
  KeyMoment first;
  KeyMoment second;
  Level level = Level::error;
};

// Nobody detects an incident before it begins, or acknowledges it before detection. But an incident
// can end before anyone notices it, which is rare enough for a warning.
constexpr MomentPair moment_pairs[] = {
    {{"started", &Times::started}, {"detected", &Times::detected}},
    {{"detected", &Times::detected}, {"acknowledged", &Times::acknowledged}},
    {{"started", &Times::started}, {"acknowledged", &Times::acknowledged}},
    {{"started", &Times::started}, {"mitigated", &Times::mitigated}},
    {{"started", &Times::started}, {"resolved", &Times::resolved}},
    {{"mitigated", &Times::mitigated}, {"resolved", &Times::resolved}},
    {{"detected", &Times::detected}, {"resolved", &Times::resolved}, Level::warning},
    {{"acknowledged", &Times::acknowledged}, {"resolved", &Times::resolved}, Level::warning},
};

bool is_wrong(const Times& times, const MomentPair& pair) {
  const auto& first = times.*pair.first.moment;
  const auto& second = times.*pair.second.moment;
  return first && second && is_before(second->value, first->value);
}

/// Reports each moment once, against the first moment that it should follow and does not.
void key_moments(const Times& times, text::Report& report) {
  std::string_view reported;
  for (const auto& pair : moment_pairs) {
    if (reported == pair.second.name || !is_wrong(times, pair)) continue;
    reported = pair.second.name;
    report.add({
        .rule = moment_order.rule,
        .level = pair.level,
        .message = fmt::format("`{}` is earlier than `{}`", pair.second.name, pair.first.name),
        .where = (times.*pair.second.moment)->where,
        .others = {{(times.*pair.first.moment)->where, fmt::format("{} here", pair.first.name)}},
        .help = pair.level == Level::warning
                    ? "unless the incident ended before anyone noticed it, correct one of the two"
                    : fmt::format("`{}` comes first; correct one of the two", pair.first.name),
    });
  }
}

/// Reports an incident that ends before it starts, from any source of both times. Its duration is
/// unknown.
void start_and_end(const model::Incident& incident, text::Report& report) {
  const auto& times = incident.times;
  if (times.started && times.resolved && is_before(times.resolved->value, times.started->value))
    return;  // said of the key moments
  const auto kind = model::word(incident.kind_or_default());
  for (const auto& [from, to] : history::of(incident).openings) {
    if (!from || !to || !is_before(to->value, from->value)) continue;
    report.add({
        .rule = moment_order.rule,
        .message = fmt::format("the {} ends before it starts", kind),
        .where = to->where,
        .others = {{from->where, "begins here"}},
        .help = "correct one of the two, or set `times.started` and `times.resolved`",
    });
  }
}

/// Reports a start after the first update. Skips announcements, since they precede the start.
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
      .others = {{update->at->where, "set here"}},
      .help = "`started` is when impact began, not when somebody noticed",
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

void check_moment_order(const Subject& subject, text::Report& report) {
  key_moments(subject.incident.times, report);
  start_and_end(subject.incident, report);
  first_update(subject.incident, report);
  window(subject.incident, report);
}

}  // namespace

constinit const Check moment_order = {
    .rule = "moment-order",
    .summary = "key moments have a possible order",
    .run = check_moment_order,
};

}  // namespace pm::checks
