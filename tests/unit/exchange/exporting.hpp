#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pm/exchange/export.hpp"
#include "pm/files/disk.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/time/civil.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"

/// Records, and what exporters make of them.
namespace pm::tests {

/// Later than all that generated incidents say.
inline constexpr time::Instant after_all = {4'200'000'000'000};

/// Two that say the same are the same text.
inline std::string normal_form(const model::Incident& incident) {
  return yaml::document(yaml::draft(incident, {}));
}

/// An incident as a file of this id says it; times without a zone are read in Berlin's.
inline model::Incident incident_of(const std::string& yaml, std::string id) {
  const text::Source source(id, yaml);
  text::Report report;
  yaml::Defaults defaults;
  defaults.zone = time::find_zone("Europe/Berlin").value();
  return yaml::read_incident(source, nullptr, std::move(id), defaults, report);
}

/// The examples of the project. Their values have no place any more.
inline std::vector<model::Incident> example_incidents() {
  const std::string folder = PM_SOURCE_DIR "/examples/incidents";
  std::vector<model::Incident> all;
  for (const auto& name : files::real_disk().list(folder)) {
    if (!name.ends_with(".yaml")) continue;
    all.push_back(incident_of(files::real_disk().read(folder + "/" + name, 1 << 20),
                              name.substr(0, name.size() - 5)));
  }
  return all;
}

/// The files that an exporter writes.
inline std::map<std::string, std::string> exported(const exchange::Exporter& exporter,
                                                   const std::vector<model::Incident>& incidents,
                                                   const model::Config& config = {},
                                                   time::Instant as_of = after_all) {
  exchange::Collection collection = {.config = config, .incidents = {}, .as_of = as_of};
  for (const auto& each : incidents)
    collection.incidents.push_back({each, metrics::measure(each, as_of)});
  std::map<std::string, std::string> files;
  exporter.run(collection, [&](const std::string& name, std::string_view bytes) {
    files[name] = std::string(bytes);
  });
  return files;
}

}  // namespace pm::tests
