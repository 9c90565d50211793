#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "pm/view/key.hpp"

namespace pm::render::mustache {

/// Why a name means nothing: which of its parts is to blame, and what could have stood there.
struct NoKey {
  std::size_t part = 0;
  const view::Key* below = nullptr;  ///< the key that the part was looked for in; null: everywhere
  std::vector<std::string_view> known;
};

/// The keys that can be named at a place in a template: those of the sections around it, the
/// innermost last.
class KeyScope {
 public:
  explicit KeyScope(std::span<const view::Key> keys) : tables_{keys} {}

  /// The scope inside a section over a key. Each table stands in it once, since an outer one that
  /// is the same is never reached; nor is anything around free data. So there are finitely many
  /// scopes, however templates include each other.
  [[nodiscard]] KeyScope inside(const view::Key& key) const;
  /// The key that a name in its parts means.
  [[nodiscard]] std::variant<const view::Key*, NoKey> find(
      std::span<const std::string_view> parts) const;

  [[nodiscard]] std::vector<const void*> identity() const;

 private:
  [[nodiscard]] const view::Key* find_first(std::string_view part) const;
  [[nodiscard]] std::vector<std::string_view> known() const;

  std::vector<std::span<const view::Key>> tables_;
};

}  // namespace pm::render::mustache
