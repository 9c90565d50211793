#include "stem.hpp"

#include <cstddef>

namespace pm::exchange::pm_json {

bool is_stem(std::string_view id) {
  constexpr std::size_t longest = 100;
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::string_view all = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  if (id.empty() || id.size() > longest) return false;
  return letters.find(id.front()) != std::string_view::npos && id.back() != '.' &&
         id.find_first_not_of(all) == std::string_view::npos &&
         id.find("..") == std::string_view::npos;
}

}  // namespace pm::exchange::pm_json
