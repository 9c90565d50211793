#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index.hpp"
#include "pm/data/value.hpp"

namespace pm::site {

/// A step of the breadcrumbs: its text and the path of its page.
using Crumb = std::pair<std::string, std::string>;

/// What a page is, apart from its content.
struct Head {
  std::string path;
  std::string title;                     ///< empty on the front page
  std::string description;               ///< for search engines and previews; one line
  std::vector<Crumb> crumbs = {};        ///< between the front page and this one
  bool is_dated = false;                 ///< whether the page depends on the time of the site
  const Component* component = nullptr;  ///< whose feeds the page offers too
};

/// Returns the keys that every page of the site has.
[[nodiscard]] data::Value page_data(const Index& index, const Head& head);

/// Returns the class of a status: `major`, `partial`, `degraded`, `maintenance`, `ok`, `unknown`.
[[nodiscard]] std::string_view class_of(const std::optional<model::Status>& status);
/// Returns the display form of a status.
[[nodiscard]] const std::string& status_words(const Index& index,
                                              const std::optional<model::Status>& status);
/// Returns the class and the text of a status, for an icon with its word.
[[nodiscard]] data::Value status_data(const Index& index,
                                      const std::optional<model::Status>& status);

/// Returns the worst status of an open incident; of a maintenance, that of maintenance.
[[nodiscard]] std::optional<model::Status> worst_now(const Entry& entry);
/// Returns the class and text of the phase of an incident. The class of an open one is that of its
/// worst status.
[[nodiscard]] data::Value badge_data(const Index& index, const Entry& entry);

/// Returns a known moment in words: with its time on the day of the site, otherwise with its date.
[[nodiscard]] std::string moment_words(const Index& index, const model::Moment& moment);
[[nodiscard]] data::Value moment_data(const Index& index, const model::Moment& moment);

/// Returns an incident for a list of a day or a component.
[[nodiscard]] data::Value entry_data(const Index& index, const Entry& entry,
                                     std::string_view from_path);

/// The uptime of a component over the last days.
struct Recent {
  std::vector<metrics::Day> days;
  metrics::Uptime uptime;
  time::Instant from;  ///< where the measured time begins: not before the first record
};
[[nodiscard]] Recent recent(const Index& index, const Component& component);
/// "99.97 % up, 1 h 45 min partly down"
[[nodiscard]] std::string uptime_words(const Index& index, const metrics::Uptime& uptime);
/// Returns the drawing of the days and its text alternative.
[[nodiscard]] data::Value bars_data(const Index& index, const Component& component,
                                    const Recent& recent);
/// Returns the definition of uptime, in sentences.
[[nodiscard]] std::string uptime_definition(const Index& index);

/// Returns days with their incidents, the last first: from the day of `to` back to that of `from`.
/// Quiet days are joined. `entries` are newest first.
[[nodiscard]] data::List day_rows(const Index& index, const std::vector<std::size_t>& entries,
                                  time::Instant from, time::Instant to, std::string_view path);
/// Returns the period of a month up to the day of the site: its first instant and its last day.
struct Period {
  time::Instant from;
  time::Instant to;  ///< an instant of the last day
};
[[nodiscard]] Period period_of(const Index& index, int year, int month);

// The pages, each in a file of its own.
[[nodiscard]] data::Value front_data(const Index& index);
[[nodiscard]] data::Value month_data(const Index& index, std::size_t month);
[[nodiscard]] data::Value year_data(const Index& index, std::size_t year);
[[nodiscard]] data::Value history_data(const Index& index);
[[nodiscard]] data::Value component_data(const Index& index, std::size_t component);
[[nodiscard]] data::Value incident_data(const Index& index, std::size_t entry);
[[nodiscard]] data::Value moved_data(const Index& index, std::size_t entry, std::size_t alias);
[[nodiscard]] data::Value actions_data(const Index& index);
[[nodiscard]] data::Value not_found_data(const Index& index);
/// Returns the state of all components, of a group, or of one component.
[[nodiscard]] data::Value widget_data(const Index& index, const Page& page);

/// What the site as a whole, a group or a component is like, in one sentence.
struct State {
  std::optional<model::Status> worst = model::Status::operational;
  bool is_open = false;  ///< whether an incident is open that affects it
  std::string sentence;
};
[[nodiscard]] State state_of(const Index& index, const std::vector<std::size_t>& components,
                             bool whole);

// The files that are not made by templates.
[[nodiscard]] std::string badge(const Index& index, const Page& page);
[[nodiscard]] std::string atom_feed(const Index& index, const Component* component);
[[nodiscard]] std::string rss_feed(const Index& index, const Component* component);
[[nodiscard]] std::string sitemap(const Index& index);
[[nodiscard]] std::string robots(const Index& index);

}  // namespace pm::site
