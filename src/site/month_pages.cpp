#include <algorithm>

#include "parts.hpp"

namespace pm::site {
namespace {

data::Value link_to(const Index& index, std::string_view from, const Month& month) {
  data::Value data;
  data.set("text", index.words.month(month.year, month.month));
  data.set("href", link(from, month_path(month.year, month.month)));
  return data;
}

/// How many incidents and maintenances a list has.
struct Counts {
  std::size_t incidents = 0;
  std::size_t maintenances = 0;
};

Counts counts_of(const Index& index, const std::vector<std::size_t>& entries) {
  Counts counts;
  for (const auto i : entries)
    ++(index.entries[i].is_maintenance() ? counts.maintenances : counts.incidents);
  return counts;
}

std::string totals(const Index& index, const Counts& counts) {
  const auto& words = index.words;
  const auto incidents = words.counted("month_total", counts.incidents);
  if (counts.maintenances == 0) return words.with("month_sentence", {{"incidents", incidents}});
  return words.with("month_sentence_with_maintenance",
                    {{"incidents", incidents},
                     {"maintenances", words.counted("month_planned", counts.maintenances)}});
}

data::Value month_row(const Index& index, std::string_view from, const Month& month) {
  const auto counts = counts_of(index, month.entries);
  data::Value row = link_to(index, from, month);
  row.set("totals", totals(index, counts));
  data::List entries;
  for (const auto i : month.entries) entries.push_back(entry_data(index, index.entries[i], from));
  row.set("entries", std::move(entries));
  return row;
}

bool is_current(const Index& index, int year, int month) {
  const auto now = index.settings.zone.local(index.settings.as_of);
  return now.year == year && now.month == month;
}

bool has_open(const Index& index, const std::vector<std::size_t>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](std::size_t i) { return index.entries[i].is_open(); });
}

}  // namespace

data::Value month_data(const Index& index, std::size_t number) {
  const auto& month = index.months[number];
  const auto path = month_path(month.year, month.month);
  const auto title = index.words.month(month.year, month.month);
  const auto counts = counts_of(index, month.entries);
  const auto sentence = totals(index, counts);
  const bool dated = is_current(index, month.year, month.month) || has_open(index, month.entries);
  auto data = page_data(index, {.path = path,
                                .title = title,
                                .description = title + ": " + sentence,
                                .crumbs = {{index.words["history"], "history/index.html"},
                                           {std::to_string(month.year), year_path(month.year)}},
                                .is_dated = dated});
  data::Value page;
  page.set("title", title);
  page.set("sentence", sentence);
  page.set("earlier", number + 1 < index.months.size()
                          ? link_to(index, path, index.months[number + 1])
                          : data::Value());
  page.set("later", number > 0 ? link_to(index, path, index.months[number - 1]) : data::Value());
  const auto period = period_of(index, month.year, month.month);
  // Planned maintenance may be later than the day of the site.
  auto last = std::min(period.to, std::max(index.settings.as_of, period.from));
  for (const auto i : month.entries) last = std::max(last, index.entries[i].begin->at);
  page.set("rows", day_rows(index, month.entries, period.from, last, path));
  data.set("month", std::move(page));
  return data;
}

data::Value year_data(const Index& index, std::size_t number) {
  const auto year = index.years[number];
  const auto path = year_path(year);
  data::List months;
  std::vector<std::size_t> entries;
  for (const auto& month : index.months) {
    if (month.year != year) continue;
    months.push_back(month_row(index, path, month));
    entries.insert(entries.end(), month.entries.begin(), month.entries.end());
  }
  const auto title = std::to_string(year);
  const auto sentence = totals(index, counts_of(index, entries));
  auto data = page_data(index, {.path = path,
                                .title = title,
                                .description = title + ": " + sentence,
                                .crumbs = {{index.words["history"], "history/index.html"}},
                                .is_dated = has_open(index, entries)});
  data::Value page;
  const auto neighbour = [&](std::size_t other) {
    data::Value one;
    one.set("text", std::to_string(index.years[other]));
    one.set("href", link(path, year_path(index.years[other])));
    return one;
  };
  page.set("title", title);
  page.set("sentence", sentence);
  page.set("earlier", number + 1 < index.years.size() ? neighbour(number + 1) : data::Value());
  page.set("later", number > 0 ? neighbour(number - 1) : data::Value());
  page.set("months", std::move(months));
  data.set("year", std::move(page));
  return data;
}

data::Value history_data(const Index& index) {
  const std::string path = "history/index.html";
  data::List years;
  for (const auto year : index.years) {
    data::Value one;
    one.set("text", std::to_string(year));
    one.set("href", link(path, year_path(year)));
    data::List months;
    std::vector<std::size_t> entries;
    for (const auto& month : index.months) {
      if (month.year != year) continue;
      auto row = link_to(index, path, month);
      row.set("totals", totals(index, counts_of(index, month.entries)));
      row.set("entries", data::list());
      months.push_back(std::move(row));
      entries.insert(entries.end(), month.entries.begin(), month.entries.end());
    }
    one.set("totals", totals(index, counts_of(index, entries)));
    one.set("months", std::move(months));
    years.push_back(std::move(one));
  }
  data::List undated;
  for (const auto& entry : index.entries) {
    if (!entry.begin) undated.push_back(entry_data(index, entry, path));
  }
  auto data = page_data(index, {.path = path,
                                .title = index.words["history_title"],
                                .description = index.words["history_title"]});
  data::Value page;
  page.set("title", index.words["history_title"]);
  page.set("has_years", !years.empty());
  page.set("years", std::move(years));
  page.set("has_undated", !undated.empty());
  page.set("undated", std::move(undated));
  data.set("history", std::move(page));
  return data;
}

}  // namespace pm::site
