#include "sameness.hpp"

#include "shift.hpp"

namespace pm::yaml::merging {

namespace {
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

}  // namespace pm::yaml::merging
