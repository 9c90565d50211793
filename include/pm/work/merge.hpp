#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"
#include "pm/yaml/merge.hpp"

namespace pm::work {

/// Merges two versions of a record and runs the rules on what comes out. An error that neither side
/// has, such as an update after the end that the other side added, becomes a conflict around the
/// entries concerned. So a record that both sides checked is never merged into a wrong one in
/// silence. Empty if one version is not a record, or if the result does not read as decided.
[[nodiscard]] std::optional<yaml::Merged> merged_record(const yaml::Versions& versions,
                                                        const repo::Repository& repository,
                                                        time::Instant now,
                                                        const yaml::ConflictMarks& marks);

/// The three versions of a file's text.
struct TextVersions {
  std::string_view base, ours, theirs;
};

/// Merges two versions of a file of the repository: a record as above, any other file by lines.
/// Empty if they are in conflict.
[[nodiscard]] std::optional<std::string> merged_text(const std::string& path,
                                                     const TextVersions& versions,
                                                     const repo::Repository& repository,
                                                     time::Instant now);

}  // namespace pm::work
