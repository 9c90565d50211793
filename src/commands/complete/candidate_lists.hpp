#pragma once

#include <string_view>
#include <vector>

#include "candidates.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

/// The repository, and what is being typed.
struct Place {
  const World& world;
  repo::Repository repository;
  std::string_view typed;
};

using Candidates = std::vector<Candidate>;

// All values of a kind that there are, not yet held against what is typed. None reads all records
// as YAML: that would take longer than a person waits.

[[nodiscard]] Candidates incidents(const Place& place);     ///< the last first
[[nodiscard]] Candidates open_actions(const Place& place);  ///< `ID#`, behind that the open ones
[[nodiscard]] Candidates components(const Place& place);  ///< of the registry, else of the records
[[nodiscard]] Candidates component_statuses(const Place& place);  ///< `NAME=`, then the statuses
[[nodiscard]] Candidates phases(const Place& place);
[[nodiscard]] Candidates severities(const Place& place);
[[nodiscard]] Candidates labels(const Place& place);
[[nodiscard]] Candidates owners(const Place& place);
[[nodiscard]] Candidates people(const Place& place);  ///< who said updates
[[nodiscard]] Candidates templates(const Place& place);
[[nodiscard]] Candidates rules(const Place& place);
[[nodiscard]] Candidates import_formats(const Place& place);
[[nodiscard]] Candidates export_formats(const Place& place);
[[nodiscard]] Candidates file_names(const Place& place);
[[nodiscard]] Candidates folder_names(const Place& place);

}  // namespace pm::commands
