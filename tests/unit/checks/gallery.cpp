#include "gallery.hpp"

#include <map>
#include <set>
#include <sstream>

#include "accept.hpp"
#include "pm/checks/run.hpp"
#include "pm/text/draw.hpp"
#include "pm/time/civil.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests {
namespace {

namespace fs = std::filesystem;

/// Which file each shared one is read from: the lines `A = B` of shared.txt.
const std::map<std::string, std::string>& shared_files() {
  static const auto read = [] {
    std::map<std::string, std::string> files;
    std::istringstream lines(bytes_of(gallery() / "shared.txt"));
    for (std::string line; std::getline(lines, line);) {
      const auto equals = line.find(" = ");
      if (!line.starts_with('#') && equals != std::string::npos)
        files[line.substr(0, equals)] = line.substr(equals + 3);
    }
    return files;
  };
  static const auto files = read();
  return files;
}

std::optional<text::Source> source(const std::string& name) {
  auto bytes = gallery_file(name);
  if (!bytes) return std::nullopt;
  return std::optional<text::Source>(std::in_place, name, std::move(*bytes));
}

/// One record with what it was read from.
struct GalleryRecord {
  explicit GalleryRecord(const std::string& name)
      : record(name + ".yaml", gallery_file(name + ".yaml").value_or("")),
        prose(source(name + ".md")) {}

  model::Incident read(const std::string& name, const model::Config& config, text::Report& report) {
    return yaml::read_incident(
        record, prose ? &*prose : nullptr, name,
        {config.organization, config.zone, config.headings, config.components}, report);
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
  if (!gallery_file(name + ".earlier.yaml")) return titles;
  GalleryRecord other(name + ".earlier");
  text::Report unused;
  titles.add(other.read("earlier", config, unused));
  return titles;
}

}  // namespace

fs::path gallery() { return fs::path(PM_SOURCE_DIR) / "tests" / "rules"; }

std::optional<std::string> gallery_file(const std::string& name) {
  const auto shared = shared_files().find(name);
  const auto path = gallery() / (shared == shared_files().end() ? name : shared->second);
  if (!fs::exists(path)) return std::nullopt;
  return bytes_of(path);
}

std::vector<std::string> gallery_cases() {
  std::set<std::string> names;
  const auto add = [&](const fs::path& file) {
    const bool is_record = file.extension() == ".yaml" && file.stem().extension().empty();
    if (is_record) names.insert(file.stem().string());
  };
  for (const auto& entry : fs::directory_iterator(gallery())) add(entry.path());
  for (const auto& [name, from] : shared_files()) add(name);
  return {names.begin(), names.end()};
}

std::string gallery_text(const std::string& name, const std::string& version) {
  const auto config_file = source(name + ".pm.yaml");
  text::Report of_config;
  model::Config config;
  if (config_file) config = yaml::read_config(*config_file, of_config);
  checks::check_config(config, of_config);

  GalleryRecord record(name + version);
  text::Report report;
  const auto incident = record.read(name, config, report);
  const auto earlier = seen_before(name, config);
  const checks::Ids ids = {name, "earlier", "2024-01-25-logins-fail", "2023-11-02-logins-fail"};
  checks::run({.incident = incident,
               .config = config,
               .now = time::in_utc({.year = 2026}),
               .earlier = &earlier,
               .ids = &ids,
               .prose = record.prose ? &*record.prose : nullptr},
              report);
  const auto first = drawn(of_config);
  const auto second = drawn(report);
  return first + (first.empty() || second.empty() ? "" : "\n") + second;
}

}  // namespace pm::tests
