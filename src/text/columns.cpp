#include "pm/text/columns.hpp"

namespace pm::text {

std::string table(const std::vector<Column>&, const std::vector<std::vector<std::string>>&,
                  std::size_t) {
  return {};
}

std::string wrapped(std::string_view words, std::size_t, std::string_view) {
  return std::string(words);
}

}  // namespace pm::text
