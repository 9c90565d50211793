#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "pm/checks/titles.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/time/instant.hpp"

namespace pm::checks {

/// The ids of incidents.
using Ids = std::set<std::string, std::less<>>;

/// The input of a rule.
struct Subject {
  const model::Incident& incident;
  const model::Config& config;
  /// The current time. Empty: nothing is too late or in the future.
  std::optional<time::Instant> now = std::nullopt;
  const Titles* earlier = nullptr;  ///< the incidents before this one; null without any
  const Ids* ids = nullptr;         ///< all incidents of the repository; null if unknown
  /// Returns whether an incident had this id before it was renamed. Asked only about ids that are
  /// not in `ids`, since the answer can take long; empty: none had.
  std::function<bool(std::string_view)> is_alias = nullptr;
  const text::Source* prose = nullptr;  ///< the Markdown next to the record; null without any
};

/// A rule: its name, its requirement, and the function that checks it.
struct Check {
  std::string_view rule;
  std::string_view summary;
  text::Level level = text::Level::error;  ///< default level of its diagnostics
  bool fixed = false;                      ///< always an error: it reports unreadable content
  void (*run)(const Subject&, text::Report&) = nullptr;  ///< null: the reader checks it
};

}  // namespace pm::checks
