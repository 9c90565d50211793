#pragma once

#include <string>
#include <string_view>

#include "pm/files/disk.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/repository.hpp"

namespace pm::repo {

/// The name of a new incident: the wanted id, or where it is taken the first of `-2`, `-3`… that is
/// free. An id is taken by a record with either ending, and by Markdown that has lost its record.
[[nodiscard]] Entry free_entry(const files::Disk& disk, const Repository& repository,
                               std::string_view wanted);

/// An id without the date at its start, "2024-01-29-"; whole when it has none, or nothing else.
[[nodiscard]] std::string_view without_date(std::string_view id);

/// The Markdown beside a record: the record's path with its ending.
[[nodiscard]] std::string prose_path(std::string_view record);

/// The way from the folder of the incidents to the root: "../" as often as it takes.
[[nodiscard]] std::string way_to_root(const Repository& repository);

}  // namespace pm::repo
