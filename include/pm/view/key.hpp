#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace pm::view {

enum class Kind : std::uint8_t {
  text,    ///< one line of words, escaped for the format at hand
  prose,   ///< Markdown, written in the format at hand
  number,  ///< a whole number
  flag,    ///< true or false
  object,  ///< a group of keys, nothing when there is none
  list,    ///< any number of objects with the same keys; of texts when it names no keys
  open,    ///< free data of the user's own: any key may stand below
};

/// One key that a template may show, with all that may stand below it. The tables of these are what
/// templates are checked against and what docs/templates.md describes.
struct Key {
  std::string_view name;
  Kind kind = Kind::text;
  std::string_view summary;
  std::span<const Key> members = {};
  int below = 2;  ///< of prose: the level, 1 to 5, of the heading that it stands under
};

}  // namespace pm::view
