#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/checks/check.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/work/host.hpp"

namespace pm::work {

/// The repository around the current directory and the incidents of a command.
struct Opened {
  repo::Repository repository;
  std::vector<repo::Entry> entries;
  bool has_unusable_zone = false;  ///< pm.yaml may set a time zone, but not one that pm can use
};

/// Opens the repository and finds the named incidents, or all without names. Reports errors in
/// pm.yaml or the ids and continues. Returns nothing if a name matches no incident; the report then
/// contains only that error.
[[nodiscard]] std::optional<Opened> open(const Host& host, const std::vector<std::string>& names,
                                         text::Report& report);

/// What an unusable setting in pm.yaml does to a command that writes.
enum class BadSettings {
  stop,  ///< pm writes nothing
  warn,  ///< pm uses the default: an outage is no time to repair pm.yaml
};

/// Returns the ids of all incidents of the repository, for `checks::Subject`.
[[nodiscard]] checks::Ids incident_ids(const Host& host, const repo::Repository& repository);

/// Returns `checks::Subject::is_alias` of the repository, which must outlive it. The first call
/// reads all records. Not for several threads.
[[nodiscard]] std::function<bool(std::string_view)> alias_lookup(
    const Host& host, const repo::Repository& repository);

/// Opens the repository for a command that writes to it. Fails if a name matches no incident or a
/// file outside the incidents directory, or if pm.yaml may set another such directory. For other
/// unusable settings, `bad_settings` decides. `report` gets all other diagnostics.
[[nodiscard]] Result<Opened, text::Report> open_to_write(const Host& host,
                                                         const std::vector<std::string>& names,
                                                         BadSettings bad_settings,
                                                         text::Report& report);

/// Which incidents are open (`metrics::is_open`), in their order.
struct OpenIncidents {
  std::vector<repo::Entry> open;
  /// The ongoing ones: open, and not an announced maintenance of next week.
  std::vector<repo::Entry> begun;
  /// The unreadable ones, even if only in part: they may be open.
  std::vector<repo::Entry> unknown;
};

/// Reads the incidents and finds the open ones. pm.yaml decides what counts as an error.
[[nodiscard]] OpenIncidents open_incidents(const Host& host, const Opened& opened);

/// Returns the only open incident, for a command without a name. A maintenance that has not begun
/// counts only if nothing else is open. Fails if none or several are open, which the help lists. A
/// record with errors may be open too: one of an earlier day is a warning in `report`, any other
/// makes this fail. `when_none` is the help if none is open.
[[nodiscard]] Result<repo::Entry> only_open(const Host& host, const Opened& opened,
                                            std::string_view when_none, text::Report& report);

/// Returns "cannot tell which incident is open: errors in `a`".
[[nodiscard]] std::string not_known_whether_open(const std::vector<repo::Entry>& unknown);

}  // namespace pm::work
