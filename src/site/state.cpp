#include <algorithm>

#include <fmt/format.h>

#include "parts.hpp"

namespace pm::site {
namespace {

constexpr std::size_t most_names = 3;

/// Returns what a status is called in a sentence about components.
std::string_view sentence_word(const std::optional<model::Status>& status) {
  if (!status) return "affected";
  switch (*status) {
    case model::Status::major_outage:
      return "down";
    case model::Status::partial_outage:
      return "partly_down";
    case model::Status::degraded_performance:
      return "degraded";
    case model::Status::under_maintenance:
      return "under_maintenance";
    case model::Status::operational:
      break;
  }
  return "works";
}

/// "API and Search are partly down", "5 components are down"
std::string clause(const Index& index, const std::optional<model::Status>& status,
                   const std::vector<std::string>& names) {
  const auto& words = index.words;
  const auto said = names.size() > most_names ? words.counted("component_count", names.size())
                                              : words.listed(names);
  return words.counted(sentence_word(status), names.size(), {{"names", said}});
}

/// The order of statuses in a sentence, worst first.
const std::vector<std::optional<model::Status>>& worst_first() {
  static const std::vector<std::optional<model::Status>> order = {
      model::Status::major_outage, model::Status::partial_outage,
      model::Status::degraded_performance, std::nullopt, model::Status::under_maintenance};
  return order;
}

}  // namespace

State state_of(const Index& index, const std::vector<std::size_t>& components, bool whole) {
  State state;
  std::vector<std::string> clauses;
  bool is_first = true;
  for (const auto& status : worst_first()) {
    std::vector<std::string> names;
    for (const auto i : components) {
      if (index.components[i].now == status) names.push_back(index.components[i].name);
    }
    if (names.empty()) continue;
    if (is_first) state.worst = status;
    is_first = false;
    clauses.push_back(clause(index, status, names));
  }
  const auto open = static_cast<std::size_t>(std::count_if(
      index.entries.begin(), index.entries.end(),
      [](const Entry& entry) { return entry.ongoing && entry.affected_now.empty(); }));
  state.is_open = !clauses.empty() || (whole && open > 0);
  if (!clauses.empty()) {
    state.sentence = index.words.listed(clauses);
  } else if (whole && open > 0) {
    // Nobody recorded what it affects.
    state.worst = std::nullopt;
    state.sentence = index.words.counted("an_incident_is_open", open);
  } else {
    state.sentence = index.words["all_well"];
  }
  return state;
}

}  // namespace pm::site
