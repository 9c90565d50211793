#include <algorithm>
#include <numeric>

#include "parts.hpp"
#include "pm/time/format.hpp"

namespace pm::site {
namespace {

constexpr std::string_view path = "index.html";
constexpr std::size_t most_shown = 12;  ///< with more components, quiet groups are folded
constexpr int history_months = 2;

std::vector<std::size_t> all_components(const Index& index) {
  std::vector<std::size_t> all(index.components.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

/// "2 open incidents. Dashboard and Search work normally."
std::string second_line(const Index& index, const State& state) {
  const auto& words = index.words;
  const auto open = static_cast<std::size_t>(std::count_if(
      index.entries.begin(), index.entries.end(), [](const Entry& each) { return each.ongoing; }));
  if (!state.is_open) return {};
  std::vector<std::string> well;
  for (const auto& component : index.components) {
    if (component.now == model::Status::operational) well.push_back(component.name);
  }
  auto out = words.counted("open_incident_count", open);
  if (well.empty() || well.size() == index.components.size()) return out;
  out += " ";
  constexpr std::size_t most_names = 3;
  out += well.size() > most_names
             ? words["other_components_work"]
             : words.counted("works", well.size(), {{"names", words.listed(well)}});
  return out;
}

data::Value last_incident(const Index& index) {
  const auto found = std::find_if(
      index.entries.begin(), index.entries.end(),
      [](const Entry& each) { return !each.is_open() && !each.is_maintenance() && each.begin; });
  if (found == index.entries.end()) return {};
  auto data = entry_data(index, *found, path);
  return data;
}

std::string late_words(const Index& index, const Entry& entry) {
  const auto& zone = index.settings.zone;
  return index.words.with(entry.next_by_cadence ? "due_by_cadence" : "promised_for",
                          {{"due", moment_words(index, *entry.next_update)},
                           {"now", time::clock_time(index.settings.as_of, zone)}});
}

/// An open incident, with the last update and when the next is due.
data::Value card_data(const Index& index, const Entry& entry) {
  const auto& words = index.words;
  auto data = entry_data(index, entry, path);
  data::List affected;
  for (const auto& each : entry.affected_now) {
    data::Value one;
    one.set("name", index.component(each.component)->name);
    one.set("status", status_data(index, each.status));
    affected.push_back(std::move(one));
  }
  data.set("affected_now", std::move(affected));
  data.set("since", entry.phase_since
                        ? data::Value(words.with(
                              "since", {{"time", moment_words(index, *entry.phase_since)}}))
                        : data::Value());
  data.set("message", entry.message.empty() ? data::Value() : data::prose(entry.message, 3));
  data.set("message_at", entry.message_at ? moment_data(index, *entry.message_at) : data::Value());
  data.set("next_update", entry.next_update && !entry.is_late
                              ? moment_data(index, *entry.next_update)
                              : data::Value());
  data.set("late", entry.is_late ? data::Value(late_words(index, entry)) : data::Value());
  return data;
}

/// Open incidents, worst first, then newest first.
data::List open_cards(const Index& index) {
  std::vector<const Entry*> open;
  for (const auto& entry : index.entries) {
    if (entry.ongoing) open.push_back(&entry);
  }
  std::stable_sort(open.begin(), open.end(),
                   [](const Entry* a, const Entry* b) { return worst_now(*a) > worst_now(*b); });
  data::List cards;
  for (const auto* entry : open) cards.push_back(card_data(index, *entry));
  return cards;
}

/// "Sunday 22 June 2025, 22:00–24:00 CEST (20:00–22:00 UTC)"
std::string window_words(const Index& index, const Entry& entry) {
  const auto& words = index.words;
  const auto& zone = index.settings.zone;
  const auto from = entry.window_from ? entry.window_from : entry.begin;
  const auto to = entry.window_to;
  if (!from) return {};
  if (!to) return moment_words(index, *from);
  const bool one_day = time::date(from->at, zone) == time::date(to->at + -1, zone);
  if (!one_day || from->known_to_the_day() || to->known_to_the_day())
    return words.with("window_of_days",
                      {{"from", moment_words(index, *from)}, {"to", moment_words(index, *to)}});
  const auto date = words.date(from->at, zone);
  const auto& weekday = words.weekday(from->at, zone);
  auto from_clock = time::clock_time(from->at, zone);
  auto to_clock = time::clock_time(to->at, zone);
  if (to_clock == "00:00") to_clock = "24:00";
  if (zone.at(from->at).east == 0) {
    return words.with(
        "window_in_utc",
        {{"weekday", weekday}, {"date", date}, {"from", from_clock}, {"to", to_clock}});
  }
  return words.with("window", {{"weekday", weekday},
                               {"date", date},
                               {"from", from_clock},
                               {"to", to_clock},
                               {"zone", zone.at(from->at).abbreviation},
                               {"utc_from", time::clock_time(from->at, time::Zone())},
                               {"utc_to", time::clock_time(to->at, time::Zone())}});
}

/// Announced maintenance, the next first.
data::List planned(const Index& index) {
  data::List all;
  for (auto entry = index.entries.rbegin(); entry != index.entries.rend(); ++entry) {
    if (!entry->announced) continue;
    auto card = card_data(index, *entry);
    card.set("window", window_words(index, *entry));
    all.push_back(std::move(card));
  }
  return all;
}

data::Value component_row(const Index& index, const Component& component, const Recent& recent) {
  data::Value data;
  data.set("name", component.name);
  data.set("href", link(path, component_path(component)));
  data.set("status", status_data(index, component.now));
  data.set("bars", bars_data(index, component, recent));
  return data;
}

data::Value group_data(const Index& index, const Group& group, bool may_fold) {
  data::Value data;
  data::List rows;
  auto worst = std::optional(model::Status::operational);
  std::optional<std::int64_t> lowest;
  for (const auto i : group.components) {
    const auto& component = index.components[i];
    const auto last = recent(index, component);
    rows.push_back(component_row(index, component, last));
    if (component.now != model::Status::operational && worst == model::Status::operational)
      worst = component.now;
    worst = component.now && worst ? std::max(worst, component.now) : worst;
    if (last.uptime.share)
      lowest = std::min(lowest.value_or(*last.uptime.share), *last.uptime.share);
  }
  const bool has_name = !group.name.empty();
  data.set("name", has_name                  ? data::Value(group.name)
                   : index.groups.size() > 1 ? data::Value(index.words["other_components"])
                                             : data::Value());
  data.set("status", status_data(index, worst));
  data.set("lowest_uptime", lowest
                                ? data::Value(index.words.with(
                                      "lowest_uptime", {{"percent", index.words.percent(*lowest)}}))
                                : data::Value());
  data.set("is_folded", may_fold && worst == model::Status::operational && index.groups.size() > 1);
  data.set("components", std::move(rows));
  return data;
}

data::List groups_data(const Index& index) {
  const bool may_fold = index.components.size() > most_shown;
  data::List groups;
  for (const auto& group : index.groups) groups.push_back(group_data(index, group, may_fold));
  return groups;
}

/// The month of the site and the one before it.
data::List recent_months(const Index& index) {
  data::List all;
  const auto local = index.settings.zone.local(index.settings.as_of);
  int year = local.year;
  int month = local.month;
  for (int i = 0; i < history_months; ++i) {
    const auto period = period_of(index, year, month);
    if (index.first_record && period.to < *index.first_record &&
        time::date(period.to, index.settings.zone) <
            time::date(*index.first_record, index.settings.zone))
      break;
    const auto found =
        std::find_if(index.months.begin(), index.months.end(),
                     [&](const Month& each) { return each.year == year && each.month == month; });
    std::vector<std::size_t> past;
    if (found != index.months.end()) {
      for (const auto i_entry : found->entries) {
        if (!index.entries[i_entry].announced) past.push_back(i_entry);
      }
    }
    data::Value data;
    data.set("title", index.words.month(year, month));
    data.set("href", found == index.months.end()
                         ? data::Value()
                         : data::Value(link(path, month_path(year, month))));
    data.set("rows",
             day_rows(index, past, period.from, std::min(period.to, index.settings.as_of), path));
    all.push_back(std::move(data));
    if (--month == 0) {
      month = 12;
      --year;
    }
  }
  return all;
}

std::string all_months_words(const Index& index) {
  if (index.years.empty()) return index.words["all_months"];
  const auto first = std::to_string(index.years.back());
  const auto last = std::to_string(index.years.front());
  return first == last
             ? index.words.with("all_months_of_year", {{"first", first}})
             : index.words.with("all_months_of_years", {{"first", first}, {"last", last}});
}

}  // namespace

data::Value front_data(const Index& index) {
  const auto state = state_of(index, all_components(index), true);
  auto second = second_line(index, state);
  auto data = page_data(index, {.path = std::string(path),
                                .title = {},
                                .description = state.sentence + ". " + second,
                                .is_dated = true});
  data::Value front;
  front.set("class", class_of(state.worst));
  front.set("sentence", state.sentence);
  front.set("second_line", second.empty() ? data::Value() : data::Value(second));
  front.set("last_incident", state.is_open ? data::Value() : last_incident(index));
  front.set("has_incidents", !index.entries.empty());
  auto open = open_cards(index);
  front.set("has_open", !open.empty());
  front.set("open", std::move(open));
  front.set("has_components", !index.components.empty());
  front.set("groups", groups_data(index));
  front.set("uptime_definition", uptime_definition(index));
  auto maintenance = planned(index);
  front.set("has_planned", !maintenance.empty());
  front.set("planned", std::move(maintenance));
  front.set("months", recent_months(index));
  front.set("all_months", all_months_words(index));
  front.set("all_months_href", link(path, "history/index.html"));
  data.set("front", std::move(front));
  return data;
}

}  // namespace pm::site
