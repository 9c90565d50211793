#pragma once

#include "pm/text/source.hpp"
#include "pm/text/span.hpp"

namespace pm::text {

/// A span and its source; without a place if the source is null. The source must outlive it.
struct Where {
  const Source* source = nullptr;
  Span span;

  [[nodiscard]] explicit operator bool() const { return source != nullptr; }
  friend bool operator==(const Where&, const Where&) = default;
};

}  // namespace pm::text
