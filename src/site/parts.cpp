#include "parts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pm/time/format.hpp"

namespace pm::site {
namespace {

data::Value link_data(std::string text, std::string href) {
  data::Value data;
  data.set("text", std::move(text));
  data.set("href", std::move(href));
  return data;
}

data::Value feed_data(const Index& index, std::string_view path, const std::string& stem,
                      const std::string& title) {
  data::Value data;
  data.set("title", title);
  data.set("atom", link(path, stem + ".atom"));
  data.set("rss", link(path, stem + ".rss"));
  data.set("atom_word", index.words["atom"]);
  data.set("rss_word", index.words["rss"]);
  return data;
}

data::List feeds_data(const Index& index, const Head& head) {
  data::List feeds;
  if (index.settings.base_url.empty()) return feeds;
  const auto& words = index.words;
  feeds.push_back(
      feed_data(index, head.path, "history", words.with("feed_title", {{"site", index.title()}})));
  if (head.component != nullptr) {
    feeds.push_back(
        feed_data(index, head.path, "components/" + head.component->slug,
                  words.with("component_feed_title",
                             {{"site", index.title()}, {"component", head.component->name}})));
  }
  return feeds;
}

data::List crumbs_data(const Head& head) {
  data::List crumbs;
  for (const auto& [text, path] : head.crumbs)
    crumbs.push_back(link_data(text, link(head.path, path)));
  return crumbs;
}

data::List navigation(const Index& index, const Head& head) {
  data::List all;
  const auto add = [&](std::string_view word, std::string_view path) {
    if (path != head.path) all.push_back(link_data(index.words[word], link(head.path, path)));
  };
  add("history", "history/index.html");
  if (index.settings.internal) add("actions", "actions.html");
  return all;
}

bool has_extra(const Index& index, std::string_view path) {
  return std::any_of(index.extras.begin(), index.extras.end(),
                     [&](const File& file) { return file.path == path; });
}

data::Value footer(const Index& index, const Head& head) {
  const auto& words = index.words;
  data::Value data;
  data::List links;
  if (has_extra(index, "calendar.ics"))
    links.push_back(link_data(words["calendar"], link(head.path, "calendar.ics")));
  if (has_extra(index, "api/v2/summary.json"))
    links.push_back(link_data(words["json"], link(head.path, "api/v2/summary.json")));
  data.set("links", std::move(links));
  const auto now = words.date_and_time(index.settings.as_of, index.settings.zone);
  data.set("as_of",
           head.is_dated ? data::Value(words.with("as_of", {{"time", now}})) : data::Value());
  data.set("zone", words.with("times_in", {{"zone", std::string(index.settings.zone.name())}}));
  return data;
}

}  // namespace

data::Value page_data(const Index& index, const Head& head) {
  const auto& settings = index.settings;
  data::Value page;
  page.set("language", index.words.language());
  page.set("site_title", index.title());
  page.set("title", head.title);
  page.set("description", head.description);
  page.set("home", link(head.path, "index.html"));
  page.set("is_front", head.path == "index.html");
  page.set("canonical",
           settings.base_url.empty() ? data::Value() : data::Value(address(settings, head.path)));
  page.set("crumbs", crumbs_data(head));
  page.set("navigation", navigation(index, head));
  auto feeds = feeds_data(index, head);
  page.set("has_feeds", !feeds.empty());
  page.set("feeds", std::move(feeds));
  page.set("footer", footer(index, head));
  page.set("is_internal", settings.internal);
  data::Value data;
  data.set("page", std::move(page));
  data.set("words", index.words.for_templates());
  return data;
}

std::string_view class_of(const std::optional<model::Status>& status) {
  if (!status) return "unknown";
  switch (*status) {
    case model::Status::operational:
      return "ok";
    case model::Status::under_maintenance:
      return "maintenance";
    case model::Status::degraded_performance:
      return "degraded";
    case model::Status::partial_outage:
      return "partial";
    case model::Status::major_outage:
      return "major";
  }
  return "unknown";
}

const std::string& status_words(const Index& index, const std::optional<model::Status>& status) {
  return status ? index.words["status_" + std::string(model::word(*status))]
                : index.words["status_unknown"];
}

data::Value status_data(const Index& index, const std::optional<model::Status>& status) {
  data::Value data;
  data.set("class", class_of(status));
  data.set("text", status_words(index, status));
  return data;
}

std::optional<model::Status> worst_now(const Entry& entry) {
  if (!entry.affected_now.empty()) return entry.affected_now.front().status;
  if (entry.is_maintenance()) return model::Status::under_maintenance;
  return std::nullopt;
}

data::Value badge_data(const Index& index, const Entry& entry) {
  data::Value data;
  std::string_view look = "ok";
  if (entry.announced) {
    look = "maintenance";
  } else if (entry.ongoing) {
    look = class_of(worst_now(entry));
  } else if (entry.phase == "cancelled" || entry.phase == "unknown") {
    look = "unknown";
  }
  data.set("class", look);
  data.set("text", index.words["phase_" + entry.phase]);
  return data;
}

std::string moment_words(const Index& index, const model::Moment& moment) {
  const auto& zone = index.settings.zone;
  const auto& words = index.words;
  const auto day = time::date(moment.at, zone);
  const auto today = time::date(index.settings.as_of, zone);
  if (moment.known_to_the_day()) return words.date(moment.at, zone);
  if (day != today) return words.date_and_time(moment.at, zone);
  return time::clock_time(moment.at, zone) + std::string(no_break) +
         zone.at(moment.at).abbreviation;
}

data::Value moment_data(const Index& index, const model::Moment& moment) {
  data::Value data;
  data.set("text", moment_words(index, moment));
  data.set("datetime", moment.known_to_the_day() ? time::date(moment.at, index.settings.zone)
                                                 : time::rfc3339(moment.at));
  return data;
}

std::string uptime_definition(const Index& index) {
  const auto& words = index.words;
  const auto& weights = index.settings.weights;
  const auto share = [&](int weight) { return words.percent(std::int64_t{weight} * 100); };
  auto text = words.with("uptime_definition", {{"major", share(weights.major_outage)},
                                               {"partial", share(weights.partial_outage)},
                                               {"degraded", share(weights.degraded_performance)}});
  if (index.first_record) {
    text += " " + words.with("uptime_first_record",
                             {{"date", words.date(*index.first_record, index.settings.zone)}});
  }
  return text;
}

}  // namespace pm::site
