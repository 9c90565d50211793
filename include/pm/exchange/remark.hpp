#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pm::exchange {

/// Something in a source that its record says elsewhere, otherwise or not at all. Nothing of a
/// source is left out without one of these.
struct Remark {
  enum class Kind : std::uint8_t {
    kept,      ///< data without a place of its own in a record; it stands under `fields`
    left_out,  ///< the record does not say it
    read_as,   ///< it was unclear, wrong or in another form, and this is how it was taken
    differs,   ///< the record that is there already says otherwise, and was left as it is
  };

  Kind kind = Kind::left_out;
  std::string what;      ///< the key, column or words: `tweet_id`, `resolvedWhen`, `Posted …`
  std::string value;     ///< what stood there, as it was; may be long, and empty
  std::string words;     ///< why, or how it was taken: "a page keeps its own books"
  std::size_t line = 0;  ///< in the source, from 1; 0: nowhere in particular
};

/// "kept under `fields`", "left out", "read as", "differs": what a report puts before a remark.
[[nodiscard]] std::string_view words(Remark::Kind kind);

}  // namespace pm::exchange
