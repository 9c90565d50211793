#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "parts.hpp"

namespace pm::site {
namespace {

/// How each status is drawn: the height of its bar in pixels, of `height` at most.
struct Look {
  std::string_view name;
  int height;
};
constexpr int height = 34;
constexpr double share = 0.78;  ///< of its day that a bar is wide

Look look_of(const metrics::Day& day) {
  switch (day.worst) {
    case model::Status::major_outage:
      return {"major", 34};
    case model::Status::partial_outage:
      return {"partial", 26};
    case model::Status::degraded_performance:
      return {"degraded", 18};
    case model::Status::under_maintenance:
      return day.unknown ? Look{"unknown", 22} : Look{"maintenance", 14};
    case model::Status::operational:
      break;
  }
  return day.unknown ? Look{"unknown", 22} : Look{"ok", 10};
}

std::string percent_of(double day, std::size_t count) {
  return fmt::format("{:.3f}%", day * 100 / static_cast<double>(count));
}

/// "2 days with a partial outage, 1 day with maintenance"
std::string days_words(const Index& index, const std::vector<metrics::Day>& days) {
  constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"major", "days_major_outage"},
      {"partial", "days_partial_outage"},
      {"degraded", "days_degraded_performance"},
      {"unknown", "days_unknown"},
      {"maintenance", "days_under_maintenance"}};
  std::string out;
  const auto add = [&](std::string_view word, std::size_t count) {
    if (count > 0) out += (out.empty() ? "" : ", ") + index.words.counted(word, count);
  };
  for (const auto& [look, word] : kinds) {
    add(word, static_cast<std::size_t>(
                  std::count_if(days.begin(), days.end(), [&](const metrics::Day& day) {
                    return day.recorded && look_of(day).name == look;
                  })));
  }
  if (out.empty()) out = index.words["bars_well"];
  add("days_no_record",
      static_cast<std::size_t>(std::count_if(
          days.begin(), days.end(), [](const metrics::Day& day) { return !day.recorded; })));
  return out;
}

}  // namespace

Recent recent(const Index& index, const Component& component) {
  const auto& settings = index.settings;
  const auto first = index.first_record.value_or(settings.as_of);
  Recent result;
  result.days = metrics::days(component.times, first, settings.as_of, settings.zone, bar_days);
  result.from = std::max(result.days.front().from, std::min(first, settings.as_of));
  result.uptime = metrics::uptime(component.times, result.from, settings.as_of, settings.weights);
  if (!index.first_record) result.uptime.share.reset();
  return result;
}

std::string uptime_words(const Index& index, const metrics::Uptime& uptime) {
  const auto& words = index.words;
  auto out = uptime.share ? words.with("up", {{"percent", words.percent(*uptime.share)}})
                          : words["uptime_unknown"];
  const auto add = [&](std::string_view word, time::Milliseconds length) {
    if (length > 0) out += ", " + words.with(word, {{"length", words.length(length)}});
  };
  // A percentage alone is hard to picture: the time down is said with it, also if it is none.
  if (uptime.share && uptime.major + uptime.partial == 0)
    out += ", " + words.with("time_down", {{"length", words.length(0)}});
  add("time_down", uptime.major);
  add("time_partly_down", uptime.partial);
  add("time_degraded", uptime.degraded);
  add("time_unknown", uptime.unknown);
  return out;
}

data::Value bars_data(const Index& index, const Component& component, const Recent& recent) {
  const auto& words = index.words;
  const auto& days = recent.days;
  const auto unrecorded = static_cast<std::size_t>(std::count_if(
      days.begin(), days.end(), [](const metrics::Day& day) { return !day.recorded; }));
  const auto margin = (1 - share) / 2;
  data::List bars;
  for (std::size_t i = unrecorded; i < days.size(); ++i) {
    const auto look = look_of(days[i]);
    if (look.name == "ok") continue;
    data::Value bar;
    bar.set("class", look.name);
    bar.set("x", percent_of(static_cast<double>(i) + margin, days.size()));
    bar.set("y", std::int64_t{height - look.height});
    bar.set("width", percent_of(share, days.size()));
    bar.set("height", std::int64_t{look.height});
    bars.push_back(std::move(bar));
  }
  data::Value data;
  const auto figures = uptime_words(index, recent.uptime);
  data.set("label", words.with("bars_label", {{"name", component.name},
                                              {"count", std::to_string(days.size())},
                                              {"days", days_words(index, days)},
                                              {"figures", figures}}));
  data.set("height", std::int64_t{height});
  data.set("recorded_from", percent_of(static_cast<double>(unrecorded), days.size()));
  data.set("recorded_days", static_cast<std::int64_t>(days.size() - unrecorded));
  data.set("has_recorded", unrecorded < days.size());
  data.set("has_unrecorded", unrecorded > 0);
  data.set("bars", std::move(bars));
  data.set("figures", figures);
  const auto& zone = index.settings.zone;
  const bool is_whole = unrecorded == 0;
  data.set("first", is_whole || unrecorded == days.size()
                        ? words.with("first_day", {{"count", std::to_string(days.size())}})
                        : words.with("first_day_since",
                                     {{"date", words.date_of_year(days[unrecorded].from, zone)}}));
  data.set("last", words.date_of_year(index.settings.as_of, zone));
  return data;
}

}  // namespace pm::site
