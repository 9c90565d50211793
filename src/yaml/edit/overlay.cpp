#include "overlay.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pm/model/format.hpp"
#include "writer.hpp"

namespace pm::yaml::edit {
namespace {

bool says_members(const Node& node, const data::Value& draft) {
  return std::equal(node.members.begin(), node.members.end(), draft.members.begin(),
                    draft.members.end(), [](const Member& member, const data::Member& drafted) {
                      return member.key.text == drafted.name && equals(member.value, drafted.value);
                    });
}

bool same_node(const Node& a, const Node& b) {
  return a.kind == b.kind && a.text == b.text &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_node) &&
         std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                    [](const Member& one, const Member& other) {
                      return one.key.text == other.key.text && same_node(one.value, other.value);
                    });
}

std::size_t size_of(const Node& collection) {
  return std::max(collection.items.size(), collection.members.size());
}

const Node& value_at(const Node& collection, std::size_t index) {
  return collection.kind == Node::Kind::list ? collection.items[index]
                                             : collection.members[index].value;
}

/// Returns the key of an entry; nothing for items of lists.
std::string_view key_at(const Node& collection, std::size_t index) {
  return collection.kind == Node::Kind::list ? std::string_view{}
                                             : collection.members[index].key.text;
}

bool is_entry_as_planned(const Node& old, std::size_t index, const Overlay& planned,
                         const Node& now, std::size_t place) {
  if (key_at(old, index) != key_at(now, place)) return false;
  const auto changed = planned.below.find(index);
  if (changed == planned.below.end()) return same_node(value_at(old, index), value_at(now, place));
  return is_as_planned(value_at(old, index), changed->second, value_at(now, place));
}

}  // namespace

Overlay& Overlay::at(const std::vector<std::size_t>& indexes) {
  auto* overlay = this;
  for (const auto index : indexes) overlay = &overlay->below[index];
  return *overlay;
}

bool Overlay::is_empty() const { return !value && !entries && below.empty(); }

bool Overlay::is_removed(std::size_t index) const { return removed.contains(index); }

std::size_t count_entries(const Node& collection, const Overlay* planned) {
  const bool changed = planned != nullptr && planned->entries;
  return changed ? planned->entries->size() : size_of(collection);
}

std::vector<std::string_view> keys_of(const Node& mapping, const Overlay* planned) {
  std::vector<std::string_view> keys;
  if (planned != nullptr && planned->entries) {
    for (const auto& entry : *planned->entries)
      keys.push_back(entry.added ? entry.added->key : key_at(mapping, entry.index));
  } else {
    for (const auto& member : mapping.members) keys.push_back(member.key.text);
  }
  return keys;
}

bool equals(const Node& node, const data::Value& draft) {
  switch (draft.kind) {
    case data::Value::Kind::list:
      return node.kind == Node::Kind::list &&
             std::equal(node.items.begin(), node.items.end(), draft.items.begin(),
                        draft.items.end(), equals);
    case data::Value::Kind::mapping:
      return node.kind == Node::Kind::mapping && says_members(node, draft);
    default:
      if (node.kind != Node::Kind::scalar) return false;
      return draft.is_prose() ? prose_text(data::prose(node.text)) == prose_text(draft)
                              : node.text == draft.text;
  }
}

bool is_as_planned(const Node& old, const Overlay& planned, const Node& now) {
  if (planned.value) return equals(now, *planned.value);
  if (old.kind != now.kind || old.text != now.text) return false;
  const auto size = count_entries(old, &planned);
  if (size_of(now) != size) return false;
  for (std::size_t place = 0; place < size; ++place) {
    const auto* entry = planned.entries ? &(*planned.entries)[place] : nullptr;
    if (entry == nullptr || !entry->added) {
      const auto index = entry == nullptr ? place : entry->index;
      if (!is_entry_as_planned(old, index, planned, now, place)) return false;
    } else if (key_at(now, place) != entry->added->key ||
               !equals(value_at(now, place), entry->added->value)) {
      return false;
    }
  }
  return true;
}

namespace {

/// The keys of the mapping that a path leads to; null where any key is valid.
const std::vector<model::FormatKey>* keys_at(const Path& path, std::size_t steps) {
  const auto* keys = &model::incident_format();
  for (std::size_t i = 0; i < steps; ++i) {
    const auto* name = std::get_if<std::string>(&path[i]);
    if (name == nullptr) continue;
    const auto* key = model::find_key(*keys, *name);
    if (key == nullptr) return nullptr;
    keys = &key->members;
  }
  return keys;
}

std::optional<std::size_t> index_of(const std::vector<std::string_view>& keys,
                                    std::string_view key) {
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return std::nullopt;
  return static_cast<std::size_t>(found - keys.begin());
}

}  // namespace

std::size_t place_of_key(const std::vector<std::string_view>& keys, const Path& path,
                         std::size_t steps, std::string_view key) {
  const auto* format = keys_at(path, steps);
  if (format == nullptr) return keys.size();
  const auto* found = model::find_key(*format, key);
  if (found == nullptr) return keys.size();
  const auto row = format->begin() + std::distance(format->data(), found);
  for (auto before = row; before != format->begin(); --before) {
    if (const auto index = index_of(keys, std::prev(before)->name)) return *index + 1;
  }
  for (auto after = std::next(row); after != format->end(); ++after) {
    if (const auto index = index_of(keys, after->name)) return *index;
  }
  return keys.size();
}

}  // namespace pm::yaml::edit
