#pragma once

#include "json_bytes.hpp"
#include "pm/data/json.hpp"

namespace pm::data {

/// The state of the reader when the library stops.
struct JsonStopped {
  const JsonTokens::Token* open = nullptr;  ///< the innermost open bracket, or null
  bool after_name = false;                  ///< the name of a member was read, but nothing after it
  bool word_unread = false;                 ///< nobody used the last word
  bool overflow = false;                    ///< of a number
};

/// Returns the error that stopped the library, in pm's own words: those of the library differ from
/// version to version and do not have places. May read on to the end of the current word.
[[nodiscard]] text::Diagnostic json_error(JsonBytes& bytes, const JsonStopped& stopped);

}  // namespace pm::data
