#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "command.hpp"
#include "pm/exchange/findings.hpp"
#include "pm/text/draw.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "reporting.hpp"

namespace pm::commands {

/// The formats of `pm check`.
inline constexpr std::string_view check_forms[] = {"text",  "concise", "json", "github",
                                                   "sarif", "gitlab",  "junit"};

/// The fingerprints of the diagnostics that a baseline lists.
using Baseline = std::set<std::string, std::less<>>;

/// Reads a baseline: the output of `pm check --format json`. Fails with the reason if the file is
/// missing or is not one.
[[nodiscard]] Result<Baseline> read_baseline(World& world, const std::string& path);

/// How to print diagnostics.
struct CheckFormat {
  std::string form = "text";
  bool strict = false;
  std::size_t most = static_cast<std::size_t>(-1);  ///< diagnostics to print
  std::optional<Baseline> baseline = std::nullopt;  ///< diagnostics to omit
};

/// Takes each report as soon as its record is checked: prints it, or keeps it for a format that
/// needs all.
class CheckOutput {
 public:
  CheckOutput(World& world, CheckFormat format);

  /// Takes the report of a record; `file` is empty for other reports. Omits and counts what the
  /// baseline lists, except rules that report unreadable content.
  void take(text::Report report, const std::string& file);
  void finish(std::size_t checked) &&;

  /// The diagnostics that are not in the baseline.
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  void omit_known(text::Report& report, std::vector<exchange::Finding>& findings);
  void print_whole(std::size_t checked) const;
  void append_step_summary() const;

  World& world_;
  CheckFormat format_;
  text::Pen colours_;
  exchange::FindingMaker maker_;
  exchange::CheckedRecords checked_;
  Tally tally_;
  std::size_t printed_ = 0;
  std::size_t beyond_ = 0;  ///< diagnostics beyond the limit
  std::size_t known_ = 0;   ///< diagnostics of the baseline
};

}  // namespace pm::commands
