#include "severity.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

/// The scale's own spelling of a name.
std::optional<std::string> in_scale(std::string_view name, const ImportSettings& settings) {
  const auto wanted = text::lower_ascii(text::trimmed(name));
  const auto found =
      std::find_if(settings.severities.begin(), settings.severities.end(),
                   [&](const std::string& each) { return text::lower_ascii(each) == wanted; });
  return found == settings.severities.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<SeverityReading> mapped_severity(std::string_view word,
                                               const ImportSettings& settings) {
  const auto to = mapped(settings, "severity", word);
  if (!to) return std::nullopt;
  SeverityReading reading{.name = {}, .why_not = {}, .was_mapped = true};
  if (settings.severities.empty())
    reading.name = *to;
  else if (auto name = in_scale(*to, settings))
    reading.name = std::move(*name);
  else
    reading.why_not = fmt::format("{}, which it is mapped to, is not in the scale of severities",
                                  text::quoted(*to));
  return reading;
}

SeverityReading severity_of(std::string_view word, const ImportSettings& settings) {
  if (auto reading = mapped_severity(word, settings)) return *reading;
  auto name = in_scale(word, settings);
  if (name) return {.name = std::move(*name), .why_not = {}, .was_mapped = false};
  return {.name = {},
          .why_not = fmt::format("not in the scale of severities; say which it is with "
                                 "`--map severity.{}=…`",
                                 text::trimmed(word)),
          .was_mapped = false};
}

}  // namespace pm::exchange
