#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "exit_status.hpp"
#include "import_report.hpp"
#include "import_settings.hpp"
#include "pm/commands/world.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/record.hpp"
#include "pm/work/known_records.hpp"
#include "registry.hpp"
#include "write_options.hpp"

namespace pm::commands {

/// Writes imported incidents to the repository, one after the other.
class Importing {
 public:
  /// `into` is the record to add everything to; without it each incident has its own.
  Importing(World& world, const ImportRequest& request, const repo::Repository& repository,
            work::Transaction& transaction, std::optional<repo::Entry> into);

  /// Writes an incident and prints its path. Reports rejected ones on standard error.
  void take(const exchange::Importer& importer, const exchange::Input& source,
            Result<exchange::Taken> taken);
  void refuse(const text::Diagnostic& error);
  /// The same for an unreadable source.
  void cannot_read(const std::string& path, const files::Failure& failure);
  /// Returns the exit status of the errors so far.
  [[nodiscard]] int status() const { return status_; }
  /// Returns an unreadable record, whose source is unknown; empty if there is none.
  [[nodiscard]] const std::string& unreadable_record() const { return known_.unreadable(); }

  /// Writes the new components to pm.yaml, after all sources.
  void finish();

  /// Returns the current record to add everything to, if there is one.
  [[nodiscard]] std::optional<repo::Record> record() const;

  [[nodiscard]] const ImportReport& report() const { return report_; }

 private:
  void refuse(const exchange::Input& source, text::Diagnostic error);
  Result<void> put(const exchange::Importer& importer, exchange::Imported imported);
  Result<void> same_file(const exchange::Importer& importer, const exchange::Imported& imported);
  Result<void> make(const exchange::Imported& imported);
  Result<void> change(exchange::Imported imported, const repo::Record& record);
  void done(Fate fate, const exchange::Imported& imported, const repo::Record& record);

  World& world_;
  const ImportRequest& request_;
  const repo::Repository& repository_;
  work::Transaction& transaction_;
  std::optional<repo::Entry> into_;
  work::KnownRecords known_;
  Components registry_;         ///< the components of pm.yaml and of sources
  std::set<std::string> used_;  ///< components that records name
  std::map<std::pair<std::string, std::string>, std::string> files_;  ///< by system and id
  ImportReport report_;
  int status_ = exit_ok;
};

}  // namespace pm::commands
