#pragma once

#include <cstddef>
#include <optional>

#include "command.hpp"
#include "parse.hpp"
#include "pm/exchange/export.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"
#include "pm/work/open.hpp"
#include "pm/work/output.hpp"

namespace pm::commands {

/// The settings of `pm export`.
struct ExportSettings {
  const exchange::Exporter* exporter = nullptr;
  work::Target target;
  time::Instant as_of;  ///< the time up to which ongoing incidents are measured
  bool force = false;   ///< also export incidents with errors
  model::Edition edition = model::Edition::internal;
  std::optional<time::Zone> zone = {};  ///< shows times in this zone
  bool check = false;                   ///< fail if a file would change
};

/// Returns the format that the first argument names, or why it names none.
[[nodiscard]] Result<const exchange::Exporter*> exporter_asked_for(const Arguments& arguments);

/// Returns the settings for these incidents. Fails if options contradict each other, or if the
/// export would replace files that pm reads.
[[nodiscard]] Result<ExportSettings> export_settings(const World& world, const Arguments& arguments,
                                                     const exchange::Exporter& exporter,
                                                     const work::Opened& opened);

}  // namespace pm::commands
