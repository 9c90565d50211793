#include "variables.hpp"

#include <algorithm>
#include <string_view>

#include "pm/repo/repository.hpp"
#include "pm/text/nearest.hpp"

namespace pm::commands {
std::vector<UnknownVariable> unknown_variables(const World& world) {
  const auto known = repo::variables();
  auto names = world.variables();
  std::sort(names.begin(), names.end());
  std::vector<UnknownVariable> unknown;
  for (const auto& name : names) {
    if (!name.starts_with("PM_") || std::find(known.begin(), known.end(), name) != known.end())
      continue;
    unknown.push_back(
        {name, text::did_you_mean(name, std::vector<std::string_view>(known.begin(), known.end()),
                                  "pm does not read it")});
  }
  return unknown;
}

}  // namespace pm::commands
