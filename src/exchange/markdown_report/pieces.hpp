#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "headings.hpp"
#include "pm/prose/lines.hpp"
#include "sections.hpp"

namespace pm::exchange::markdown_report {

/// A piece of a text and the heading it stands under; none before the first.
struct Piece {
  std::optional<FoundHeading> heading;
  std::size_t begin = 0;  ///< its first line below the heading, from 0
  std::size_t end = 0;    ///< behind its last line
};

/// The text cut at the headings of one level: the one at which most sections are known, else the
/// highest. Headings of a group such as "Lessons learned" are cut at as well.
[[nodiscard]] std::vector<Piece> pieces(const std::vector<prose::Line>& lines, Headings style);

/// Lines as prose: without blank lines around them.
[[nodiscard]] std::string prose_of(const std::vector<prose::Line>& lines, std::size_t begin,
                                   std::size_t end);

}  // namespace pm::exchange::markdown_report
