#include "pm/work/merge.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pm/checks/new_findings.hpp"
#include "pm/checks/run.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/merge_lines.hpp"
#include "pm/text/report.hpp"
#include "pm/yaml/read.hpp"

namespace pm::work {
namespace {

using yaml::MergeSide;

/// The diagnostics of one version of a record. The Markdown next to it is not part of the merge.
class Judge {
 public:
  Judge(const repo::Repository& repository, time::Instant now)
      : config_(repository.config), defaults_(repository.defaults()), now_(now) {}

  [[nodiscard]] text::Report report(const text::Source& source) const {
    text::Report report;
    const auto incident = yaml::read_incident(source, nullptr, "merged", defaults_, report);
    checks::run({.incident = incident, .config = config_, .now = now_}, report);
    return report;
  }

 private:
  const model::Config& config_;
  yaml::Defaults defaults_;
  time::Instant now_;
};

/// The places in a source to which errors refer.
std::vector<text::Span> places_of_errors(const text::Report& report, const text::Source& source) {
  std::vector<text::Span> places;
  const auto add = [&](const text::Where& where) {
    if (where.source == &source) places.push_back(where.span);
  };
  for (const auto& found : report.all()) {
    if (found.level != text::Level::error) continue;
    add(found.where);
    for (const auto& other : found.others) add(other.where);
  }
  return places;
}

/// Disputes what the rules reject in a merge until neither resolution has an error of its own.
class Disputes {
 public:
  Disputes(const yaml::Versions& versions, const Judge& judge)
      : judge_(judge), ours_(judge.report(versions.ours)), theirs_(judge.report(versions.theirs)) {}

  void settle(yaml::RecordMerge& merge) const {
    constexpr int most_rounds = 4;  ///< each finds what the one before hid
    for (int round = 0; round < most_rounds; ++round) {
      const bool ours = is_right(merge, MergeSide::ours);
      // Without conflicts both resolutions are one record.
      if (ours && (!merge.has_conflict() || is_right(merge, MergeSide::theirs))) return;
    }
    merge.dispute_all();
  }

 private:
  /// Returns true if this resolution has no error that neither side has; otherwise disputes it.
  bool is_right(yaml::RecordMerge& merge, MergeSide side) const {
    const text::Source source("merged", merge.resolved(side));
    const auto report = judge_.report(source);
    const auto fresh = checks::new_findings(theirs_, checks::new_findings(ours_, report));
    if (!fresh.has_errors()) return true;
    if (!merge.dispute(side, places_of_errors(fresh, source))) merge.dispute_all();
    return false;
  }

  const Judge& judge_;
  text::Report ours_;
  text::Report theirs_;
};

}  // namespace

std::optional<yaml::Merged> merged_record(const yaml::Versions& versions,
                                          const repo::Repository& repository, time::Instant now,
                                          const yaml::ConflictMarks& marks) {
  if (auto merged = yaml::merged_trivially(versions)) return merged;
  auto merge = yaml::RecordMerge::of(versions, repository.defaults());
  if (!merge) return std::nullopt;
  const Judge judge(repository, now);
  Disputes(versions, judge).settle(*merge);
  return merge->merged(marks);
}

std::optional<std::string> merged_text(const std::string& path, const TextVersions& versions,
                                       const repo::Repository& repository, time::Instant now) {
  const auto& [base, ours, theirs] = versions;
  const bool is_record = path.starts_with(repository.incidents() + "/") && !path.ends_with(".md");
  if (!is_record) return text::merged_lines(base, ours, theirs);
  const text::Source base_source(path, std::string(base));
  const text::Source ours_source(path, std::string(ours));
  const text::Source theirs_source(path, std::string(theirs));
  auto merged = merged_record({base_source, ours_source, theirs_source}, repository, now, {});
  if (!merged || !merged->conflicts.empty()) return std::nullopt;
  return std::move(merged->text);
}

}  // namespace pm::work
