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

namespace {

bool is_null(const Piece& piece) { return piece.value->kind == Node::Kind::null; }

/// Whether a side emptied a collection (`times:`) that the other changed: then its parts are gone,
/// and the changed ones are not.
bool is_emptied(const Piece* base, const Piece& empty, const Piece& changed) {
  return base != nullptr && is_null(empty) && !is_null(changed) && base->layout != Layout::single &&
         changed.layout != Layout::single && base->value->kind == changed.value->kind &&
         !says_the_same(base, changed);
}

}  // namespace

bool can_merge_parts(const Triple& of) {
  const auto& [base, ours, theirs] = of;
  if (is_emptied(base, *ours, *theirs) || is_emptied(base, *theirs, *ours)) return true;
  if (ours->value->kind != theirs->value->kind) return false;
  if (ours->layout == Layout::single || theirs->layout == Layout::single) return false;
  if (ours->layout == Layout::block && theirs->layout == Layout::block) return true;
  return ours->says != theirs->says && !says_the_same(base, *ours) && !says_the_same(base, *theirs);
}

const Piece& Choice::frame() const {
  if (of.ours == nullptr || of.theirs == nullptr) return of.any();
  if (is_null(*of.ours) != is_null(*of.theirs)) return is_null(*of.ours) ? *of.theirs : *of.ours;
  // Where only one of the two has brackets, lines can hold what stood in them, and not the other
  // way round: a comment has no place in brackets.
  const bool ours_fits = of.ours->layout == Piece::Layout::block ||
                         of.theirs->layout == Piece::Layout::brackets ||
                         says_the_same(of.base, *of.theirs);
  return ours_fits ? *of.ours : *of.theirs;
}

bool has_conflict(const Choice& choice) {
  return choice.from == From::conflict || choice.from == From::group ||
         std::any_of(choice.parts.begin(), choice.parts.end(), has_conflict);
}

bool can_be_written(const Choice& choice) {
  return choice.frame().layout == Piece::Layout::block || !has_conflict(choice);
}

const Piece* of_side(const Triple& of, Resolution resolution) {
  return resolution == Resolution::ours ? of.ours : of.theirs;
}

const Piece* taken(const Choice& choice, Resolution resolution) {
  switch (choice.from) {
    case From::ours:
      return choice.of.ours;
    case From::theirs:
      return choice.of.theirs;
    case From::conflict:
      if (resolution == Resolution::open) return nullptr;
      return of_side(choice.of, resolution);
    case From::parts:
    case From::prose:
    case From::group:
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
  const auto add = [&](const Piece& piece, std::size_t number) {
    items.push_back(number);
    members.emplace_back(piece.name, number);
  };
  for (const auto& part : choice.parts) {
    for (const auto& each : part.from == From::group ? part.parts : std::vector<Choice>()) {
      if (const auto* piece = of_side(each.of, resolution)) add(*piece, piece->says);
    }
    if (part.from == From::group) continue;
    if (const auto number = says(part, resolution, numbering)) add(part.of.any(), *number);
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

/// The name of a part in the whole record.
std::string inner_name(const Piece& part, std::size_t index, const std::string& outer,
                       bool in_list) {
  if (in_list) return outer + "[" + entry_name(part, index) + "]";
  return outer + (outer.empty() ? "" : ".") + std::string(part.name);
}

void gather(const Choice& choice, const std::string& name, std::vector<std::string>& names) {
  if (choice.from == From::conflict) names.push_back(name);
  std::size_t index = 0;
  for (const auto& part : choice.parts) {
    const bool in_list = choice.frame().value->kind == Node::Kind::list;
    if (part.from != From::group) {
      gather(part, inner_name(part.of.any(), index++, name, in_list), names);
      continue;
    }
    for (const auto& each : part.parts)
      names.push_back(inner_name(each.of.any(), index++, name, in_list));
  }
}

}  // namespace

std::vector<std::string> conflict_names(const Choice& record) {
  std::vector<std::string> names;
  gather(record, {}, names);
  return names;
}

}  // namespace pm::yaml::merge
