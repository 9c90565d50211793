#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pm/exchange/input.hpp"
#include "value.hpp"

namespace pm::exchange::json {

/// Where and why a text is no JSON.
struct Mistake {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in code points
  std::string message;     ///< "expected a value, and found `]`"
};

/// Of nesting; deeper is a mistake. Around a record, which may be 64 deep, there is more.
inline constexpr std::size_t most_depth = 80;

/// One document of JSON out of a text. Its bytes are not limited, its values are by `most_values`.
[[nodiscard]] std::variant<Value, Mistake> read(std::string_view text);

/// Where the reader is in a document: the names of the members that lead there from the top; the
/// name of an entry of a list is empty. The top has an empty way, an entry of the list `incidents`
/// of the top the way {"incidents", ""}.
using Way = std::vector<std::string>;

/// The most that one value may have that is handed over whole; more is a mistake.
inline constexpr std::size_t most_value_bytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t most_values = 250'000;

/// Hands over a value with the way of the object or list that it is in, and with its name, which is
/// empty in lists; a top that is handed over whole has an empty way and name as well.
using TakeValue = std::function<void(const Way& way, const std::string& name, Value value)>;

/// Reads documents one behind the other out of a source (one, several, or JSON Lines) without
/// keeping them. `wanted(way)` says of each object and list whether what is in it is handed over
/// one by one; the top is asked first, and what is in something that is handed over whole is not
/// asked. Returns the mistake that ended the reading, if any: what was handed over before it is
/// right. A member that is given twice is handed over twice.
[[nodiscard]] std::optional<Mistake> stream(Input& input,
                                            const std::function<bool(const Way& way)>& wanted,
                                            const TakeValue& take);
/// The same; `ended` is told when an object or list that was handed over one by one is over, with
/// an empty way when it is a document.
[[nodiscard]] std::optional<Mistake> stream(Input& input,
                                            const std::function<bool(const Way& way)>& wanted,
                                            const TakeValue& take,
                                            const std::function<void(const Way& way)>& ended);

}  // namespace pm::exchange::json
