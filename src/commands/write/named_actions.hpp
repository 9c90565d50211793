#pragma once

#include <string>
#include <variant>
#include <vector>

#include "../opened.hpp"
#include "pm/repo/entry.hpp"
#include "revision.hpp"

namespace pm::commands {

/// A follow-up that somebody named: its incident, and what it is called there.
struct NamedAction {
  repo::Entry entry;
  std::string id;  ///< as `metrics::action_id` says
};

/// The follow-ups that names mean, in their order: an `id`, or an incident as it is named anywhere,
/// `#` and the place from 1. Refused when one means none or several.
[[nodiscard]] std::variant<std::vector<NamedAction>, Refusal> named_actions(
    const World& world, const Opened& opened, const std::vector<std::string>& names);

}  // namespace pm::commands
