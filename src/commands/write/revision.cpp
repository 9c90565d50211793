#include "revision.hpp"

#include <ostream>
#include <utility>

#include "../findings.hpp"
#include "pm/checks/new_findings.hpp"
#include "pm/checks/run.hpp"

namespace pm::commands {

Refusal refusal(text::Diagnostic finding, int status) {
  Refusal refusal = {.findings = {}, .status = status};
  refusal.findings.add(std::move(finding));
  return refusal;
}

Refusal refusal(const UsageMistake& mistake) {
  return refusal({.rule = "usage", .message = mistake.message, .where = {}, .help = mistake.help},
                 wrong_usage);
}

Refusal unreadable(const repo::Record& record) {
  return {
      .findings = record.report, .status = world_said_no, .sources = {record.source, record.prose}};
}

int refuse(World& world, const Refusal& refusal, std::string_view end) {
  const auto colours = pen(world, world.terminal.err);
  if (refusal.status == wrong_usage && refusal.kept.empty()) {
    for (const auto& finding : refusal.findings.all()) world.err << text::draw(finding, colours);
    return refusal.status;
  }
  print(world.err, refusal.findings, colours);
  world.err << end << '\n';
  return refusal.status;
}

text::Report judged(const repo::Record& record, const model::Config& config, time::Instant now) {
  auto report = record.report;
  checks::run({.incident = record.incident, .config = config, .now = now}, report);
  return report;
}

std::variant<Revision, Refusal> revised(const repo::Record& record,
                                        const std::vector<yaml::Change>& changes,
                                        const repo::Repository& repository, time::Instant now) {
  auto text = yaml::edited(*record.source, changes);
  if (auto* reason = std::get_if<text::Diagnostic>(&text)) {
    // A file that can be read and yet not be changed is no mistake of whoever wrote it.
    const int status = record.incident.where ? world_said_no : problems;
    auto refused = refusal(std::move(*reason), status);
    refused.sources = {record.source, record.prose};
    return refused;
  }
  auto after =
      repo::with_text(record, std::move(std::get<std::string>(text)), repository.defaults());
  auto fresh = checks::new_findings(judged(record, repository.config, now),
                                    judged(after, repository.config, now));
  if (!fresh.has_errors()) return Revision{std::move(after), std::move(fresh)};
  return Refusal{
      .findings = std::move(fresh), .status = problems, .sources = {after.source, after.prose}};
}

}  // namespace pm::commands
