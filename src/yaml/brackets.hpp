#pragma once

#include <cstddef>
#include <cstdint>

#include "pm/text/result.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// Returns the error of a mapping or list that begins here, one level deeper than pm reads.
[[nodiscard]] text::Diagnostic too_deep(const text::Source& source, std::uint32_t at);

/// Follows a value from its `[` or `{` to its end. Fails at the bracket that opens one level more
/// than `allowed`, at an unclosed quote, or at the innermost unclosed bracket. The parser reports a
/// bracket that is closed by one of the other kind.
///
/// This needs no context: inside brackets, only quoted strings and comments can contain brackets
/// that do not count. One pass over the text.
[[nodiscard]] Result<void> check_brackets(const text::Source& source, std::uint32_t begin,
                                          std::size_t allowed);

}  // namespace pm::yaml
