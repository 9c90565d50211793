#include "index.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "pm/text/slug.hpp"
#include "pm/time/civil.hpp"

namespace pm::site {
namespace {

/// A short text that depends only on these words (FNV-1a).
std::string fingerprint(std::string_view words) {
  std::uint32_t hash = 2166136261U;
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return fmt::format("{:08x}", hash);
}

/// Gives each name a part of an address. It depends only on the name, unless two names would have
/// the same.
class Slugs {
 public:
  std::string take(std::string_view name, std::string_view kind) {
    auto slug = text::slug(name);
    if (slug.empty()) slug = std::string(kind) + "-" + fingerprint(name);
    if (!taken_.insert(slug).second) {
      slug += "-" + fingerprint(name);
      taken_.insert(slug);
    }
    return slug;
  }

 private:
  std::set<std::string> taken_;
};

bool has_feeds(const Settings& settings) { return !settings.base_url.empty(); }

}  // namespace

Index::Index(Settings given_settings, Words given_words, const std::vector<ListedComponent>& listed,
             std::vector<Entry> given, std::vector<File> files, Site::Read reader)
    : settings(std::move(given_settings)),
      words(std::move(given_words)),
      extras(std::move(files)),
      read(std::move(reader)) {
  sort_entries(std::move(given));
  add_components(listed);
  add_groups();
  add_months();
  plan();
}

std::string Index::title() const {
  return settings.title.empty() ? words["default_title"] : settings.title;
}

const Component* Index::component(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &components[found->second];
}

void Index::sort_entries(std::vector<Entry> given) {
  originals.resize(given.size());
  std::iota(originals.begin(), originals.end(), std::size_t{0});
  const auto newer = [&](std::size_t a, std::size_t b) {
    const auto& x = given[a];
    const auto& y = given[b];
    if (x.begin.has_value() != y.begin.has_value()) return x.begin.has_value();
    if (x.begin && x.begin->at != y.begin->at) return x.begin->at > y.begin->at;
    return x.id > y.id;
  };
  std::sort(originals.begin(), originals.end(), newer);
  entries.reserve(given.size());
  for (const auto i : originals) entries.push_back(std::move(given[i]));
  for (const auto& entry : entries) {
    if (entry.begin && !entry.announced)
      first_record = std::min(first_record.value_or(entry.begin->at), entry.begin->at);
  }
}

void Index::add_components(const std::vector<ListedComponent>& listed) {
  Slugs slugs;
  const auto add = [&](const std::string& key, ListedComponent one) {
    if (by_name_.emplace(key, components.size()).second)
      components.push_back({.name = one.shown,
                            .group = one.group,
                            .description = one.description,
                            .slug = slugs.take(one.shown, "component"),
                            .times = {},
                            .entries = {}});
  };
  for (const auto& each : listed) add(each.name, each);
  // Components that only records name, in an order that does not depend on the incidents.
  std::set<std::string> others;
  for (const auto& entry : entries) others.insert(entry.components.begin(), entry.components.end());
  for (const auto& name : others)
    add(name, {.name = name, .shown = name, .group = {}, .description = {}});
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (const auto& name : entries[i].components)
      components[by_name_.at(name)].entries.push_back(i);
    for (const auto& time : entries[i].times)
      components[by_name_.at(time.component)].times.push_back(time);
    for (const auto& affected : entries[i].affected_now) {
      auto& now = components[by_name_.at(affected.component)].now;
      const bool is_well = now == model::Status::operational;
      if (is_well || affected.status > now) now = affected.status;
    }
  }
}

void Index::add_groups() {
  Slugs slugs;
  for (std::size_t i = 0; i < components.size(); ++i) {
    const auto& name = components[i].group;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& each) { return each.name == name; });
    if (group == groups.end()) {
      const auto slug = name.empty() ? std::string() : slugs.take(name, "group");
      group = groups.insert(groups.end(), {.name = name, .slug = slug, .components = {}});
    }
    group->components.push_back(i);
  }
}

void Index::add_months() {
  std::map<std::pair<int, int>, std::vector<std::size_t>> by_month;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].begin) continue;
    const auto local = settings.zone.local(entries[i].begin->at);
    by_month[{local.year, local.month}].push_back(i);
  }
  for (auto each = by_month.rbegin(); each != by_month.rend(); ++each) {
    const auto [year, month] = each->first;
    months.push_back({.year = year, .month = month, .entries = std::move(each->second)});
    if (years.empty() || years.back() != year) years.push_back(year);
  }
}

void Index::plan() {
  using Kind = Page::Kind;
  const auto add = [&](Kind kind, std::string path, std::size_t index = 0, std::size_t alias = 0) {
    pages.push_back({.kind = kind, .path = std::move(path), .index = index, .alias = alias});
  };
  for (std::size_t i = 0; i < extras.size(); ++i) add(Kind::extra, extras[i].path, i);
  std::set<std::string> ids;
  for (const auto& entry : entries) ids.insert(entry.id);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    add(Kind::incident, incident_path(entries[i]), i);
    for (std::size_t alias = 0; alias < entries[i].aliases.size(); ++alias) {
      const auto& id = entries[i].aliases[alias];
      if (ids.insert(id).second) add(Kind::moved, "incidents/" + id + ".html", i, alias);
    }
  }
  const bool feeds = has_feeds(settings);
  for (std::size_t i = 0; i < components.size(); ++i) {
    const auto stem = "components/" + components[i].slug;
    if (feeds) {
      add(Kind::component_atom, stem + ".atom", i);
      add(Kind::component_rss, stem + ".rss", i);
    }
    add(Kind::component_badge, stem + ".svg", i);
    add(Kind::component_widget, stem + ".widget.html", i);
    add(Kind::component, stem + ".html", i);
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].name.empty()) continue;
    add(Kind::group_badge, "groups/" + groups[i].slug + ".svg", i);
    add(Kind::group_widget, "groups/" + groups[i].slug + ".widget.html", i);
  }
  for (std::size_t i = 0; i < months.size(); ++i)
    add(Kind::month, month_path(months[i].year, months[i].month), i);
  for (std::size_t i = 0; i < years.size(); ++i) add(Kind::year, year_path(years[i]), i);
  add(Kind::history, "history/index.html");
  if (settings.internal) add(Kind::actions, "actions.html");
  if (feeds) {
    add(Kind::atom, "history.atom");
    add(Kind::rss, "history.rss");
  }
  add(Kind::badge, "badge.svg");
  add(Kind::widget, "widget.html");
  add(Kind::not_found, "404.html");
  add(Kind::front, "index.html");
  if (feeds) add(Kind::sitemap, "sitemap.xml");
  add(Kind::robots, "robots.txt");
}

}  // namespace pm::site
