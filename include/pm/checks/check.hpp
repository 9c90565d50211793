#pragma once

#include <string_view>

#include "pm/checks/titles.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/time/instant.hpp"

namespace pm::checks {

/// What a rule may look at.
struct Subject {
  const model::Incident& incident;
  const model::Config& config;
  time::Instant now;
  const Titles* earlier = nullptr;  ///< the incidents before this one; null: there are none
};

/// A rule: what it is called, what must be true, and how it looks for what breaks it.
struct Check {
  std::string_view rule;
  std::string_view summary;
  text::Level level = text::Level::error;  ///< of its findings, where none says otherwise
  bool fixed = false;                      ///< stays an error: what it finds could not be read
  void (*run)(const Subject&, text::Report&) = nullptr;  ///< null: found while reading
};

}  // namespace pm::checks
