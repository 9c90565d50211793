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

/// Adds the names of all components of an incident.
void add_components(const model::Incident& incident, std::set<std::string>& into);

/// The records of a repository by their `source`, including those that a dry run would have
/// written.
class KnownRecords {
 public:
  /// Reads all records.
  KnownRecords(const files::Disk& disk, const repo::Repository& repository);

  /// Returns the record of an earlier import of an incident: by `source`, otherwise by the id that
  /// an export of pm contains.
  [[nodiscard]] std::optional<repo::Entry> find(const model::Incident& incident) const;
  /// Returns all components that records name.
  [[nodiscard]] const std::set<std::string>& components() const { return components_; }
  /// Returns the first unreadable record, which may be of any source; empty if there is none.
  [[nodiscard]] const std::string& unreadable() const { return unreadable_; }

  /// Returns the current version of a record.
  [[nodiscard]] repo::Record read(const repo::Entry& entry) const;
  /// Returns an entry of this name, or of the first free name like it.
  [[nodiscard]] repo::Entry free_entry(const std::string& wanted) const;

  /// Adds a written record. `only_here`: a dry run did not write it.
  void add(const repo::Record& record, bool only_here);

 private:
  using Name = std::pair<std::string, std::string>;  ///< system and id

  const files::Disk& disk_;
  const repo::Repository& repository_;
  std::map<Name, repo::Entry> by_source_;
  std::map<std::string, repo::Entry> by_id_;
  std::set<std::string> components_;
  std::string unreadable_;
  std::map<std::string, std::string> texts_;  ///< of a dry run, by path
};

}  // namespace pm::work
