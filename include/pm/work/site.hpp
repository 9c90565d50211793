#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pm/site/publish.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/work/host.hpp"
#include "pm/work/open.hpp"

namespace pm::work {

/// A repository whose incidents a site shows.
struct SiteRoot {
  Opened opened;
  std::string prefix;  ///< before the ids of its incidents; empty with one repository
};

/// How to build a site. The settings of pm.yaml are those of the first repository.
struct SiteOrder {
  std::vector<SiteRoot> roots;  ///< at least one
  std::string folder;
  std::string base_url;                ///< empty: that of pm.yaml
  std::optional<time::Instant> as_of;  ///< empty: the newest time in the records
  std::string language = "en";
  bool internal = false;      ///< otherwise the public edition, with proof
  bool compare_only = false;  ///< write nothing
  bool force = false;         ///< also show the readable parts of records with errors
  std::function<void(std::size_t ready, std::size_t all)> progress = {};
};

struct BuiltSite {
  site::Changes changes;
  std::size_t incidents = 0;
  std::size_t omitted = 0;  ///< incidents that the edition omits
  time::Instant as_of;
  bool has_address = false;  ///< whether the site has feeds and a sitemap
};

/// Reads all records, makes the files of the site and writes those that differ. Fails, and writes
/// nothing, if a record or a template has errors.
[[nodiscard]] Result<BuiltSite, text::Report> build_site(const Host& host, const SiteOrder& order);

}  // namespace pm::work
