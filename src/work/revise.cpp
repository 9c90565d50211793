#include "pm/work/revise.hpp"

#include <optional>
#include <string>
#include <utility>

#include "pm/checks/new_findings.hpp"
#include "pm/checks/run.hpp"

namespace pm::work {

text::Report judged(const repo::Record& record, const model::Config& config, time::Instant now,
                    const checks::Ids* ids) {
  auto report = record.report;
  checks::run({.incident = record.incident,
               .config = config,
               .now = now,
               .ids = ids,
               .prose = record.prose.get()},
              report);
  return report;
}

text::Report kept(text::Report report, const repo::Record& record) {
  report.keep(record.source);
  report.keep(record.prose);
  return report;
}

Result<Revision, text::Report> revised(const repo::Record& record,
                                       const std::vector<yaml::Change>& changes,
                                       const repo::Repository& repository, time::Instant now,
                                       const std::function<checks::Ids()>& ids) {
  auto text = yaml::edited(*record.source, changes);
  if (!text) {
    // Only a file with invalid syntax has an error that its author can fix.
    if (!record.incident.where) text.error().rule = "syntax";
    return failed(kept(std::move(text).error(), record));
  }
  auto after = repo::with_text(record, *std::move(text), repository.defaults());
  std::optional<checks::Ids> all_ids;
  if (ids && !after.incident.related.empty()) all_ids = ids();
  const auto judge = [&](const repo::Record& each) {
    return judged(each, repository.config, now, all_ids ? &*all_ids : nullptr);
  };
  auto fresh = checks::new_findings(judge(record), judge(after));
  if (fresh.has_errors()) return failed(kept(std::move(fresh), after));
  return Revision{std::move(after), std::move(fresh)};
}

}  // namespace pm::work
