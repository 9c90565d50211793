#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/metrics/uptime.hpp"
#include "pm/site/entry.hpp"
#include "pm/text/result.hpp"
#include "pm/text/source.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"
#include "pm/view/key.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::site {

/// A component as the site lists it.
struct ListedComponent {
  std::string name;   ///< as records name it
  std::string shown;  ///< as pages name it
  std::string group;
  std::string description;
};

/// What a site is like, apart from its incidents.
struct Settings {
  std::string title;        ///< empty: the word of the language
  std::string base_url;     ///< absolute, ends with a slash; empty if it is not known
  std::string feed_domain;  ///< a host that names the feeds; it must not change
  std::string language = "en";
  time::Zone zone;
  time::Instant as_of;
  bool internal = false;  ///< the edition
  metrics::Weights weights;
};

/// A file whose bytes come from elsewhere, such as an exporter.
struct File {
  std::string path;
  std::string bytes;
};

/// A file of the site.
struct Page {
  enum class Kind {
    extra,  ///< `index` is that of the file
    incident,
    moved,  ///< an earlier id of an incident
    component,
    component_atom,
    component_rss,
    component_badge,
    component_widget,
    group_badge,
    group_widget,
    month,
    year,
    history,
    actions,
    atom,
    rss,
    badge,
    widget,
    front,
    not_found,
    sitemap,
    robots,
  };
  Kind kind = Kind::front;
  std::string path;       ///< relative to the directory of the site
  std::size_t index = 0;  ///< of the entry, component, group, month, year or file
  std::size_t alias = 0;
};

class Index;

/// A site: its list of files, and the content of each. Immutable; several threads may ask at once.
class Site {
 public:
  /// Returns an incident by the index of its entry; nothing if it cannot be read any more.
  using Read = std::function<std::optional<model::Incident>(std::size_t entry)>;

  /// Entries may have any order. `words` is a file that replaces words of the language, or null.
  [[nodiscard]] static Result<Site> make(Settings settings, std::vector<ListedComponent> components,
                                         std::vector<Entry> entries, std::vector<File> extras,
                                         const text::Source* words, Read read);
  Site(Site&&) noexcept;
  ~Site();

  /// Returns all files: first what others point to, last the front page and what lists all.
  [[nodiscard]] const std::vector<Page>& pages() const;
  /// Returns the entry of an incident's page.
  [[nodiscard]] const Entry& entry(const Page& page) const;
  /// Returns the position of an incident's entry among those given to `make`.
  [[nodiscard]] std::size_t original(const Page& page) const;

  /// Returns the template of a page; empty if it has none, and `bytes` makes it.
  [[nodiscard]] static std::string_view template_of(Page::Kind kind);
  /// Returns the data for the template. For an incident these are only the keys that the site adds.
  [[nodiscard]] data::Value data(const Page& page) const;
  [[nodiscard]] std::string bytes(const Page& page) const;

  /// Returns the keys of `data`.
  [[nodiscard]] static std::span<const view::Key> keys();

 private:
  explicit Site(std::unique_ptr<const Index> index);
  std::unique_ptr<const Index> index_;
};

}  // namespace pm::site
