#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/text/report.hpp"

namespace pm::commands {

/// The outcome of importing an incident.
enum class Fate { made, changed, as_it_was, refused };

/// Collects the results of an import.
class ImportReport {
 public:
  /// `whole`: also collects every line, for `text`.
  explicit ImportReport(bool whole) : whole_(whole) {}

  /// Adds an incident that was written or existed. `findings` are the diagnostics of `pm check`.
  void add(Fate fate, const std::string& path, const exchange::Imported& imported,
           const text::Report& findings);
  /// Adds something that pm could not import.
  void add(const text::Diagnostic& error);
  /// Adds components that pm added to pm.yaml.
  void add(const exchange::Registry& registry, std::size_t added);

  /// Returns every incident with every remark; remarks that differ only in value and line share
  /// one.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// Returns a summary in a few lines.
  [[nodiscard]] std::string summary(bool dry_run) const;

  [[nodiscard]] std::size_t count(Fate fate) const;

 private:
  using Names = std::map<std::string, std::size_t>;

  void add_remarks(const std::vector<exchange::Remark>& remarks);

  bool whole_;
  std::string text_;
  std::map<Fate, std::size_t> fates_;
  std::map<exchange::Remark::Kind, Names> remarks_;
  std::size_t components_ = 0;
  std::size_t with_errors_ = 0;
  std::string first_with_errors_;
};

}  // namespace pm::commands
