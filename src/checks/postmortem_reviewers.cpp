#include <set>
#include <string_view>

#include <fmt/format.h>

#include "pm/history/policies.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"
#include "skipped_keys.hpp"

namespace pm::checks {
namespace {

/// Counts each person once; nobody reviews their own postmortem.
std::size_t count_reviewers(const model::Postmortem& postmortem) {
  std::set<std::string_view> names;
  for (const auto& reviewer : postmortem.reviewers) names.insert(reviewer.value);
  for (const auto& author : postmortem.authors) names.erase(author.name.value);
  return names.size();
}

void check_postmortem_reviewers(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto& postmortem = incident.postmortem;
  const auto* policy = history::policy_of(incident, subject.config);
  if (policy == nullptr || !policy->reviewers || !postmortem.status) return;
  if (postmortem.status->value != model::PostmortemStatus::published) return;
  if (SkippedKeys(incident, "reviewers").within(postmortem.where)) return;
  const auto count = count_reviewers(postmortem);
  const auto wanted = policy->reviewers->value;
  if (count >= wanted) return;
  report.add({
      .rule = postmortem_reviewers.rule,
      .level = postmortem.exception ? text::Level::note : text::Level::error,
      .message = fmt::format("the published postmortem has {}, and its severity requires {}",
                             text::counted(count, "reviewer"), wanted),
      .where = postmortem.reviewers.empty() ? postmortem.status->where
                                            : postmortem.reviewers.front().where,
      .help = "add them with `pm publish --reviewer NAME`; authors do not count",
  });
}

}  // namespace

constinit const Check postmortem_reviewers = {
    .rule = "postmortem-reviewers",
    .summary = "as many people reviewed a published postmortem as `policies` in pm.yaml require",
    .run = check_postmortem_reviewers,
};

}  // namespace pm::checks
