#include "fact_values.hpp"

#include <algorithm>
#include <iterator>

#include "../taken.hpp"
#include "pm/prose/lines.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::size_t most_names = 40;
constexpr std::size_t longest_name = 60;  // bytes

struct FactLabel {
  std::string_view words;
  FactKind kind;
};

constinit const FactLabel fact_labels[] = {
    {"author", FactKind::authors},
    {"authors", FactKind::authors},
    {"by", FactKind::authors},
    {"owner", FactKind::authors},
    {"postmortem author", FactKind::authors},
    {"postmortem owner", FactKind::authors},
    {"written by", FactKind::authors},
    {"date", FactKind::day},
    {"date of incident", FactKind::day},
    {"date of the incident", FactKind::day},
    {"incident date", FactKind::day},
    {"postmortem status", FactKind::status},
    {"report status", FactKind::status},
    {"status", FactKind::status},
    {"incident severity", FactKind::severity},
    {"sev", FactKind::severity},
    {"severity", FactKind::severity},
    {"severity level", FactKind::severity},
    {"impact", FactKind::impact},
    {"impact level", FactKind::impact},
    {"affected components", FactKind::components},
    {"affected services", FactKind::components},
    {"components", FactKind::components},
    {"components affected", FactKind::components},
    {"impacted services", FactKind::components},
    {"services", FactKind::components},
    {"services affected", FactKind::components},
    {"services impacted", FactKind::components},
    {"keywords", FactKind::labels},
    {"labels", FactKind::labels},
    {"tags", FactKind::labels},
    {"time zone", FactKind::zone},
    {"timezone", FactKind::zone},
};

struct Status {
  std::string_view words;
  model::PostmortemStatus status;
};

constinit const Status statuses[] = {
    {"draft", model::PostmortemStatus::draft},
    {"in progress", model::PostmortemStatus::draft},
    {"incomplete", model::PostmortemStatus::draft},
    {"wip", model::PostmortemStatus::draft},
    {"work in progress", model::PostmortemStatus::draft},
    {"in review", model::PostmortemStatus::in_review},
    {"pending review", model::PostmortemStatus::in_review},
    {"review", model::PostmortemStatus::in_review},
    {"under review", model::PostmortemStatus::in_review},
    {"approved", model::PostmortemStatus::published},
    {"complete", model::PostmortemStatus::published},
    {"completed", model::PostmortemStatus::published},
    {"final", model::PostmortemStatus::published},
    {"published", model::PostmortemStatus::published},
};

/// The end of a name in a list of them, and how many bytes separate it from the next.
struct Cut {
  std::size_t at = 0;
  std::size_t size = 0;
};

Cut first_cut(std::string_view value) {
  Cut first = {.at = value.size(), .size = 0};
  for (const std::string_view sign : {",", ";", " and ", " & ", "\n"}) {
    const auto at = value.find(sign);
    if (at < first.at) first = {.at = at, .size = sign.size()};
  }
  return first;
}

}  // namespace

std::optional<FactKind> fact_kind(std::string_view label) {
  const auto words = plain_words(label);
  const auto* const found =
      std::find_if(std::begin(fact_labels), std::end(fact_labels),
                   [&](const FactLabel& each) { return each.words == words; });
  return found == std::end(fact_labels) ? std::nullopt : std::optional(found->kind);
}

std::optional<IncidentState> incident_state(std::string_view words) {
  constexpr std::string_view ongoing[] = {"ongoing",    "open",          "active",
                                          "unresolved", "investigating", "incident ongoing",
                                          "monitoring", "mitigated",     "identified"};
  constexpr std::string_view over[] = {"resolved",         "closed",   "fixed",
                                       "recovered",        "restored", "incident closed",
                                       "incident resolved"};
  const auto plain = plain_words(words);
  const auto is_one_of = [&](const auto& all) {
    return std::find(std::begin(all), std::end(all), plain) != std::end(all);
  };
  if (is_one_of(ongoing)) return IncidentState::ongoing;
  return is_one_of(over) ? std::optional(IncidentState::over) : std::nullopt;
}

std::vector<std::string> listed_names(std::string_view value) {
  std::vector<std::string> names;
  while (!value.empty()) {
    const auto cut = first_cut(value);
    const auto name = prose::stripped(value.substr(0, cut.at));
    value.remove_prefix(std::min(cut.at + cut.size, value.size()));
    if (name.empty()) continue;
    if (name.size() > longest_name || names.size() == most_names || name.ends_with('.')) return {};
    names.push_back(as_title(name));
  }
  return names;
}

model::Author author_of(std::string_view name) {
  model::Author author;
  const auto open = name.find(" (");
  if (open != std::string_view::npos && name.ends_with(')')) {
    author.role = said(std::string(name.substr(open + 2, name.size() - open - 3)));
    name = prose::stripped(name.substr(0, open));
  }
  author.name = unplaced(std::string(name));
  return author;
}

std::optional<model::PostmortemStatus> postmortem_status(std::string_view words) {
  const auto plain = plain_words(words);
  const auto* const found = std::find_if(std::begin(statuses), std::end(statuses),
                                         [&](const Status& each) { return each.words == plain; });
  return found == std::end(statuses) ? std::nullopt : std::optional(found->status);
}

}  // namespace pm::exchange::markdown_report
