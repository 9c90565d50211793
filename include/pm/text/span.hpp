#pragma once

#include <cstdint>

namespace pm::text {

/// A half-open range of bytes [begin, end) in one source.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace pm::text
