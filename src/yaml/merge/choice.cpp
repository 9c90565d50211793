#include "choice.hpp"

#include <algorithm>

#include "merge_text.hpp"

namespace pm::yaml::merge {
namespace {

using From = Choice::From;
using Layout = Piece::Layout;

}  // namespace

bool are_same_text(const Piece& a, const Piece& b) {
  if (a.says != b.says) return false;
  if (a.column == b.column) return a.whole == b.whole;
  return shifted_behind_first(a.whole, a.column, 0) == shifted_behind_first(b.whole, b.column, 0);
}

bool says_the_same(const Piece* base, const Piece& side) {
  return base != nullptr && base->says == side.says;
}

bool has_same_text(const Piece* base, const Piece& side) {
  return base != nullptr && are_same_text(*base, side);
}

bool can_merge_parts(const Triple& of) {
  const auto& [base, ours, theirs] = of;
  if (ours->value->kind != theirs->value->kind) return false;
  if (ours->layout == Layout::single || theirs->layout == Layout::single) return false;
  if (ours->layout == Layout::block && theirs->layout == Layout::block) return true;
  return ours->says != theirs->says && !says_the_same(base, *ours) && !says_the_same(base, *theirs);
}

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

namespace {

/// What a person calls an entry of a list: its `id`, its time or its words; else its place.
std::string entry_name(const Piece& entry, std::size_t index) {
  for (const auto* key : {"id", "at", "from", "title", "name"}) {
    const auto* value = entry.value->find(key);
    if (value != nullptr && value->kind == Node::Kind::scalar) return value->text;
  }
  return entry.value->kind == Node::Kind::scalar ? entry.value->text : std::to_string(index + 1);
}

void gather(const Choice& choice, const std::string& name, std::vector<std::string>& names) {
  if (choice.from == Choice::From::conflict) names.push_back(name);
  for (std::size_t i = 0; i < choice.parts.size(); ++i) {
    const auto& piece = choice.parts[i].of.any();
    const bool in_list = choice.frame().value->kind == Node::Kind::list;
    const auto inner = in_list ? name + "[" + entry_name(piece, i) + "]"
                               : name + (name.empty() ? "" : ".") + std::string(piece.name);
    gather(choice.parts[i], inner, names);
  }
}

}  // namespace

std::vector<std::string> conflict_names(const Choice& record) {
  std::vector<std::string> names;
  gather(record, {}, names);
  return names;
}

}  // namespace pm::yaml::merge
