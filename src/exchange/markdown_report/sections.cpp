#include "sections.hpp"

#include <utility>

#include "naming.hpp"
#include "pieces.hpp"
#include "pm/prose/lines.hpp"

namespace pm::exchange::markdown_report {

std::vector<model::Section> sections(std::string_view prose, Headings style) {
  const auto all = prose::lines(prose);
  std::vector<Headed> headed;
  for (const auto& piece : pieces(all, style)) {
    headed.push_back({.heading = piece.heading ? piece.heading->words : std::string(),
                      .prose = prose_of(all, piece.begin, piece.end)});
  }
  return named_sections(std::move(headed));
}

}  // namespace pm::exchange::markdown_report
