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

/// What became of an incident.
enum class Fate { made, changed, as_it_was, refused };

/// Gathers what an import came to.
class ImportReport {
 public:
  /// `whole`: keeps every line, for `text`.
  explicit ImportReport(bool whole) : whole_(whole) {}

  /// An incident that was written, or was there already. `findings` are those of `pm check`.
  void add(Fate fate, const std::string& path, const exchange::Imported& imported,
           const text::Report& findings);
  void add(const exchange::Refused& refused);
  /// Components that came into the registry.
  void add(const exchange::Registry& registry, std::size_t added);

  /// Every incident with every remark; those that differ in value and line only share one.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// A few lines for a person: how many of what, and of which names.
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

/// "error[import]: the incident has no `name`", where, and help: what a person sees of a source, or
/// a part of one, that could not be taken.
[[nodiscard]] std::string words(const exchange::Refused& refused);

}  // namespace pm::commands
