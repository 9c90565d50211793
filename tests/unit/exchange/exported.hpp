#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "pm/exchange/export.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/draw.hpp"
#include "pm/time/instant.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests {

/// Records as their files say them, by id, and what pm.yaml says.
struct Written {
  std::vector<std::pair<std::string, std::string>> records;
  std::string config = "timezone: UTC\n";
  std::map<std::string, std::string> templates = {};  ///< by name and format: "slack.mrkdwn"
  std::string mistakes = {};                          ///< that these have, drawn
};

/// 1 March 2024: up to when what is open is measured.
inline constexpr time::Instant end_of_exports = {1709251200 * time::seconds};

inline void check_read(const text::Report& report) {
  for (const auto& mistake : report.all()) {
    if (mistake.level == text::Level::error) FAIL(text::draw(mistake));
  }
}

/// These templates in the place of the built-in ones, and the mistakes in them.
inline exchange::MessageTemplates own_templates(const std::map<std::string, std::string>& texts,
                                                std::string& mistakes) {
  if (texts.empty()) return {};
  const auto load = [&texts](std::string_view name,
                             std::string_view format) -> std::shared_ptr<const text::Source> {
    const auto file = std::string(name) + "." + std::string(format);
    const auto found = texts.find(file);
    if (found == texts.end()) return nullptr;
    return std::make_shared<const text::Source>(file, found->second);
  };
  const auto mistaken = [&mistakes](const text::Report& report) {
    for (const auto& mistake : report.all()) mistakes += text::draw(mistake);
  };
  return {.load = load, .names = {}, .mistaken = mistaken};
}

/// The files that a format makes of these records, by name.
inline std::map<std::string, std::string> exported(std::string_view format,
                                                   const Written& written) {
  text::Report report;
  const text::Source config_source("pm.yaml", written.config);
  const auto config = yaml::read_config(config_source, report);
  const yaml::Defaults defaults = {config.organization, config.zone, config.headings,
                                   config.components};
  std::vector<std::unique_ptr<text::Source>> sources;
  std::string mistakes;
  exchange::Collection collection{.config = config,
                                  .incidents = {},
                                  .as_of = end_of_exports,
                                  .templates = own_templates(written.templates, mistakes)};
  for (const auto& [id, text] : written.records) {
    sources.push_back(std::make_unique<text::Source>(id + ".yaml", text));
    auto incident = yaml::read_incident(*sources.back(), nullptr, id, defaults, report);
    auto durations = metrics::measure(incident, end_of_exports);
    collection.incidents.push_back({std::move(incident), std::move(durations)});
  }
  check_read(report);
  std::map<std::string, std::string> files;
  const auto* exporter = exchange::exporter_named(format);
  REQUIRE(exporter != nullptr);
  exporter->run(collection, [&](const std::string& name, std::string_view bytes) {
    CHECK(files.emplace(name, bytes).second);
  });
  CHECK(mistakes == written.mistakes);
  return files;
}

/// The only file that a format makes of these records.
inline std::string exported_file(std::string_view format, const Written& written) {
  const auto files = exported(format, written);
  REQUIRE(files.size() == 1);
  CHECK(files.begin()->first == exchange::exporter_named(format)->file);
  return files.begin()->second;
}

}  // namespace pm::tests
