#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/durations.hpp"
#include "pm/model/component.hpp"
#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::tables {

// What values of a record look like in a table. What is not known is an empty text. Nothing that
// steers a terminal or hides comes out: control characters and bidirectional overrides are visible
// signs (`text::visible`).

/// Words on one line: line ends and tabs become blanks.
[[nodiscard]] std::string line(std::string_view text);
[[nodiscard]] std::string line(const model::Maybe<std::string>& text);

/// The line cut, with `…`, to so many units of UTF-16, which is what other systems count.
[[nodiscard]] std::string cut(const std::string& line, std::size_t most);

/// Several lines with LF between them, without blank ones at the ends.
[[nodiscard]] std::string lines(std::string_view text);
[[nodiscard]] std::string lines(const model::Maybe<std::string>& text);

/// The word of a value as the format of records has it.
template <typename E>
[[nodiscard]] std::string word(const model::Maybe<E>& value) {
  return value ? std::string(model::word(value->value)) : std::string();
}

/// "2024-01-29T16:26:00Z" (RFC 3339 in UTC); the date in `zone` of a time known to the day.
[[nodiscard]] std::string timestamp(const model::Moment& moment, const time::Zone& zone);
[[nodiscard]] std::string timestamp(const model::Maybe<model::Moment>& moment,
                                    const time::Zone& zone);

/// "38100", "0.25": seconds, with as many decimals as there are.
[[nodiscard]] std::string seconds(double milliseconds);
/// What is said of a length, in milliseconds: one that is known about only is rounded to whole
/// days, as pages have it.
[[nodiscard]] std::optional<time::Milliseconds> told(const metrics::Length& length);
[[nodiscard]] std::string seconds(const metrics::Length& length);

[[nodiscard]] std::string yes_or_no(bool value);  ///< "true", "false"

/// Texts in one cell: "API; Web".
[[nodiscard]] std::string joined(const std::vector<std::string>& texts);
/// "API: partial_outage; Web: operational"
[[nodiscard]] std::string joined(const std::vector<model::ComponentStatus>& components);

}  // namespace pm::exchange::tables
