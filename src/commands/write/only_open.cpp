#include "only_open.hpp"

#include <utility>

#include <fmt/format.h>

#include "../open_incidents.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

std::string listed(const std::vector<repo::Entry>& entries) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  return text::listed(ids);
}

}  // namespace

std::string not_known_whether_open(const std::vector<repo::Entry>& unknown) {
  return fmt::format("which incident is open is not known: {} cannot be read whole",
                     listed(unknown));
}

std::variant<repo::Entry, Refusal> only_open(const World& world, const Opened& opened,
                                             std::string_view when_none) {
  auto [open, begun, unknown] = open_incidents(world, opened);
  // The one that is meant may be the one that cannot be read: nobody guesses where to write.
  if (!unknown.empty())
    return refusal({.rule = "incident",
                    .message = not_known_whether_open(unknown),
                    .where = {},
                    .help = "name the incident; `pm check` says what is wrong with the record"});
  if (open.size() == 1) return std::move(open.front());
  if (begun.size() == 1) return std::move(begun.front());
  if (open.empty()) return refusal(UsageMistake{"no incident is open", std::string(when_none)});
  return refusal(UsageMistake{
      fmt::format("{} are open, and none is named", text::counted(open.size(), "incident")),
      "name one of " + listed(open)});
}

}  // namespace pm::commands
