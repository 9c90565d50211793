#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/repo/entry.hpp"

namespace pm::repo {

/// Names in records, as suggestions for completion.
struct References {
  using Names = std::set<std::string, std::less<>>;
  Names components;
  Names labels;
  Names owners;  ///< of actions
  Names people;  ///< who posted updates
};

/// Adds the names in the values of the keys `components`, `labels`, `owner` and `by`, anywhere in a
/// record. Searches the text without reading it as YAML, which would take a hundred times as long.
/// So prose that looks like a key counts as one, and escapes in quotes stay.
void add_references(std::string_view record, References& into);

/// Returns the names in many records, from the last back, until a number of bytes has been read.
/// Skips unreadable files.
[[nodiscard]] References references(const files::Disk& disk, const Repository& repository,
                                    const std::vector<Entry>& entries, std::size_t most_bytes);

}  // namespace pm::repo
