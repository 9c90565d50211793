#include "import_settings.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/model/incident.hpp"
#include "pm/model/phase.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"
#include "reporting.hpp"
#include "typed.hpp"

namespace pm::commands {
namespace {

/// Returns every key of any format.
std::vector<std::string_view> map_keys() {
  std::vector<std::string_view> keys;
  for (const auto* importer : exchange::importers())
    keys.insert(keys.end(), importer->map_keys.begin(), importer->map_keys.end());
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

/// Returns the keys of a format, or of all formats.
std::vector<std::string_view> known_keys(const exchange::Importer* importer) {
  if (importer == nullptr) return map_keys();
  return {importer->map_keys.begin(), importer->map_keys.end()};
}

text::Diagnostic unknown_map_key(std::string_view key, const std::vector<std::string_view>& known) {
  const auto meant = text::nearest(key, known);
  if (known.empty())
    return usage_error(fmt::format("unknown key {} in `--map`", text::quoted(key)),
                       "this format has no keys to map; omit `--map`");
  return usage_error(fmt::format("unknown key {} in `--map`", text::quoted(key)),
                     meant ? fmt::format("did you mean `{}`?", *meant)
                           : fmt::format("valid keys: {}", text::one_of(known)));
}

bool is_among(std::string_view value, const std::vector<std::string_view>& words) {
  return std::find(words.begin(), words.end(), value) != words.end();
}

template <typename E>
std::vector<std::string_view> map_words_of() {
  std::vector<std::string_view> words;
  for (const auto& name : model::names(E{})) words.push_back(name.word);
  return words;
}

/// Returns the valid values of a key; empty: any.
std::vector<std::string_view> values_of(std::string_view key, const model::Config& config) {
  if (key == "phase") return map_words_of<model::Phase>();
  if (key == "impact") return map_words_of<model::Impact>();
  if (key == "severity") return {config.severities.begin(), config.severities.end()};
  return {};
}

/// Adds a mapping such as `severity.down=S1` or `time=Timestamp`.
std::optional<text::Diagnostic> add_mapping(std::string_view word,
                                            const std::vector<std::string_view>& known,
                                            const model::Config& config,
                                            std::vector<exchange::Mapping>& into) {
  const auto equals = word.find('=');
  if (equals == std::string_view::npos || equals == 0)
    return usage_error(fmt::format("invalid value {} for `--map`", text::quoted(word)),
                       "write `severity.down=S1` or `time=Timestamp`");
  const auto left = word.substr(0, equals);
  const auto dot = left.find('.');
  const auto key = left.substr(0, dot);
  if (std::find(known.begin(), known.end(), key) == known.end()) return unknown_map_key(key, known);
  const auto value = word.substr(equals + 1);
  const auto words =
      dot == std::string_view::npos ? std::vector<std::string_view>() : values_of(key, config);
  if (!words.empty() && !is_among(value, words))
    return usage_error(fmt::format("invalid value {} for `--map {}`", text::quoted(value), left),
                       fmt::format("valid values: {}", text::one_of(words)));
  into.push_back({.key = std::string(key),
                  .from = std::string(dot == std::string_view::npos ? "" : left.substr(dot + 1)),
                  .to = std::string(value)});
  return std::nullopt;
}

std::optional<text::Diagnostic> set_zone(const Arguments& arguments, const model::Config& config,
                                         exchange::ImportSettings& settings) {
  settings.zone = config.zone;
  const auto name = arguments.value("--timezone");
  if (!name) return std::nullopt;
  auto found = time::find_zone(*name);
  if (!found) return usage_error(found.error());
  settings.zone = *found;
  settings.zone_was_given = true;
  return std::nullopt;
}

/// Returns a value on one line; nothing if it is empty, as a shell variable may be.
std::optional<std::string> one_line_of(const Arguments& arguments, std::string_view option) {
  auto value = one_line(arguments.value(option).value_or(""));
  return value.empty() ? std::nullopt : std::optional(std::move(value));
}

std::optional<text::Diagnostic> set_sources(const Arguments& arguments, ImportRequest& request) {
  request.sources = arguments.operands;
  if (!request.sources.empty())
    request.importer = exchange::importer_named(request.sources.front());
  if (request.importer != nullptr) request.sources.erase(request.sources.begin());
  if (request.sources.empty())
    return usage_error("no file given", "name files or directories, or `-` for standard input");
  if (std::count(request.sources.begin(), request.sources.end(), "-") > 1)
    return usage_error("duplicate `-`", "pm can read standard input only once");
  return std::nullopt;
}

}  // namespace

Result<ImportRequest> import_request(const Arguments& arguments, const model::Config& config) {
  ImportRequest request;
  if (auto wrong = set_sources(arguments, request)) return failed(*std::move(wrong));
  auto& settings = request.settings;
  if (auto wrong = set_zone(arguments, config, settings)) return failed(*std::move(wrong));
  const auto known = known_keys(request.importer);
  for (const auto& word : arguments.values("--map")) {
    if (auto wrong = add_mapping(word, known, config, settings.map))
      return failed(*std::move(wrong));
  }
  settings.organization = one_line_of(arguments, "--organization");
  settings.title = one_line_of(arguments, "--title");
  settings.severities = config.severities;
  settings.force = arguments.has("--force");
  if (arguments.has("--overwrite")) request.prefer = exchange::Prefer::source;
  request.into = arguments.value("--into");
  request.incident = arguments.value("--incident");
  request.report = arguments.value("--report");
  if (request.into && request.incident)
    return failed(usage_error("`--into` contradicts `--incident`",
                              "omit one; `--incident` adds to an existing record"));
  return request;
}

}  // namespace pm::commands
