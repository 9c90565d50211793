#include "timeline_days.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "day_words.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::view {
namespace {

constexpr std::size_t most_unfolded = 14;
constexpr std::size_t shown_first = 12;

/// "4 more entries, 15:21 to 19:39"
std::string summary(const std::vector<const TimelineEntry*>& entries, const time::Zone& zone,
                    bool continues, const std::string& heading) {
  std::vector<std::string> clocks;
  for (const auto* each : entries)
    if (each->at) clocks.push_back(time::clock_time(*each->at, zone));
  auto words = text::counted(entries.size(), continues ? "more entry" : "entry",
                             continues ? "more entries" : "entries");
  if (!clocks.empty() && clocks.front() != clocks.back())
    words += fmt::format(", {} to {}", clocks.front(), clocks.back());
  return continues ? words : fmt::format("{}: {}", heading, words);
}

data::Value group(const std::vector<const TimelineEntry*>& entries, const time::Zone& zone,
                  const std::string& heading, bool folded, bool continues) {
  data::List list;
  for (const auto* each : entries) list.push_back(each->data);
  data::Value data;
  data.set("heading", continues || heading.empty() ? data::Value() : data::Value(heading));
  data.set("is_folded", folded);
  data.set("summary",
           folded ? data::Value(summary(entries, zone, continues, heading)) : data::Value());
  data.set("entries", std::move(list));
  return data;
}

}  // namespace

data::List timeline_days(const std::vector<TimelineEntry>& entries, const time::Zone& zone,
                         bool fold) {
  const bool folds = fold && entries.size() > most_unfolded;
  data::List days;
  std::string before;
  for (std::size_t i = 0; i < entries.size();) {
    const auto heading_of = [&](std::size_t index) {
      const auto& at = entries[index].at;
      return at ? day_heading(*at, zone) : before;
    };
    const auto heading = heading_of(i);
    const bool folded = folds && i >= shown_first;
    std::vector<const TimelineEntry*> group_entries;
    const auto begin = i;
    for (; i < entries.size() && heading_of(i) == heading; ++i) {
      if (!folded && folds && i == shown_first) break;
      group_entries.push_back(&entries[i]);
    }
    const bool continues = begin > 0 && heading == before;
    days.push_back(group(group_entries, zone, heading, folded, continues));
    before = heading;
  }
  return days;
}

std::string since_start(time::Instant at, time::Instant start) {
  if (at < start) return {};
  if (at == start) return "start";
  const auto since = at - start;
  if (since < time::minutes) return "+" + compact(since);
  if (since < 10 * time::hours) return "+" + compact(since / time::minutes * time::minutes);
  if (since < 2 * time::days) return fmt::format("+{}\u00a0h", since / time::hours);
  return "+" + compact(since / time::hours * time::hours);
}

std::string TimeAnchors::anchor(time::Instant at, std::string_view prefix) {
  auto words = time::rfc3339({at.since_epoch - at.since_epoch % time::minutes});
  words = words.substr(0, words.rfind(':'));
  std::replace(words.begin(), words.end(), ':', '-');
  const auto base = fmt::format("{}{}Z", prefix, words);
  const auto count = std::count(taken_.begin(), taken_.end(), base) + 1;
  taken_.push_back(base);
  return count == 1 ? base : fmt::format("{}-{}", base, count);
}

}  // namespace pm::view
