#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/repo/entry.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/work/host.hpp"

namespace pm::work {

/// The repository around the current directory and the incidents that a command is about.
struct Opened {
  repo::Repository repository;
  std::vector<repo::Entry> entries;
};

/// Opens the repository and finds the incidents that were named, all when none was. Errors in
/// pm.yaml or the ids are reported and worked around. Returns nothing when a name matches no
/// incident; the report then says only that.
[[nodiscard]] std::optional<Opened> open(const Host& host, const std::vector<std::string>& names,
                                         text::Report& report);

/// Opens the repository for a command that writes into it. Fails when a name matches no incident or
/// a file outside of the directory of incidents, or pm.yaml has an error: what it sets of zones and
/// scales would be read wrongly. `report` has what else there is to say of it.
[[nodiscard]] Result<Opened, text::Report> open_to_write(const Host& host,
                                                         const std::vector<std::string>& names,
                                                         text::Report& report);

/// Which incidents are open (`metrics::is_open`), in their order.
struct OpenIncidents {
  std::vector<repo::Entry> open;
  /// The open ones that have begun: not the maintenance that is announced for next week.
  std::vector<repo::Entry> begun;
  /// Those that cannot be read, or only in part: nobody knows whether they are open.
  std::vector<repo::Entry> unknown;
};

/// Reads the incidents to see which are open. What counts as an error is for pm.yaml to say.
[[nodiscard]] OpenIncidents open_incidents(const Host& host, const Opened& opened);

/// Returns the one incident that is open, for a command that names none. A maintenance that has not
/// begun counts only where nothing else is open. Fails when none or several are open, which the
/// help lists, and when a record cannot be read whole. `when_none` is the help where none is open.
[[nodiscard]] Result<repo::Entry> only_open(
    const Host& host, const Opened& opened,
    std::string_view when_none = "name one, or open one with `pm new`");

/// "which incident is open is not known: `a` cannot be read whole"
[[nodiscard]] std::string not_known_whether_open(const std::vector<repo::Entry>& unknown);

}  // namespace pm::work
