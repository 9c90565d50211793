#include "key_scope.hpp"

#include <algorithm>
#include <utility>

namespace pm::render::mustache {
namespace {

constexpr view::Key anything = {.name = "", .kind = view::Kind::open};

bool is_free(std::span<const view::Key> table) { return table.data() == &anything; }

const view::Key* find_in(std::span<const view::Key> table, std::string_view name) {
  if (is_free(table)) return &anything;
  const auto is_named = [&](const view::Key& key) { return key.name == name; };
  const auto found = std::find_if(table.begin(), table.end(), is_named);
  return found == table.end() ? nullptr : &*found;
}

void add_names(std::span<const view::Key> table, std::vector<std::string_view>& names) {
  for (const auto& key : table) names.push_back(key.name);
}

}  // namespace

KeyScope KeyScope::inside(const view::Key& key) const {
  if (key.kind == view::Kind::open) return KeyScope({&anything, 1});
  auto result = *this;
  if (key.members.empty()) return result;
  std::erase_if(result.tables_, [&](auto table) { return table.data() == key.members.data(); });
  result.tables_.push_back(key.members);
  return result;
}

const view::Key* KeyScope::find_first(std::string_view part) const {
  for (auto table = tables_.rbegin(); table != tables_.rend(); ++table) {
    if (const auto* found = find_in(*table, part)) return found;
  }
  return nullptr;
}

Result<const view::Key*, NoKey> KeyScope::find(std::span<const std::string_view> parts) const {
  const auto* found = find_first(parts.front());
  if (found == nullptr) return failed(NoKey{.part = 0, .known = known()});
  for (std::size_t i = 1; i < parts.size() && found->kind != view::Kind::open; ++i) {
    const auto* outer = found;
    found = outer->kind == view::Kind::object ? find_in(outer->members, parts[i]) : nullptr;
    if (found != nullptr) continue;
    NoKey missing{.part = i, .below = outer};
    if (outer->kind == view::Kind::object) add_names(outer->members, missing.known);
    return failed(std::move(missing));
  }
  return found;
}

std::vector<std::string_view> KeyScope::known() const {
  std::vector<std::string_view> names;
  for (auto table = tables_.rbegin(); table != tables_.rend(); ++table) add_names(*table, names);
  return names;
}

std::vector<const void*> KeyScope::identity() const {
  std::vector<const void*> result;
  for (const auto table : tables_) result.push_back(table.data());
  return result;
}

}  // namespace pm::render::mustache
