#include "pm/checks/new_findings.hpp"

#include <map>
#include <string_view>
#include <tuple>

namespace pm::checks {
namespace {

/// The parts of a diagnostic that stay the same when its line moves.
using Likeness = std::tuple<std::string_view, text::Level, std::string_view>;

Likeness likeness(const text::Diagnostic& finding) {
  return {finding.rule, finding.level, finding.message};
}

}  // namespace

text::Report new_findings(const text::Report& before, const text::Report& after) {
  std::map<Likeness, std::size_t> old;
  for (const auto& finding : before.all()) ++old[likeness(finding)];
  text::Report fresh;
  for (const auto& finding : after.all()) {
    const auto known = old.find(likeness(finding));
    const bool was_there = known != old.end() && known->second > 0;
    if (was_there) --known->second;
    if (!was_there) fresh.add(finding);
  }
  return fresh;
}

}  // namespace pm::checks
