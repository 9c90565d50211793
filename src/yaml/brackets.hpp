#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pm::yaml {

/// What is wrong with a value in brackets, and at which bracket or quote.
struct BracketMistake {
  enum class Kind { too_deep, not_closed, quote_not_closed };

  Kind kind = Kind::not_closed;
  std::uint32_t at = 0;
};

/// Follows a value from its `[` or `{` to its end: finds the bracket that opens one level more than
/// `allowed`, a quote without its end, or the innermost bracket that is never closed. Nothing when
/// all are closed, or when one is closed by one of the other kind, which the parser reports.
///
/// A value in brackets can be read without knowing what stands around it: only quoted texts and
/// comments in it can hold brackets that count for nothing. One pass over the text.
[[nodiscard]] std::optional<BracketMistake> bracket_mistake(std::string_view text,
                                                            std::uint32_t begin,
                                                            std::size_t allowed);

}  // namespace pm::yaml
