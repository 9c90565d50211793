#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

constexpr std::size_t most_suggestions = 10;  ///< per record; each compares all ids

/// Returns the id that somebody may have meant: the only one that contains the text, otherwise the
/// nearest.
std::optional<std::string_view> meant_id(std::string_view id, const Ids& ids) {
  std::vector<std::string_view> all(ids.begin(), ids.end());
  const auto contains = [id](std::string_view other) { return other.find(id) != other.npos; };
  const auto first = std::find_if(all.begin(), all.end(), contains);
  if (!id.empty() && first != all.end() && std::none_of(first + 1, all.end(), contains))
    return *first;
  return text::nearest(id, all);
}

void check_unknown_incident(const Subject& subject, text::Report& report) {
  if (subject.ids == nullptr) return;
  std::size_t suggestions = 0;
  for (const auto& [type, id] : subject.incident.related) {
    if (subject.ids->count(id.value) > 0) continue;
    if (subject.is_alias && subject.is_alias(id.value)) continue;
    const auto meant =
        ++suggestions > most_suggestions ? std::nullopt : meant_id(id.value, *subject.ids);
    report.add({.rule = unknown_incident.rule,
                .message = fmt::format("no incident has the id {}", text::quoted(id.value)),
                .where = id.where,
                .help = meant ? fmt::format("did you mean {}?", text::quoted(*meant))
                              : "`pm list --format ids` lists the ids"});
  }
}

}  // namespace

constinit const Check unknown_incident = {
    .rule = "unknown-incident",
    .summary = "related incidents exist",
    .run = check_unknown_incident,
};

}  // namespace pm::checks
