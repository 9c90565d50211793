#include "key_order.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "pm/yaml/format.hpp"

namespace pm::yaml::editing {
namespace {

auto row_of(const std::vector<FormatKey>& keys, std::string_view name) {
  return std::find_if(keys.begin(), keys.end(),
                      [name](const FormatKey& key) { return key.name == name; });
}

/// The keys of the mapping that a path leads to; none where any are fine.
std::vector<FormatKey> keys_at(const Path& path, std::size_t steps) {
  auto keys = incident_format();
  for (std::size_t i = 0; i < steps; ++i) {
    const auto* name = std::get_if<std::string>(&path[i]);
    if (name == nullptr) continue;
    const auto row = row_of(keys, *name);
    if (row == keys.end()) return {};
    auto members = row->members;
    keys = std::move(members);
  }
  return keys;
}

std::optional<std::size_t> index_of(const Node& mapping, std::string_view key) {
  const auto& members = mapping.members;
  const auto found = std::find_if(members.begin(), members.end(),
                                  [key](const Member& member) { return member.key.text == key; });
  if (found == members.end()) return std::nullopt;
  return static_cast<std::size_t>(found - members.begin());
}

}  // namespace

std::size_t place_of_key(const Node& mapping, const Path& path, std::size_t steps,
                         std::string_view key) {
  const auto keys = keys_at(path, steps);
  const auto row = row_of(keys, key);
  if (row == keys.end()) return mapping.members.size();
  for (auto before = row; before != keys.begin(); --before) {
    if (const auto index = index_of(mapping, std::prev(before)->name)) return *index + 1;
  }
  for (auto after = std::next(row); after != keys.end(); ++after) {
    if (const auto index = index_of(mapping, after->name)) return *index;
  }
  return mapping.members.size();
}

}  // namespace pm::yaml::editing
