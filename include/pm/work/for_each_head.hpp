#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/work/heads.hpp"
#include "pm/work/host.hpp"
#include "pm/work/open.hpp"

namespace pm::work {

/// How much of a head a command needs.
enum class HeadPart { title_and_components, whole };

/// Processes the incidents of a command in order like `for_each_record`, but reads no record whose
/// head is in the cache: for that, `from_head(head)` runs instead of `make(record)`. Both return
/// the same.
template <typename FromHead, typename Make, typename Take>
void for_each_head(const Host& host, const Opened& opened, HeadPart part, FromHead from_head,
                   Make make, Take take) {
  using Made = decltype(make(repo::Record{}));
  struct Read {
    Made made;
    std::optional<std::string> entry;
  };
  Heads heads(host, opened.repository);
  std::vector<Heads::Files> files;
  std::vector<std::size_t> unknown;
  for (const auto& entry : opened.entries) {
    files.push_back(heads.files_of(entry));
    if (!heads.knows(files.back())) unknown.push_back(files.size() - 1);
  }
  std::size_t next = 0;
  const auto take_known = [&](std::size_t end) {
    for (; next < end; ++next) take(from_head(heads.known(files[next], part == HeadPart::whole)));
  };
  repo::in_order(
      unknown.size(),
      [&](std::size_t i) {
        auto record = repo::load(host.disk, opened.repository, opened.entries[unknown[i]]);
        auto entry = heads.entry_of(files[unknown[i]], record);
        return Read{make(std::move(record)), std::move(entry)};
      },
      [&](std::size_t i, Read read) {
        take_known(unknown[i]);
        next = unknown[i] + 1;
        if (read.entry) heads.add(files[unknown[i]], *std::move(read.entry));
        take(std::move(read.made));
      });
  take_known(files.size());
  heads.save(files);
}

}  // namespace pm::work
