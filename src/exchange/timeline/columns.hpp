#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/exchange/import.hpp"

namespace pm::exchange::timeline {

/// What a column of a timeline says. docs/formats/timeline.md lists the names that mean each.
enum class Role : std::uint8_t {
  time,
  date,  ///< the day of a time that is the time of day alone
  zone,
  phase,
  message,
  component,
  by,
  link,
  title,
  severity,
  impact,
};
inline constexpr std::size_t role_count = 11;

/// The keys of `--map` for rows: `time=Timestamp` in the order of the roles, and `status.down=…`.
inline constexpr std::array<std::string_view, role_count + 1> row_map_keys = {
    "time", "date", "zone",  "phase",    "message", "component",
    "by",   "link", "title", "severity", "impact",  "status"};

/// Names as columns may have them, each its own: without control characters, `note_2` for a second
/// `note`, `column 3` for one without a name.
[[nodiscard]] std::vector<std::string> own_names(const std::vector<std::string_view>& names);

/// Which column has which role. Of several that could have one, the usual name has it.
class Columns {
 public:
  Columns(const std::vector<std::string>& names, const ImportSettings& settings);

  /// The number of a role's column; nothing when no column has it.
  [[nodiscard]] std::optional<std::size_t> of(Role role) const;
  [[nodiscard]] bool has(Role role) const { return of(role).has_value(); }
  /// Whether a column has no role.
  [[nodiscard]] bool is_other(std::size_t column) const;
  /// The zone that the name of the time's column adds: "UTC" of `Time (UTC)`. Empty when it does
  /// not.
  [[nodiscard]] const std::string& zone() const { return zone_; }

 private:
  std::array<std::optional<std::size_t>, role_count> columns_ = {};
  std::string zone_;
};

/// A time, and something that is said of it: enough to take a table for a timeline.
[[nodiscard]] bool is_timeline(const std::vector<std::string>& names);

/// The same where a name says what was said: `message`, `event`, `text`, `summary`, `what`,
/// `entry`, `note` or `phase`. A `status`, `title`, `description` or `body` beside a time is in
/// many systems' data.
[[nodiscard]] bool is_plain_timeline(const std::vector<std::string>& names);

/// The first column that `--map` names and that is not there; empty when all are.
[[nodiscard]] std::string missing_column(const std::vector<std::string>& names,
                                         const ImportSettings& settings);

}  // namespace pm::exchange::timeline
