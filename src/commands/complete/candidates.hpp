#pragma once

#include <string>
#include <vector>

#include "../command.hpp"
#include "asked.hpp"

namespace pm::commands {

/// Something that the word being typed may become.
struct Candidate {
  std::string value;
  std::string description = {};
};

/// Instead of candidates: that the shell is to complete names of files, or of folders.
inline constexpr std::string_view any_file = ":files";
inline constexpr std::string_view any_folder = ":folders";

/// All that may stand where the last word does and goes on from what is typed of it; where nothing
/// does, what has that in it, as ids are known by a part of them.
[[nodiscard]] std::vector<Candidate> candidates(const World& world, const Asked& asked);

}  // namespace pm::commands
