#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "pm/exchange/input.hpp"
#include "value.hpp"

namespace pm::exchange::json {

/// Where and why a text is no JSON.
struct Mistake {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in code points
  std::string message;     ///< "expected a value, and found `]`"
};

inline constexpr std::size_t most_depth = 64;  ///< of nesting; deeper is a mistake

/// One document of JSON out of a text.
[[nodiscard]] std::variant<Value, Mistake> read(std::string_view text);

/// Where the reader is in a document: the names of the members that lead there from the top.
/// An entry of a list has no name of its own.
using Way = std::vector<std::string>;

/// Reads documents one behind the other out of a source (one, or JSON Lines) without keeping them.
/// `wanted(way)` says of each object and list whether its entries are to be handed over one by one;
/// the top is asked with an empty way. What is below is handed to `take` whole, with the way of its
/// parent; entries of a list that is handed over one by one come with the list's way.
/// Returns the mistake that ended it, if any. Values are built as nlohmann's SAX reader finds them.
[[nodiscard]] std::optional<Mistake> stream(
    Input& input, const std::function<bool(const Way& way)>& wanted,
    const std::function<void(const Way& way, const std::string& name, Value value)>& take);

}  // namespace pm::exchange::json
