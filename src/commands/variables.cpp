#include "variables.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "pm/repo/repository.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
std::vector<std::string> unknown_variables(const World& world) {
  const auto known = repo::variables();
  auto names = world.variables();
  std::sort(names.begin(), names.end());
  std::vector<std::string> lines;
  for (const auto& name : names) {
    if (!name.starts_with("PM_") || std::find(known.begin(), known.end(), name) != known.end())
      continue;
    const auto help = text::did_you_mean(
        name, std::vector<std::string_view>(known.begin(), known.end()), "pm ignores it");
    lines.push_back(fmt::format("unknown environment variable {}: {}", text::quoted(name), help));
  }
  return lines;
}

}  // namespace pm::commands
