#include "to_do.hpp"

#include <string_view>

#include "cells.hpp"

namespace pm::exchange::tables {

std::vector<ToDo> to_do(const Collection& collection) {
  std::vector<ToDo> result;
  for (const auto& [incident, durations] : collection.incidents) {
    for (auto& one : metrics::follow_ups(incident, durations, collection.as_of)) {
      if (one.is_open) result.push_back({incident, *one.action, std::move(one.id), one.status});
    }
  }
  return result;
}

std::string title(const ToDo& to_do) {
  auto title = line(to_do.action.title);
  return title.empty() ? line(to_do.id) : title;
}

std::string title(const model::Incident& incident) {
  auto title = line(incident.title);
  return title.empty() ? line(incident.id) : title;
}

std::string login(const model::Action& action) {
  constexpr std::size_t longest = 39;
  constexpr std::string_view letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  const auto owner = line(action.owner);
  if (!owner.starts_with('@')) return {};
  auto name = owner.substr(1);
  const bool fits = !name.empty() && name.size() <= longest &&
                    name.find_first_not_of(letters) == std::string::npos && name.front() != '-' &&
                    name.back() != '-' && name.find("--") == std::string::npos;
  return fits ? name : std::string();
}

}  // namespace pm::exchange::tables
