#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "choice.hpp"

namespace pm::yaml::merge {
namespace {

using From = Choice::From;
using Layout = Piece::Layout;

/// Whether the two sides differ in a part that is not in conflict.
bool differs(const Choice& part) {
  if (part.from == From::conflict || part.from == From::group) return false;
  const auto& [base, ours, theirs] = part.of;
  return ours == nullptr || theirs == nullptr || ours->says != theirs->says;
}

/// Returns the index of the last part that begins at a place, or before it.
template <typename Parts, typename Begin>
std::optional<std::size_t> index_at(const Parts& parts, std::uint32_t place, Begin begin) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < parts.size() && begin(parts[i]) <= place; ++i) found = i;
  return found;
}

std::optional<std::size_t> member_at(const Node& mapping, std::uint32_t place) {
  return index_at(mapping.members, place, [](const Member& each) { return each.key.span.begin; });
}

std::optional<std::size_t> item_at(const Node& list, std::uint32_t place) {
  return index_at(list.items, place, [](const Node& each) { return each.place().begin; });
}

/// Returns the part with this name.
std::optional<std::size_t> part_named(const Choice& mapping, std::string_view name) {
  for (std::size_t i = 0; i < mapping.parts.size(); ++i) {
    if (mapping.parts[i].from != From::group && mapping.parts[i].of.any().name == name) return i;
  }
  return std::nullopt;
}

/// Returns the part that is this item of the resolved list.
std::optional<std::size_t> part_of_item(const Choice& list, std::size_t item,
                                        Resolution resolution) {
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const auto& part = list.parts[i];
    std::size_t items = 1;
    if (part.from == From::conflict) items = of_side(part.of, resolution) != nullptr ? 1 : 0;
    if (part.from == From::group)
      items = static_cast<std::size_t>(std::count_if(
          part.parts.begin(), part.parts.end(),
          [&](const Choice& each) { return of_side(each.of, resolution) != nullptr; }));
    if (item < items) return i;
    item -= items;
  }
  return std::nullopt;
}

std::optional<std::size_t> inner_at(const Choice& part, const Node& value, std::uint32_t place,
                                    Resolution resolution) {
  if (value.kind == Node::Kind::list) {
    const auto item = item_at(value, place);
    return item ? part_of_item(part, *item, resolution) : std::nullopt;
  }
  const auto member = member_at(value, place);
  return member ? part_named(part, value.members[*member].key.text) : std::nullopt;
}

/// Makes one conflict of each run of neighbours.
void group(std::vector<Choice>& parts, const std::set<std::size_t>& disputed) {
  std::vector<Choice> all;
  bool is_open = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool now = disputed.count(i) > 0;
    if (now && !is_open) all.push_back({.from = From::group, .of = parts[i].of});
    auto& into = now ? all.back().parts : all;
    into.push_back(std::move(parts[i]));
    is_open = now;
  }
  parts = std::move(all);
}

/// The entries of one member of the record in dispute: `updates`.
class Dispute {
 public:
  explicit Dispute(Choice& part) : part_(part) {}

  /// Returns whether markers fit between the parts of the member.
  [[nodiscard]] bool has_room() const {
    return part_.from == From::parts && part_.frame().layout == Layout::block;
  }

  void add(std::optional<std::size_t> inner) {
    if (inner && differs(part_.parts[*inner])) disputed_.insert(*inner);
  }

  /// Without an entry in which the sides differ, all such entries are in dispute.
  void settle() {
    if (!has_room()) return void(part_.from = From::conflict);
    for (std::size_t i = 0, all = disputed_.size(); all == 0 && i < part_.parts.size(); ++i) add(i);
    group(part_.parts, disputed_);
  }

 private:
  Choice& part_;
  std::set<std::size_t> disputed_;
};

/// Returns whether a choice took one side whole that can be taken apart.
bool is_whole(const Choice& choice) {
  const auto& [base, ours, theirs] = choice.of;
  return (choice.from == From::ours || choice.from == From::theirs) && ours != nullptr &&
         theirs != nullptr && ours->value->kind == theirs->value->kind &&
         ours->layout == Layout::block && theirs->layout == Layout::block;
}

}  // namespace

bool dispute(Choice& record, const Node& resolved, Resolution resolution,
             const std::vector<text::Span>& places, const Defaults& defaults,
             Numbering& numbering) {
  if (record.from != From::parts || record.frame().layout != Layout::block) return false;
  std::map<std::size_t, Dispute> disputes;
  for (const auto& place : places) {
    const auto member = member_at(resolved, place.begin);
    if (!member) continue;
    const auto& [key, value] = resolved.members[*member];
    const auto index = part_named(record, key.text);
    if (!index || !differs(record.parts[*index])) continue;
    auto& part = record.parts[*index];
    if (is_whole(part)) part = taken_apart(part.of, record.of, defaults, numbering);
    auto& of_part = disputes.try_emplace(*index, part).first->second;
    if (of_part.has_room()) of_part.add(inner_at(part, value, place.begin, resolution));
  }
  for (auto& [index, each] : disputes) each.settle();
  return !disputes.empty();
}

void dispute_all(Choice& record) {
  // Parts that are in conflict in part are in conflict as a whole.
  for (auto& part : record.parts) {
    const auto& [base, ours, theirs] = part.of;
    if (ours != nullptr && theirs != nullptr && ours->says == theirs->says) continue;
    part.from = From::conflict;
    part.parts.clear();
  }
}

}  // namespace pm::yaml::merge
