#include "choice.hpp"

#include <algorithm>

#include "sameness.hpp"

namespace pm::yaml::merging {
namespace {

using From = Choice::From;

}  // namespace

const Piece& Choice::frame() const {
  if (of.ours == nullptr || of.theirs == nullptr) return of.any();
  // Where only one of the two has brackets, lines can hold what stood in them, and not the other
  // way round: a comment has no place in brackets.
  const bool ours_fits = of.ours->layout == Piece::Layout::block ||
                         of.theirs->layout == Piece::Layout::brackets ||
                         says_the_same(of.base, *of.theirs);
  return ours_fits ? *of.ours : *of.theirs;
}

bool has_conflict(const Choice& choice) {
  return choice.from == From::conflict ||
         std::any_of(choice.parts.begin(), choice.parts.end(), has_conflict);
}

bool can_be_written(const Choice& choice) {
  return choice.frame().layout == Piece::Layout::block || !has_conflict(choice);
}

const Piece* taken(const Choice& choice, Resolution resolution) {
  switch (choice.from) {
    case From::ours:
      return choice.of.ours;
    case From::theirs:
      return choice.of.theirs;
    case From::conflict:
      if (resolution == Resolution::open) return nullptr;
      return resolution == Resolution::ours ? choice.of.ours : choice.of.theirs;
    case From::parts:
    case From::prose:
      break;
  }
  return nullptr;
}

std::optional<std::size_t> says(const Choice& choice, Resolution resolution, Numbering& numbering) {
  if (const auto* piece = taken(choice, resolution)) return piece->says;
  if (choice.from == From::conflict) return std::nullopt;
  if (choice.from == From::prose) return choice.says;
  std::vector<std::size_t> items;
  std::vector<Numbering::Member> members;
  for (const auto& part : choice.parts) {
    const auto number = says(part, resolution, numbering);
    if (!number) continue;
    items.push_back(*number);
    members.emplace_back(part.of.any().name, *number);
  }
  return choice.frame().value->kind == Node::Kind::list ? numbering.list(items)
                                                        : numbering.mapping(members);
}

}  // namespace pm::yaml::merging
