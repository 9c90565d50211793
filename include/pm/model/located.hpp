#pragma once

#include <optional>

#include "pm/text/where.hpp"

namespace pm::model {

/// A value together with the place in a file where it was written.
template <typename T>
struct Located {
  T value{};
  text::Where where;
};

/// A value that may be left out.
template <typename T>
using Maybe = std::optional<Located<T>>;

}  // namespace pm::model
