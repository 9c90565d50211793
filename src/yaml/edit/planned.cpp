#include <algorithm>
#include <cstddef>

#include "plan.hpp"
#include "writer.hpp"

namespace pm::yaml::editing {
namespace {

bool says_members(const Node& node, const Draft& draft) {
  return std::equal(node.members.begin(), node.members.end(), draft.members.begin(),
                    draft.members.end(), [](const Member& member, const DraftMember& drafted) {
                      return member.key.text == drafted.name && says(member.value, drafted.value);
                    });
}

bool same(const Node& a, const Node& b) {
  return a.kind == b.kind && a.text == b.text &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                    [](const Member& one, const Member& other) {
                      return one.key.text == other.key.text && same(one.value, other.value);
                    });
}

template <typename AnyNode>  // const or not
AnyNode* entry_of(AnyNode& collection, std::size_t index) {
  if (index < collection.items.size()) return &collection.items[index];
  if (index < collection.members.size()) return &collection.members[index].value;
  return nullptr;
}

template <typename AnyNode>
AnyNode* follow(AnyNode& root, const std::vector<std::size_t>& way) {
  auto* at = &root;
  for (const auto index : way) {
    if (at != nullptr) at = entry_of(*at, index);
  }
  return at;
}

auto at(auto& entries, std::size_t place) {
  return entries.begin() + static_cast<std::ptrdiff_t>(place);
}

/// Adds to the old collection what the new one has there, if that is what was to be added.
bool carry_over(Node& old, const Node& now, const Plan& plan) {
  const auto* added = entry_of(now, plan.place);
  if (old.kind != now.kind || added == nullptr || !says(*added, plan.addition.value)) return false;
  if (old.kind == Node::Kind::list) {
    old.items.insert(at(old.items, plan.place), *added);
    return true;
  }
  const auto& member = now.members[plan.place];
  old.members.insert(at(old.members, plan.place), member);
  return member.key.text == plan.addition.key;
}

void erase(Node& old, std::size_t place) {
  if (old.kind == Node::Kind::list) old.items.erase(at(old.items, place));
  if (old.kind == Node::Kind::mapping) old.members.erase(at(old.members, place));
}

/// Does to the old tree what is planned, with the values of the new one.
bool carry_out(Node& old, const Node& now, const Plan& plan) {
  switch (plan.kind) {
    case Plan::Kind::put:
      if (!says(now, plan.addition.value)) return false;
      old = now;
      return true;
    case Plan::Kind::add:
      return carry_over(old, now, plan);
    case Plan::Kind::remove:
      erase(old, plan.place);
      return true;
  }
  return false;
}

}  // namespace

bool says(const Node& node, const Draft& draft) {
  switch (draft.kind) {
    case Draft::Kind::list:
      return node.kind == Node::Kind::list &&
             std::equal(node.items.begin(), node.items.end(), draft.items.begin(),
                        draft.items.end(), says);
    case Draft::Kind::mapping:
      return node.kind == Node::Kind::mapping && says_members(node, draft);
    default:
      if (node.kind != Node::Kind::scalar) return false;
      return draft.is_prose() ? prose_text(as_prose(node.text)) == prose_text(draft)
                              : node.text == draft.text;
  }
}

bool is_as_planned(Node old, const Node& now, const Plan& plan) {
  auto* then = follow(old, plan.way);
  const auto* here = follow(now, plan.way);
  return then != nullptr && here != nullptr && carry_out(*then, *here, plan) && same(old, now);
}

}  // namespace pm::yaml::editing
