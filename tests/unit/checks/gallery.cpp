#include "gallery.hpp"

#include <algorithm>
#include <optional>

#include "accept.hpp"
#include "pm/checks/run.hpp"
#include "pm/text/draw.hpp"
#include "pm/time/civil.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests {
namespace {

namespace fs = std::filesystem;

/// A file of a case, if the case has it.
std::optional<text::Source> file(const std::string& name) {
  const auto path = gallery() / name;
  if (!fs::exists(path)) return std::nullopt;
  return std::optional<text::Source>(std::in_place, name, bytes_of(path));
}

/// One record with what it was read from.
struct Case {
  explicit Case(const std::string& name)
      : record(name + ".yaml", bytes_of(gallery() / (name + ".yaml"))), prose(file(name + ".md")) {}

  model::Incident read(const std::string& name, const model::Config& config, text::Report& report) {
    return yaml::read_incident(record, prose ? &*prose : nullptr, name,
                               {config.organization, config.zone, config.headings}, report);
  }

  text::Source record;
  std::optional<text::Source> prose;
};

std::string drawn(const text::Report& report) {
  std::string out;
  for (const auto& found : report.all()) out += (out.empty() ? "" : "\n") + text::draw(found);
  return out;
}

/// What a run has seen when it comes to a case: the record beside it, if there is one.
checks::Titles seen_before(const std::string& name, const model::Config& config) {
  checks::Titles titles;
  if (!fs::exists(gallery() / (name + ".earlier.yaml"))) return titles;
  Case other(name + ".earlier");
  text::Report unused;
  titles.add(other.read("earlier", config, unused));
  return titles;
}

}  // namespace

fs::path gallery() { return fs::path(PM_SOURCE_DIR) / "tests" / "rules"; }

std::vector<std::string> gallery_cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(gallery())) {
    const auto stem = entry.path().stem();
    const bool record = entry.path().extension() == ".yaml" && stem.extension().empty();
    if (record) names.push_back(stem.string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string gallery_text(const std::string& name, const std::string& version) {
  const auto config_file = file(name + ".pm.yaml");
  text::Report of_config;
  model::Config config;
  if (config_file) config = yaml::read_config(*config_file, of_config);
  checks::check_config(config, of_config);

  Case record(name + version);
  text::Report report;
  const auto incident = record.read(name, config, report);
  const auto earlier = seen_before(name, config);
  checks::run({incident, config, time::in_utc({.year = 2026}), &earlier}, report);
  const auto first = drawn(of_config);
  const auto second = drawn(report);
  return first + (first.empty() || second.empty() ? "" : "\n") + second;
}

}  // namespace pm::tests
