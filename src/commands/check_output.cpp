#include "check_output.hpp"

#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "check_json.hpp"
#include "pm/checks/run.hpp"
#include "pm/data/json.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t most_baseline_bytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t most_summary_bytes = std::size_t{1024} * 1024;  ///< that GitHub shows

text::Diagnostic not_a_baseline(const std::string& path, const std::string& why) {
  return usage_error(fmt::format("{} is not a baseline: {}", text::quoted(path), why),
                     "create one: `pm check --format json > FILE`");
}

/// Removes the diagnostics for whose index `drop` returns true, from the report and from its
/// findings, if there are any.
template <typename Drop>
void drop_from_both(text::Report& report, std::vector<exchange::Finding>& findings, Drop drop) {
  std::vector<exchange::Finding> kept;
  std::size_t index = 0;
  report.relevel([&](const text::Diagnostic& found) {
    const auto at = index++;
    if (drop(at)) return text::Level::off;
    if (at < findings.size()) kept.push_back(std::move(findings[at]));
    return found.level;
  });
  findings = std::move(kept);
}

}  // namespace

Result<Baseline> read_baseline(World& world, const std::string& path) {
  if (world.disk.kind(path) == files::Kind::missing)
    return failed(not_a_baseline(path, "there is no such file"));
  const auto json = data::read_json(world.disk.read(path, most_baseline_bytes),
                                    {.values = most_baseline_bytes, .bytes = most_baseline_bytes});
  if (!json) return failed(not_a_baseline(path, "it is not JSON"));
  const auto* diagnostics = json->find(listed_diagnostics);
  if (diagnostics == nullptr || !diagnostics->is_list())
    return failed(not_a_baseline(path, "it has no list `diagnostics`"));
  Baseline out;
  for (const auto& diagnostic : diagnostics->items) {
    const auto* fingerprint = diagnostic.find("fingerprint");
    if (fingerprint == nullptr || !fingerprint->is_text())
      return failed(not_a_baseline(path, "a diagnostic has no `fingerprint`"));
    out.insert(fingerprint->text);
  }
  return out;
}

CheckOutput::CheckOutput(World& world, CheckFormat format)
    : world_(world), format_(std::move(format)), colours_(pen(world, world.terminal.out)) {
  checked_.strict = format_.strict;
  checked_.version = PM_VERSION;
}

void CheckOutput::omit_known(text::Report& report, std::vector<exchange::Finding>& findings) {
  if (!format_.baseline) return;
  const auto before = findings.size();
  drop_from_both(report, findings, [&](std::size_t index) {
    const auto& finding = findings[index];
    const auto* check = checks::find(finding.rule);
    const bool fixed = check == nullptr || check->fixed;
    return !fixed && format_.baseline->count(finding.fingerprint) > 0;
  });
  known_ += before - findings.size();
}

void CheckOutput::take(text::Report report, const std::string& file) {
  const bool only_text = format_.form == "text" && !format_.baseline;
  auto findings = only_text ? std::vector<exchange::Finding>() : maker_.make(report);
  omit_known(report, findings);
  tally_.add(report);
  drop_from_both(report, findings, [&](std::size_t) {
    const bool beyond = printed_ >= format_.most;
    ++(beyond ? beyond_ : printed_);
    return beyond;
  });
  if (format_.form == "text") return print(world_.out, report, colours_);
  if (format_.form == "concise") {
    world_.out << exchange::concise_findings(findings);
    return;
  }
  if (!file.empty()) checked_.files.push_back(file);
  for (auto& finding : findings) checked_.findings.push_back(std::move(finding));
}

void CheckOutput::print_whole(std::size_t checked) const {
  if (format_.form == "json") world_.out << check_json(checked, tally_, checked_.findings);
  if (format_.form == "sarif") world_.out << exchange::sarif_findings(checked_);
  if (format_.form == "gitlab") world_.out << exchange::gitlab_findings(checked_);
  if (format_.form == "junit") world_.out << exchange::junit_findings(checked_);
  if (format_.form != "github") return;
  world_.out << exchange::github_annotations(checked_);
  append_step_summary();
}

/// Adds all diagnostics to the file that GitHub Actions shows as the summary of the job.
void CheckOutput::append_step_summary() const {
  const auto path = world_.environment("GITHUB_STEP_SUMMARY").value_or("");
  if (path.empty()) return;
  std::string text;
  if (world_.disk.kind(path) != files::Kind::missing)
    text = world_.disk.read(path, most_summary_bytes);
  if (!text.empty() && text.back() != '\n') text += '\n';
  const auto added = exchange::github_summary(checked_, most_summary_bytes - text.size());
  if (!added.empty()) world_.disk.write(path, text + added);
}

void CheckOutput::finish(std::size_t checked) && {
  print_whole(checked);
  if (beyond_ > 0)
    world_.err << fmt::format("showing {} of {}\n", printed_,
                              text::counted(printed_ + beyond_, "diagnostic"));
  if (known_ > 0) world_.err << text::counted(known_, "diagnostic") << " of the baseline omitted\n";
}

}  // namespace pm::commands
