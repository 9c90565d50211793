#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/result.hpp"

namespace pm::data {

/// Where and why a text is no JSON.
struct JsonMistake {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in code points
  std::string message;     ///< "expected a value, and found `]`"
  bool at_end = false;     ///< the text ended too early
};

/// More than this is a mistake.
struct JsonLimits {
  std::size_t depth = 80;  ///< of nesting; around a record, which may be 64 deep, there is more
  std::size_t values = 250'000;  ///< in one value that is handed over whole, with names of members
  std::size_t bytes = std::size_t{16} * 1024 * 1024;  ///< of such a value
};

/// One document of JSON (RFC 8259) out of a text. Each value has its place, and a number the text
/// that was written. The text may have any length.
[[nodiscard]] Result<Value, JsonMistake> read_json(std::string_view text,
                                                   const JsonLimits& limits = {});

/// Where the reader is in a document: the names of the members that lead there from the top; the
/// name of an entry of a list is empty. The top has an empty path, an entry of the list `incidents`
/// of the top the path {"incidents", ""}.
using Path = std::vector<std::string>;

/// Puts at most `most` bytes into `into` and returns how many; 0 at the end.
using Pull = std::function<std::size_t(char* into, std::size_t most)>;

/// Hands over a value with the path of the mapping or list that it is in, and with its name, which
/// is empty in lists; a top that is handed over whole has an empty path and name as well.
using TakeValue = std::function<void(const Path& path, const std::string& name, Value value)>;

/// Reads documents one behind the other out of a source (one, several, or JSON Lines) without
/// keeping them. `wanted(path)` says of each mapping and list whether what is in it is handed over
/// one by one; the top is asked first, and what is in something that is handed over whole is not
/// asked. `ended` is told when a mapping or list that was handed over one by one is over, with an
/// empty path when it is a document. Returns the mistake that ended the reading, if any: what was
/// handed over before it is right. A member that is given twice is handed over twice.
[[nodiscard]] std::optional<JsonMistake> stream_json(
    Pull pull, const std::function<bool(const Path& path)>& wanted, const TakeValue& take,
    const std::function<void(const Path& path)>& ended = [](const Path&) {});

/// What is written as an escape in quotes.
enum class JsonEscapes {
  needed,      ///< what JSON cannot have there
  for_markup,  ///< that, and what would mean something where JSON stands inside of HTML (`<`, `>`,
               ///< `&`), JavaScript (U+2028, U+2029) or YAML (control characters)
};

/// As text in UTF-8, indented by two, with a newline at its end. What is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_json(const Value& value,
                                  JsonEscapes escapes = JsonEscapes::for_markup);
/// The same on one line without blanks and without the newline, with escapes for markup.
[[nodiscard]] std::string to_json_line(const Value& value);
/// As people are shown it: a text, a number or a flag as it is, a list or a mapping as JSON.
[[nodiscard]] std::string shown(const Value& value);

}  // namespace pm::data
