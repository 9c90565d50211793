#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "pm/text/result.hpp"
#include "pm/view/key.hpp"

namespace pm::render::mustache {

/// Why a name is unknown: which of its parts, and the known names there.
struct NoKey {
  std::size_t part = 0;
  const view::Key* below = nullptr;  ///< the key in which the part was searched; null: everywhere
  std::vector<std::string_view> known;
};

/// The keys that are visible at a place in a template: those of the sections around it, the
/// innermost last.
class KeyScope {
 public:
  explicit KeyScope(std::span<const view::Key> keys) : tables_{keys} {}

  /// Returns the scope inside a section over a key. It contains each table once, because an equal
  /// outer table is never reached, and so is everything around free data. So there are finitely
  /// many scopes, even if templates include each other.
  [[nodiscard]] KeyScope inside(const view::Key& key) const;
  /// Returns the key of a name, given by its parts.
  [[nodiscard]] Result<const view::Key*, NoKey> find(std::span<const std::string_view> parts) const;

  [[nodiscard]] std::vector<const void*> identity() const;

 private:
  [[nodiscard]] const view::Key* find_first(std::string_view part) const;
  [[nodiscard]] std::vector<std::string_view> known() const;

  std::vector<std::span<const view::Key>> tables_;
};

}  // namespace pm::render::mustache
