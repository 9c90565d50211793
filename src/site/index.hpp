#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/uptime.hpp"
#include "pm/site/entry.hpp"
#include "pm/site/site.hpp"
#include "words.hpp"

namespace pm::site {

inline constexpr std::size_t bar_days = 90;

/// A component with its history.
struct Component {
  std::string name;
  std::string group;
  std::string description;
  std::string slug;                        ///< unique in the site
  std::vector<metrics::StatusTime> times;  ///< of all incidents
  std::vector<std::size_t> entries;        ///< newest first
  /// The status as of the time of the site; empty if it is affected, but nobody recorded how.
  std::optional<model::Status> now = model::Status::operational;
};

struct Group {
  std::string name;  ///< empty: components without a group
  std::string slug;
  std::vector<std::size_t> components;
};

struct Month {
  int year = 0;
  int month = 0;
  std::vector<std::size_t> entries;  ///< newest first

  friend bool operator<(const Month& a, const Month& b) {
    return a.year != b.year ? a.year < b.year : a.month < b.month;
  }
};

/// Everything that the pages are made of.
class Index {
 public:
  Index(Settings settings, Words words, const std::vector<ListedComponent>& components,
        std::vector<Entry> entries, std::vector<File> extras, Site::Read read);

  Settings settings;
  Words words;
  std::vector<Entry> entries;          ///< newest first; undated ones last
  std::vector<std::size_t> originals;  ///< the position of each as given
  std::vector<File> extras;
  Site::Read read;
  std::vector<Component> components;
  std::vector<Group> groups;
  std::vector<Month> months;  ///< newest first, only those with entries
  std::vector<int> years;     ///< newest first
  std::optional<time::Instant> first_record;
  std::vector<Page> pages;

  [[nodiscard]] const Component* component(std::string_view name) const;
  [[nodiscard]] std::string title() const;

 private:
  void sort_entries(std::vector<Entry> given);
  void add_components(const std::vector<ListedComponent>& listed);
  void add_groups();
  void add_months();
  void plan();

  std::map<std::string, std::size_t, std::less<>> by_name_;
};

/// Returns the path of a page.
[[nodiscard]] std::string incident_path(const Entry& entry);
[[nodiscard]] std::string component_path(const Component& component);
[[nodiscard]] std::string month_path(int year, int month);
[[nodiscard]] std::string year_path(int year);

/// Returns the address of a page for a link on another page: relative, percent-encoded.
[[nodiscard]] std::string link(std::string_view from, std::string_view to);
/// Returns the absolute address of a page, for which the base address must be known. The front page
/// has the address of its directory.
[[nodiscard]] std::string address(const Settings& settings, std::string_view path);

}  // namespace pm::site
