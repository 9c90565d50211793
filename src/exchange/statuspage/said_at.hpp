#pragma once

#include <optional>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"

namespace pm::exchange::statuspage {

/// The moment that a value of a page says: RFC 3339 with the page's offset, else any form of
/// docs/formats/times.md. Without an offset it is read in the zone of the incident, with a remark.
/// Nothing, with a remark, when it is no time.
[[nodiscard]] std::optional<model::Moment> said_at(const data::Value& value, std::string_view name,
                                                   Imported& into);

/// Whether the offset that a time was written with is not that of the zone it is shown in.
[[nodiscard]] bool has_other_offset(std::string_view written, const time::Zone& zone);

}  // namespace pm::exchange::statuspage
