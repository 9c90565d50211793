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

/// Names that records mention: what may be offered to who types one.
struct Mentions {
  using Names = std::set<std::string, std::less<>>;
  Names components;
  Names labels;
  Names owners;  ///< of actions
  Names people;  ///< who said updates
};

/// Adds the names behind the keys `components`, `labels`, `owner` and `by`, wherever these stand.
/// The text is searched for them and not read as YAML, which would take a hundred times as long:
/// what prose looks like a key is taken for one, and escapes in quotes are not resolved.
void add_mentions(std::string_view record, Mentions& into);

/// The names in many records, from the last back until so many bytes have been read. Those that
/// cannot be read are passed over.
[[nodiscard]] Mentions mentions(const files::Disk& disk, const std::vector<Entry>& entries,
                                std::size_t most_bytes);

}  // namespace pm::repo
