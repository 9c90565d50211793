#include "spelling.hpp"

#include "pm/text/nearest.hpp"

namespace pm::checks {

std::optional<std::string_view> Spelling::meant(std::string_view name) {
  constexpr std::size_t most = 100'000;  ///< comparisons of two names; about a second at worst
  if (comparisons_ > most) return std::nullopt;
  comparisons_ += known_.size();
  return text::nearest(name, known_);
}

}  // namespace pm::checks
