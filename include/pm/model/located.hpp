#pragma once

#include <optional>

#include "pm/text/where.hpp"

namespace pm::model {

/// A value and its place in a file.
template <typename T>
struct Located {
  T value{};
  text::Where where;
};

/// An optional value with its place.
template <typename T>
using Maybe = std::optional<Located<T>>;

}  // namespace pm::model
