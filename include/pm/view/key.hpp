#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace pm::view {

enum class Kind : std::uint8_t {
  text,    ///< one line of text, escaped for the output format
  prose,   ///< Markdown, converted to the output format
  number,  ///< a whole number
  flag,    ///< true or false
  object,  ///< a group of keys; empty if absent
  list,    ///< any number of objects with the same keys; strings if it has no keys
  open,    ///< the user's own data, with any keys
};

/// One key of the context, with all keys below it. pm checks templates against these tables, and
/// docs/templates.md describes them.
struct Key {
  std::string_view name;
  Kind kind = Kind::text;
  std::string_view summary;
  std::span<const Key> members = {};
  int below = 2;  ///< for prose: level of the heading above it, 1 to 5
};

}  // namespace pm::view
