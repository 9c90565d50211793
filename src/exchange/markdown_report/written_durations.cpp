#include "written_durations.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "../taken.hpp"
#include "pm/text/words.hpp"
#include "pm/time/written.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

/// The times of a record, cut to the minute.
std::set<time::Milliseconds> minutes_of(const model::Incident& incident) {
  std::set<time::Milliseconds> all;
  const auto add = [&](const model::Maybe<model::Moment>& moment) {
    if (moment) all.insert(moment->value.at.since_epoch / time::minutes);
  };
  const auto& times = incident.times;
  for (const auto* moment :
       {&times.started, &times.detected, &times.acknowledged, &times.mitigated, &times.resolved})
    add(*moment);
  for (const auto& entry : incident.timeline) add(entry.at);
  return all;
}

bool are_apart(const std::set<time::Milliseconds>& minutes, time::Milliseconds length) {
  const auto apart = length / time::minutes;
  return std::any_of(minutes.begin(), minutes.end(),
                     [&](auto minute) { return minutes.contains(minute + apart); });
}

/// "33h 15m (during support hours)" says 33h 15m, and how it was counted.
std::optional<time::Milliseconds> length_of(std::string_view value) {
  const auto aside = value.find_first_of("([");
  return time::read_duration(text::lower_ascii(text::trimmed(value.substr(0, aside))));
}

}  // namespace

bool names_duration(std::string_view label) {
  const auto words = plain_words(label);
  constexpr std::array whole = {std::string_view("ttd"),      std::string_view("ttm"),
                                std::string_view("ttr"),      std::string_view("tta"),
                                std::string_view("mttr"),     std::string_view("mttd"),
                                std::string_view("downtime"), std::string_view("time elapsed")};
  if (std::find(whole.begin(), whole.end(), words) != whole.end()) return true;
  return words.starts_with("time to ") || words == "duration" || words.ends_with(" duration") ||
         words.starts_with("duration of ") || words.starts_with("total duration") ||
         words.ends_with(" downtime") || words.starts_with("time in ");
}

void keep_durations(Imported& into, const std::vector<WrittenDuration>& all) {
  if (all.empty()) return;
  const auto minutes = minutes_of(into.incident);
  for (const auto& each : all) {
    const auto length = length_of(each.value);
    const bool wrong = length && !are_apart(minutes, *length);
    keep(into, each.label, each.value, each.line,
         wrong ? "durations are computed; no two times of the document are so far apart"
               : "durations are computed");
  }
}

}  // namespace pm::exchange::markdown_report
