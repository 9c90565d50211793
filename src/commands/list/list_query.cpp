#include "list_query.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "list_period.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

using Words = std::vector<std::string>;

Words lower(const Words& words) {
  Words all;
  for (const auto& word : words) all.push_back(text::lower_ascii(text::trimmed(word)));
  return all;
}

/// The first of the words that is none of those there are, as a mistake.
std::optional<UsageMistake> unknown(std::string_view option, const Words& words,
                                    const std::vector<std::string_view>& known) {
  for (const auto& word : words) {
    const auto wanted = text::lower_ascii(text::trimmed(word));
    const bool is_known = std::any_of(known.begin(), known.end(), [&](std::string_view each) {
      return text::lower_ascii(each) == wanted;
    });
    if (is_known) continue;
    return UsageMistake{
        fmt::format("`{}` cannot be {}: pm.yaml has none of this name", option, text::quoted(word)),
        text::did_you_mean(word, known, fmt::format("there are {}", text::one_of(known)))};
  }
  return std::nullopt;
}

/// The components of the registry and their groups; none when any name is fine.
std::vector<std::string_view> registry(const model::Config& config) {
  std::vector<std::string_view> names;
  for (const auto& component : config.components) {
    names.push_back(component.name.value);
    const bool new_group = !component.group.empty() &&
                           std::find(names.begin(), names.end(), component.group) == names.end();
    if (new_group) names.push_back(component.group);
  }
  return names;
}

std::optional<UsageMistake> unknown_words(const Arguments& arguments, const model::Config& config) {
  const std::vector<std::string_view> scale(config.severities.begin(), config.severities.end());
  if (auto mistake = unknown("--severity", arguments.values("--severity"), scale)) return mistake;
  const auto names = registry(config);
  if (names.empty()) return std::nullopt;
  return unknown("--component", arguments.values("--component"), names);
}

}  // namespace

std::variant<Query, UsageMistake> query(const Arguments& arguments, const model::Config& config,
                                        time::Instant now) {
  if (auto mistake = unknown_words(arguments, config)) return std::move(*mistake);
  auto asked = period(arguments, now, config.zone.value_or(time::Zone()));
  if (auto* mistake = std::get_if<UsageMistake>(&asked)) return std::move(*mistake);
  const auto& [since, until] = std::get<Period>(asked);
  return Query{.open = arguments.has("--open"),
               .kinds = arguments.values("--kind"),
               .severities = lower(arguments.values("--severity")),
               .components = lower(arguments.values("--component")),
               .labels = lower(arguments.values("--label")),
               .texts = lower(arguments.values("--grep")),
               .since = since,
               .until = until};
}

}  // namespace pm::commands
