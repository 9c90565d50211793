#include <algorithm>
#include <set>

#include "parts.hpp"
#include "pm/time/format.hpp"

namespace pm::site {
namespace {

constexpr int most_months = 12;
constexpr std::size_t most_entries = 50;

data::Value figure(std::string value, std::string name) {
  data::Value data;
  data.set("value", std::move(value));
  data.set("name", std::move(name));
  return data;
}

bool touches(const metrics::StatusTime& time, const metrics::Day& day) {
  return time.from < day.to &&
         (time.to > day.from || (time.from == time.to && time.from >= day.from));
}

/// The incidents that affected a component on a day.
data::List incidents_on(const Index& index, const Component& component, const metrics::Day& day,
                        std::string_view path) {
  data::List all;
  for (const auto i : component.entries) {
    const auto& entry = index.entries[i];
    const bool affects =
        std::any_of(entry.times.begin(), entry.times.end(), [&](const metrics::StatusTime& time) {
          return index.component(time.component) == &component && touches(time, day);
        });
    if (!affects) continue;
    data::Value one;
    one.set("text", entry.title);
    one.set("href", link(path, incident_path(entry)));
    all.push_back(std::move(one));
  }
  return all;
}

std::string down_words(const Index& index, const metrics::Uptime& uptime) {
  const auto& words = index.words;
  std::string out;
  const auto add = [&](std::string_view word, time::Milliseconds length) {
    if (length == 0) return;
    out += (out.empty() ? "" : ", ") + words.with(word, {{"length", words.length(length)}});
  };
  add("time_down", uptime.major);
  add("time_partly_down", uptime.partial);
  add("time_degraded", uptime.degraded);
  add("time_unknown", uptime.unknown);
  add("time_maintenance", uptime.maintenance);
  return out;
}

data::List days_with_trouble(const Index& index, const Component& component, const Recent& recent,
                             std::string_view path) {
  data::List rows;
  for (auto day = recent.days.rbegin(); day != recent.days.rend(); ++day) {
    if (!day->recorded) break;
    if (day->worst == model::Status::operational && !day->unknown) continue;
    const bool is_known = day->worst > model::Status::under_maintenance || !day->unknown;
    data::Value row;
    row.set("day", index.words.date_of_year(day->from, index.settings.zone));
    row.set("status", status_data(index, is_known ? std::optional(day->worst) : std::nullopt));
    row.set("down", down_words(index, metrics::uptime(component.times, day->from, day->to)));
    row.set("incidents", incidents_on(index, component, *day, path));
    rows.push_back(std::move(row));
  }
  return rows;
}

/// The last months, the current one first; none before the first record.
data::List by_month(const Index& index, const Component& component) {
  const auto& settings = index.settings;
  const auto& words = index.words;
  data::List rows;
  if (!index.first_record) return rows;
  const auto now = settings.zone.local(settings.as_of);
  int year = now.year;
  int month = now.month;
  for (int i = 0; i < most_months; ++i) {
    const auto from = std::max(period_of(index, year, month).from, *index.first_record);
    const int next_year = month == 12 ? year + 1 : year;
    const int next_month = month == 12 ? 1 : month + 1;
    const auto to = std::min(period_of(index, next_year, next_month).from, settings.as_of);
    if (to <= *index.first_record) break;
    const auto uptime = metrics::uptime(component.times, from, to, settings.weights);
    const auto title = words.month(year, month);
    const auto incidents =
        std::count_if(component.entries.begin(), component.entries.end(), [&](std::size_t number) {
          const auto& entry = index.entries[number];
          return !entry.is_maintenance() && entry.begin && entry.begin->at >= from &&
                 entry.begin->at < to;
        });
    data::Value row;
    row.set("month", i == 0 ? words.with("so_far_suffix", {{"month", title}}) : title);
    row.set("up", uptime.share ? data::Value(words.percent(*uptime.share)) : data::Value());
    row.set("down", words.length(uptime.major));
    row.set("partly", words.length(uptime.partial));
    row.set("degraded", words.length(uptime.degraded));
    row.set("incidents", std::int64_t{incidents});
    rows.push_back(std::move(row));
    if (--month == 0) {
      month = 12;
      --year;
    }
  }
  return rows;
}

data::List figures(const Index& index, const Component& component, const Recent& recent) {
  const auto& words = index.words;
  const auto& uptime = recent.uptime;
  const auto named = [&](std::string_view word) {
    return words.with(word, {{"count", std::to_string(bar_days)}});
  };
  data::List all;
  if (uptime.share) all.push_back(figure(words.percent(*uptime.share), named("figure_up")));
  if (uptime.major > 0) all.push_back(figure(words.length(uptime.major), named("figure_down")));
  if (uptime.partial > 0)
    all.push_back(figure(words.length(uptime.partial), named("figure_partly")));
  if (uptime.degraded > 0 && all.size() < 3)
    all.push_back(figure(words.length(uptime.degraded), named("figure_degraded")));
  const auto incidents =
      std::count_if(component.entries.begin(), component.entries.end(), [&](std::size_t i) {
        const auto& entry = index.entries[i];
        return !entry.is_maintenance() && entry.begin && entry.begin->at >= recent.from;
      });
  all.push_back(figure(std::to_string(incidents), named("figure_incidents")));
  return all;
}

data::Value status_since(const Index& index, const Component& component, std::string_view path) {
  for (const auto i : component.entries) {
    const auto& entry = index.entries[i];
    for (const auto& affected : entry.affected_now) {
      if (index.component(affected.component) != &component) continue;
      data::Value data;
      data.set("text", entry.title);
      data.set("href", link(path, incident_path(entry)));
      return data;
    }
  }
  return {};
}

}  // namespace

data::Value component_data(const Index& index, std::size_t number) {
  const auto& component = index.components[number];
  const auto& words = index.words;
  const auto path = component_path(component);
  const auto last = recent(index, component);
  const auto status = status_words(index, component.now);
  auto data = page_data(index, {.path = path,
                                .title = component.name,
                                .description = component.name + ": " + status + ". " +
                                               uptime_words(index, last.uptime),
                                .is_dated = true,
                                .component = &component});
  data::Value page;
  page.set("name", component.name);
  page.set("group", component.group.empty() ? data::Value() : data::Value(component.group));
  page.set("status", status_data(index, component.now));
  page.set("cause", status_since(index, component, path));
  page.set("description",
           component.description.empty() ? data::Value() : data::Value(component.description));
  page.set("figures", figures(index, component, last));
  page.set("bars", bars_data(index, component, last));
  page.set("last_days", words.with("last_days", {{"count", std::to_string(bar_days)}}));
  const auto& zone = index.settings.zone;
  page.set("bars_caption",
           words.with("taller_is_worse", {{"from", words.date(last.days.front().from, zone)},
                                          {"to", words.date(index.settings.as_of, zone)}}));
  auto days = days_with_trouble(index, component, last, path);
  page.set("has_days", !days.empty());
  page.set("days", std::move(days));
  auto months = by_month(index, component);
  page.set("has_months", !months.empty());
  page.set("months", std::move(months));
  page.set("uptime_definition", uptime_definition(index));
  data::List entries;
  for (const auto i : component.entries) {
    if (entries.size() == most_entries) break;
    entries.push_back(entry_data(index, index.entries[i], path));
  }
  page.set("has_entries", !entries.empty());
  page.set("entries", std::move(entries));
  page.set("badge_href", link(path, "components/" + component.slug + ".svg"));
  page.set("widget_href", link(path, "components/" + component.slug + ".widget.html"));
  data.set("component", std::move(page));
  return data;
}

}  // namespace pm::site
