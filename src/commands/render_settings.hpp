#pragma once

#include <optional>
#include <string>

#include "command.hpp"
#include "parse.hpp"
#include "pm/model/edition.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"
#include "pm/work/open.hpp"
#include "pm/work/output.hpp"
#include "pm/work/templates.hpp"

namespace pm::commands {

/// The settings of `pm render`.
struct RenderSettings {
  std::string format;
  std::string template_name;  ///< or the path of its file
  work::PageTemplate::Kind template_kind = work::PageTemplate::Kind::name;
  work::Target target;
  time::Instant as_of;  ///< the time up to which ongoing incidents are measured
  bool force = false;   ///< also render incidents with errors
  bool check = false;   ///< fail if a file would change
  model::Edition edition = model::Edition::internal;
  bool published = false;               ///< only published postmortems of ended incidents
  bool all = false;                     ///< every incident
  bool prune = false;                   ///< remove files of an earlier output
  std::optional<time::Zone> zone = {};  ///< shows times in this zone
};

/// Returns the settings for the pages of these incidents, or of one context. Fails if options
/// contradict each other, or if pages would replace files that pm reads.
[[nodiscard]] Result<RenderSettings> render_settings(const World& world, const Arguments& arguments,
                                                     const work::Opened& opened);

}  // namespace pm::commands
