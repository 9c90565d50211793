#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace pm::checks {

/// Suggests what misspelt names mean. It gives up after a while: a file may hold tens of thousands
/// of wrong names, and after the first few dozen a suggestion helps nobody.
class Spelling {
 public:
  explicit Spelling(std::vector<std::string_view> known) : known_(std::move(known)) {}

  [[nodiscard]] std::optional<std::string_view> meant(std::string_view name);

 private:
  std::vector<std::string_view> known_;
  std::size_t comparisons_ = 0;
};

}  // namespace pm::checks
