#include "key_order.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "pm/yaml/format.hpp"

namespace pm::yaml::edit {
namespace {

auto row_of(const std::vector<FormatKey>& keys, std::string_view name) {
  return std::find_if(keys.begin(), keys.end(),
                      [name](const FormatKey& key) { return key.name == name; });
}

/// The keys of the mapping that a path leads to; nothing where any are fine.
const std::vector<FormatKey>* keys_at(const Path& path, std::size_t steps) {
  static const auto format = incident_format();
  const auto* keys = &format;
  for (std::size_t i = 0; i < steps; ++i) {
    const auto* name = std::get_if<std::string>(&path[i]);
    if (name == nullptr) continue;
    const auto row = row_of(*keys, *name);
    if (row == keys->end()) return nullptr;
    keys = &row->members;
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
  const auto row = row_of(*format, key);
  if (row == format->end()) return keys.size();
  for (auto before = row; before != format->begin(); --before) {
    if (const auto index = index_of(keys, std::prev(before)->name)) return *index + 1;
  }
  for (auto after = std::next(row); after != format->end(); ++after) {
    if (const auto index = index_of(keys, after->name)) return *index;
  }
  return keys.size();
}

}  // namespace pm::yaml::edit
