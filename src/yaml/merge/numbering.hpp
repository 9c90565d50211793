#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../node.hpp"

namespace pm::yaml::merging {

/// Numbers values by what they say: two have the same number if and only if they say the same,
/// however they are written. The order of the keys of a mapping says nothing; that of a list does.
class Numbering {
 public:
  using Member = std::pair<std::string_view, std::size_t>;  ///< a key, and the number of its value

  [[nodiscard]] std::size_t null() { return number("n"); }
  [[nodiscard]] std::size_t scalar(std::string_view text) {
    return number("s" + std::string(text));
  }
  [[nodiscard]] std::size_t list(const std::vector<std::size_t>& items);
  [[nodiscard]] std::size_t mapping(const std::vector<Member>& members);
  [[nodiscard]] std::size_t of(const Node& node);

 private:
  std::size_t number(std::string says);

  std::unordered_map<std::string, std::size_t> numbers_;
};

}  // namespace pm::yaml::merging
