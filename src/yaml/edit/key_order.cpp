#include "key_order.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pm/model/format.hpp"

namespace pm::yaml::edit {
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
