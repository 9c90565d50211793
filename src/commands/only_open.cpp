#include "only_open.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "open_incidents.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t most_listed = 8;

std::string listed(const std::vector<repo::Entry>& open) {
  std::string words;
  for (std::size_t i = 0; i < std::min(open.size(), most_listed); ++i)
    words += fmt::format("{}{}", i > 0 ? ", " : "", text::quoted(open[i].id));
  if (open.size() > most_listed) words += fmt::format(" and {} more", open.size() - most_listed);
  return words;
}

}  // namespace

std::variant<repo::Entry, Refusal> only_open(const World& world, const Opened& opened) {
  auto open = open_incidents(world, opened);
  if (open.size() == 1) return std::move(open.front());
  if (open.empty())
    return refusal(UsageMistake{"no incident is open", "name one, or open one with `pm new`"});
  return refusal(UsageMistake{
      fmt::format("{} are open, and none is named", text::counted(open.size(), "incident")),
      "name one of " + listed(open)});
}

}  // namespace pm::commands
