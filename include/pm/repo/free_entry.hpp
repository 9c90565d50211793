#pragma once

#include <string>
#include <string_view>

#include "pm/files/disk.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/repository.hpp"

namespace pm::repo {

/// Returns the entry for a new incident: the wanted id, or with the first free suffix of `-2`,
/// `-3`…. An id is taken by a record with either extension, and by Markdown without its record.
[[nodiscard]] Entry free_entry(const files::Disk& disk, const Repository& repository,
                               std::string_view wanted);

/// Returns whether an id is taken: by a record with either extension, or by Markdown.
[[nodiscard]] bool is_taken(const files::Disk& disk, const Repository& repository,
                            const std::string& id);

/// Returns an id without the date at its start, "2024-01-29-"; the whole id if it has no date or
/// nothing else.
[[nodiscard]] std::string_view without_date(std::string_view id);

/// Returns the path of the Markdown file next to a record.
[[nodiscard]] std::string prose_path(std::string_view record);

/// Returns the relative path from the incidents directory to the root: "../", repeated.
[[nodiscard]] std::string way_to_root(const Repository& repository);

}  // namespace pm::repo
