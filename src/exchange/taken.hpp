#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
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

/// A title out of a name of a file or of a part of an address: "api outage" of `api-outage`.
[[nodiscard]] std::string title_of_name(std::string_view name);

/// A text with LF at line ends and without control characters but newline and tab. What is not
/// UTF-8 is U+FFFD.
struct PlainText {
  std::string text;
  std::size_t controls = 0;  ///< characters that were left out
  std::size_t broken = 0;    ///< bytes that were not UTF-8
};
[[nodiscard]] PlainText plain_text(std::string_view text);

/// Prose as a record may hold it: plain text without blank lines at its ends.
[[nodiscard]] std::string as_prose_text(std::string_view text);

/// Adds data to the `fields` of a record under the name of its system, `fields: {cstate: {pin: …}}`
/// and says so in a remark.
void keep(Imported& into, std::string_view name, data::Value value, std::size_t line,
          std::string words = {});

/// Says that something is not in the record.
void leave_out(Imported& into, std::string what, std::string value, std::string words,
               std::size_t line);
/// Says how something was taken.
void read_as(Imported& into, std::string what, std::string value, std::string words,
             std::size_t line);

}  // namespace pm::exchange
