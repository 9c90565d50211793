#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "../conclude/moment.hpp"
#include "pm/exchange/import.hpp"
#include "pm/prose/loose_time.hpp"

namespace pm::exchange::timeline {

/// Reads the times of the rows of one file: those of a record (docs/times.md), those of pages and
/// reports (said_time.hpp), and seconds or milliseconds since 1970. A time of day alone is on the
/// day of the row before.
class RowTimes {
 public:
  explicit RowTimes(const ImportSettings& settings) : settings_(settings) {}

  /// `date` is the day that a row says beside a time of day, `zone` what the row or the header says
  /// of the zone (`UTC`, `Europe/Berlin`, `-05:00`, `EST`), for times that say none themselves.
  /// Both may be empty. The error has no place: "`14.43` is not a time", and help.
  [[nodiscard]] Result<conclude::Concluded> read(std::string_view text, std::string_view date,
                                                 std::string_view zone);

 private:
  [[nodiscard]] Result<conclude::Concluded> moment(const prose::LooseTime& said,
                                                   std::string_view text,
                                                   const conclude::Around& around);
  [[nodiscard]] Result<conclude::Concluded> on_the_day_before(const prose::LooseTime& said,
                                                              std::string_view text,
                                                              conclude::Around around);

  const ImportSettings& settings_;
  /// Of the row before, as it was said.
  std::optional<prose::Day> day_;
  time::Instant at_ = {};
};

/// Seconds since 1970 (`1706545560`, `1706545560.123`), or milliseconds (`1706545560123`).
[[nodiscard]] std::optional<model::Moment> epoch_time(std::string_view text);

}  // namespace pm::exchange::timeline
