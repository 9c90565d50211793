#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/model/postmortem.hpp"

namespace pm::exchange::markdown_report {

/// What a label of a document is about.
enum class FactKind { authors, day, status, severity, impact, components, labels, zone };

[[nodiscard]] std::optional<FactKind> fact_kind(std::string_view label);

/// Names behind commas, semicolons, "and" or "&"; none when there are too many or one is too long
/// to be a name.
[[nodiscard]] std::vector<std::string> listed_names(std::string_view value);

/// A person, with the role that stands in parentheses.
[[nodiscard]] model::Author author_of(std::string_view name);

/// Whether an incident goes on.
enum class IncidentState { ongoing, over };

/// The state of an incident that words mean: "Ongoing", "Resolved". "In progress" is one of the
/// analysis.
[[nodiscard]] std::optional<IncidentState> incident_state(std::string_view words);

/// The status of an analysis that words mean: "Draft", "In review", "Complete".
[[nodiscard]] std::optional<model::PostmortemStatus> postmortem_status(std::string_view words);

}  // namespace pm::exchange::markdown_report
