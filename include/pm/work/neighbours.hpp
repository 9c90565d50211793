#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/model/edition.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"
#include "pm/view/postmortem.hpp"

namespace pm::work {

/// Reads incidents that others name in `related`, for `view::Surroundings`. The disk and the
/// repository must outlive it. Several threads may call it at once.
class Neighbours {
 public:
  /// `extension` is that of the pages, to link to: `html`; empty: without links.
  Neighbours(const files::Disk& disk, const repo::Repository& repository, model::Edition edition,
             time::Instant as_of, std::string extension)
      : disk_(disk),
        repository_(repository),
        edition_(edition),
        as_of_(as_of),
        extension_(std::move(extension)) {}

  /// Returns nothing if there is no readable incident of this id, or if the public edition omits
  /// it.
  [[nodiscard]] std::optional<view::Neighbour> operator()(std::string_view id) const;

  /// Turns a record into its public edition (`view::make_public`), without relations to incidents
  /// that this edition omits. Returns what it omits.
  [[nodiscard]] std::vector<model::OmittedValue> make_public(model::Incident& incident) const;

 private:
  const files::Disk& disk_;
  const repo::Repository& repository_;
  model::Edition edition_;
  time::Instant as_of_;
  std::string extension_;
};

}  // namespace pm::work
