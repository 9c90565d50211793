#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "members.hpp"
#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage {

/// The most values that one record keeps under `fields`; an incident with more is no incident.
inline constexpr std::size_t most_kept = 1'000;

/// Keeps a value under `fields`, in the form that records have for free data.
void keep_value(Imported& into, std::string_view name, const data::Value& value,
                std::string words = {});

/// Says of each member that was not taken where it went: a page's own books are left out, anything
/// else is kept under `fields`. `list` is the name of the list that the object is in, or empty.
void keep_rest(Imported& into, const Members& members, std::string_view list);

/// Says that the members that were not taken are left out.
void leave_out_rest(Imported& into, const Members& members, std::string_view list,
                    std::string_view words);

}  // namespace pm::exchange::statuspage
