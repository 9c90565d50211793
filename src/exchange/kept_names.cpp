#include "pm/exchange/kept_names.hpp"
#include "pm/data/value.hpp"

namespace pm::exchange {

std::string KeptNames::free(const data::Value& mapping, std::string_view wanted) {
  for (; known_ < mapping.members.size(); ++known_)
    next_.try_emplace(mapping.members[known_].name, 2);
  auto name = std::string(wanted);
  const auto taken = next_.find(name);
  if (taken == next_.end()) return name;
  do name = std::string(wanted) + "_" + std::to_string(taken->second++);
  while (next_.find(name) != next_.end());
  return name;
}

}  // namespace pm::exchange
