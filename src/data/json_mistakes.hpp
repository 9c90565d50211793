#pragma once

#include "json_bytes.hpp"
#include "pm/data/json.hpp"

namespace pm::data {

/// What the reader knows when the library stops.
struct JsonStopped {
  const JsonTokens::Token* open = nullptr;  ///< the innermost bracket that is open, or null
  bool after_name = false;                  ///< the name of a member was read, and nothing after it
  bool word_unread = false;                 ///< the last word was taken by nobody
  bool overflow = false;                    ///< of a number
};

/// Why a text is no JSON, in words of our own: those of the library differ from version to version,
/// and have no places. May read on to the end of the word at which it stopped.
[[nodiscard]] JsonMistake json_mistake(JsonBytes& bytes, const JsonStopped& stopped);

}  // namespace pm::data
