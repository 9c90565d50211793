#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/result.hpp"

namespace pm::data {

/// The rules of the errors in JSON. Their places have a line and a column; the caller, who knows
/// the name of the text, adds it.
inline constexpr std::string_view json_syntax = "syntax";  ///< it is not JSON
inline constexpr std::string_view json_limits = "limits";  ///< it is JSON, but too much

/// Limits; anything beyond them is an error.
struct JsonLimits {
  std::size_t depth = 80;  ///< of nesting; more than the 64 of a record, for the levels around it
  std::size_t values = 250'000;  ///< in one whole value, with the names of its members
  std::size_t bytes = std::size_t{16} * 1024 * 1024;  ///< of such a value
};

/// Reads one document of JSON (RFC 8259). Each value has its place, and a number has its original
/// text. The text may have any length.
[[nodiscard]] Result<Value> read_json(std::string_view text, const JsonLimits& limits = {});

/// The place of the reader in a document: the names of the members from the top to it; the name of
/// an item of a list is empty. The top has an empty path, an item of the list `incidents` of the
/// top has the path {"incidents", ""}.
using Path = std::vector<std::string>;

/// Reads at most `most` bytes into `into` and returns how many; 0 at the end.
using Pull = std::function<std::size_t(char* into, std::size_t most)>;

/// Receives a value with its name and the path of the mapping or list around it. Items of lists
/// have an empty name; a whole document has an empty path and name.
using TakeValue = std::function<void(const Path& path, const std::string& name, Value value)>;

/// Reads successive documents from a source (one, several, or JSON Lines) without keeping them.
/// `wanted(path)` returns whether to pass the content of a mapping or list on piece by piece. It is
/// called for the top first, and not for the content of a value that is passed on whole. `ended` is
/// called at the end of each mapping or list passed on piece by piece, with an empty path for a
/// document. Fails with the error that ended the reading; all values passed on before it are
/// valid. A repeated member is passed on twice.
[[nodiscard]] Result<void> stream_json(
    Pull pull, const std::function<bool(const Path& path)>& wanted, const TakeValue& take,
    const std::function<void(const Path& path)>& ended = [](const Path&) {});

/// Which characters to escape in strings.
enum class JsonEscapes {
  needed,      ///< characters that JSON requires to escape
  for_markup,  ///< that, and what would mean something where JSON stands inside of HTML (`<`, `>`,
               ///< `&`), JavaScript (U+2028, U+2029) or YAML (control characters)
};

/// Returns a value as JSON in UTF-8, indented by two, with a newline at its end. U+FFFD replaces
/// invalid UTF-8.
[[nodiscard]] std::string to_json(const Value& value,
                                  JsonEscapes escapes = JsonEscapes::for_markup);
/// The same on one line without blanks and without the newline, with escapes for markup.
[[nodiscard]] std::string to_json_line(const Value& value);
/// Returns a value as pm shows it: a text, a number or a boolean unchanged, a list or a mapping as
/// JSON.
[[nodiscard]] std::string shown(const Value& value);

}  // namespace pm::data
