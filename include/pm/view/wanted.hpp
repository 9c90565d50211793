#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace pm::view {

/// The names that a template mentions. The context omits its large parts if nothing can show them;
/// without a template it has everything.
class Wanted {
 public:
  using Names = std::set<std::string, std::less<>>;

  Wanted() = default;
  explicit Wanted(Names names) : names_(std::move(names)) {}

  [[nodiscard]] bool operator()(std::string_view name) const {
    return !names_ || names_->contains(name);
  }

 private:
  std::optional<Names> names_;  ///< nothing: everything
};

}  // namespace pm::view
