#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/work/open.hpp"

namespace pm::work {

/// Reads records, several at a time, and processes them in order: `make(record)` runs in any
/// thread, `take(result)` in the calling one. Memory does not grow with their number.
template <typename Make, typename Take>
void for_each_record(const files::Disk& disk, const repo::Repository& repository,
                     const std::vector<repo::Entry>& entries, Make make, Take take) {
  repo::in_order(
      entries.size(), [&](std::size_t i) { return make(repo::load(disk, repository, entries[i])); },
      [&](std::size_t, auto result) { take(std::move(result)); });
}

/// The same for the incidents of a command.
template <typename Make, typename Take>
void for_each_record(const files::Disk& disk, const Opened& opened, Make make, Take take) {
  for_each_record(disk, opened.repository, opened.entries, std::move(make), std::move(take));
}

}  // namespace pm::work
