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

  /// Writes what was taken and prints the path of its file; says on standard error what could not
  /// be taken.
  void take(const exchange::Importer& importer, Result<exchange::Taken> taken);
  void refuse(const text::Diagnostic& error);
  /// The same for a source that the world does not let us read.
  void cannot_read(const std::string& path, const files::Failure& failure);
  /// The exit status of the errors so far.
  [[nodiscard]] int status() const { return status_; }
  /// A record that stands in the way of knowing incidents again; empty when there is none.
  [[nodiscard]] const std::string& unreadable_record() const { return known_.unreadable(); }

  /// Writes the new components to pm.yaml, after all sources.
  void finish();

  /// Returns the current record to add everything to, if there is one.
  [[nodiscard]] std::optional<repo::Record> record() const;

  [[nodiscard]] const ImportReport& report() const { return report_; }

 private:
  void take(const exchange::Importer& importer, exchange::Imported imported);
  bool is_other_file(const exchange::Importer& importer, const exchange::Imported& imported);
  void make(const exchange::Imported& imported);
  void change(exchange::Imported imported, const repo::Record& record);
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
