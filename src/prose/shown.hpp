#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pm::prose {

/// A line of Markdown as readers see it: without marks of emphasis, links and tags.
struct Shown {
  std::string text;
  /// Where each byte of `text` is in the line, and where the line ends.
  std::vector<std::uint32_t> place;
};

[[nodiscard]] Shown shown(std::string_view line);

/// The rest of a line of Markdown from a byte on, whose marks are opened and closed in it: marks
/// that were opened before are opened again, unless the rest begins with their end.
[[nodiscard]] std::string balanced_rest(std::string_view line, std::size_t from);

}  // namespace pm::prose
