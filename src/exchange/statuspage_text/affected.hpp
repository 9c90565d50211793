#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pm::exchange::statuspage_text {

/// A component that a page names.
struct AffectedName {
  std::string name;
  std::string group;  ///< empty when it stands alone
  friend bool operator==(const AffectedName&, const AffectedName&) = default;
};

/// How a list of names was read.
struct Affected {
  std::vector<AffectedName> names;
  std::vector<std::string> doubts;  ///< "`Web and Agent API` read as two names"
};

/// The names of "API (EU, US), Login, and Mail": groups in parentheses, an `and` before the last.
/// Names that are `known` may hold commas and `and`; others may where the rest of the list shows
/// it: "vip1, vip2 and other * domains" before a further name is one.
[[nodiscard]] Affected affected_names(std::string_view list, std::span<const std::string> known);

}  // namespace pm::exchange::statuspage_text
