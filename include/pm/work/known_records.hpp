#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "pm/files/disk.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"

namespace pm::work {

/// Adds the names of all components that an incident speaks of.
void add_components(const model::Incident& incident, std::set<std::string>& into);

/// The records of a repository by the `source` they name, together with those that a dry run would
/// have written.
class KnownRecords {
 public:
  /// Reads all records there are.
  KnownRecords(const files::Disk& disk, const repo::Repository& repository);

  /// The record that an incident was imported into before: by its `source`, else, where it has an
  /// id of its own because pm exported it, by that.
  [[nodiscard]] std::optional<repo::Entry> find(const model::Incident& incident) const;
  /// All components that records name.
  [[nodiscard]] const std::set<std::string>& components() const { return components_; }
  /// The first record that could not be read, and so may be of any source; empty when there is
  /// none.
  [[nodiscard]] const std::string& unreadable() const { return unreadable_; }

  /// What a record says by now.
  [[nodiscard]] repo::Record read(const repo::Entry& entry) const;
  /// An entry of this name, or the first like it that is free.
  [[nodiscard]] repo::Entry free_entry(const std::string& wanted) const;

  /// Takes note of what was written. `only_here`: nothing was, but this is what would be.
  void add(const repo::Record& record, bool only_here);

 private:
  using Name = std::pair<std::string, std::string>;  ///< system and id

  const files::Disk& disk_;
  const repo::Repository& repository_;
  std::map<Name, repo::Entry> by_source_;
  std::map<std::string, repo::Entry> by_id_;
  std::set<std::string> components_;
  std::string unreadable_;
  std::map<std::string, std::string> texts_;  ///< by path, of a dry run
};

}  // namespace pm::work
