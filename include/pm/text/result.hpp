#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "pm/text/diagnostic.hpp"

namespace pm {

/// A value, or the diagnostic that explains why there is no value. Only this header includes the
/// library with the type, until compilers reliably have the standard's own.
template <typename T, typename Error = text::Diagnostic>
using Result = tl::expected<T, Error>;

/// Returns the failed side of a `Result`: `return failed(std::move(result).error());`
template <typename Error>
[[nodiscard]] auto failed(Error&& error) {
  return tl::make_unexpected(std::forward<Error>(error));
}

}  // namespace pm
