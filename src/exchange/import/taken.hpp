#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/located.hpp"

namespace pm::exchange {

// How importers fill a record: values that were read elsewhere have no place in a file of ours.

/// A value without a place.
template <typename T>
[[nodiscard]] model::Located<T> unplaced(T value) {
  return {std::move(value), {}};
}

/// A value of a record that may be left out.
template <typename T>
[[nodiscard]] model::Maybe<T> said(T value) {
  return model::Located<T>{std::move(value), {}};
}

/// A text as a title may be: one line, white space at its ends and runs of it taken away, and no
/// control characters.
[[nodiscard]] std::string as_title(std::string_view text);

/// Prose as a record may hold it: LF at line ends, no control characters but newline and tab, no
/// blank lines at its ends.
[[nodiscard]] std::string as_prose_text(std::string_view text);

/// Adds data to the `fields` of a record under the name of its system, `fields: {cstate: {pin: …}}`
/// and says so in a remark.
void keep(Imported& into, std::string_view name, model::Free value, std::size_t line,
          std::string words = {});
void keep(Imported& into, std::string_view name, std::string_view value, std::size_t line,
          std::string words = {});

/// Says that something is not in the record.
void leave_out(Imported& into, std::string what, std::string value, std::string words,
               std::size_t line);
/// Says how something was taken.
void read_as(Imported& into, std::string what, std::string value, std::string words,
             std::size_t line);

}  // namespace pm::exchange
