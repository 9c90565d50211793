#include "new_fields.hpp"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/model/phase.hpp"
#include "pm/time/format.hpp"
#include "pm/time/zone.hpp"
#include "reporting.hpp"
#include "typed.hpp"
#include "update_arguments.hpp"

namespace pm::commands {
namespace {

/// Returns the name in an option; nothing if it is empty, as a shell variable may be.
std::optional<std::string> name_from(const Arguments& arguments, std::string_view option) {
  auto name = one_line(arguments.value(option).value_or(""));
  return name.empty() ? std::nullopt : std::optional(std::move(name));
}

std::vector<std::string> names_from(const Arguments& arguments, std::string_view option) {
  std::vector<std::string> names;
  for (const auto& value : arguments.values(option)) {
    if (auto name = one_line(value); !name.empty()) names.push_back(std::move(name));
  }
  return names;
}

/// Returns the time zone of the incident: from `--timezone`, otherwise from pm.yaml, otherwise UTC.
Result<time::Zone> zone_of(const Arguments& arguments, const model::Config& config) {
  const auto name = name_from(arguments, "--timezone");
  if (!name) return config.zone.value_or(time::Zone());
  auto found = time::find_zone(*name);
  if (found) return *found;
  return failed(usage_error(found.error()));
}

std::optional<text::Diagnostic> set_phase(const Arguments& arguments, model::Kind kind,
                                          yaml::NewUpdate& first) {
  first.phase = model::phases(kind).front();
  const auto word = arguments.value("--phase");
  if (!word) return std::nullopt;
  auto phase = phase_named(*word);
  if (!phase) return std::move(phase).error();
  first.phase = *phase;
  return std::nullopt;
}

/// Sets the announced window. It needs both ends, and an announced maintenance needs a window.
std::optional<text::Diagnostic> set_window(const Arguments& arguments, model::Kind kind,
                                           TypedTimes& times, yaml::NewRecord& record) {
  const bool begins = arguments.has("--begins");
  const bool ends = arguments.has("--ends");
  if (kind == model::Kind::incident) {
    if (!begins && !ends) return std::nullopt;
    return usage_error(
        fmt::format("`{}` is only for a maintenance", begins ? "--begins" : "--ends"),
        "add `--kind maintenance`; for the start of an incident use `--started`");
  }
  const bool announced = record.first.phase == model::Phase::scheduled;
  if (begins != ends || (announced && !begins))
    return usage_error("a maintenance needs a complete window", "add `--begins TIME --ends TIME`");
  auto from = times.written("--begins");
  auto to = times.written("--ends");
  if (from && to) record.scheduled = {*std::move(from), *std::move(to)};
  return std::nullopt;
}

void set_texts(const Arguments& arguments, yaml::NewRecord& record) {
  record.organization = name_from(arguments, "--organization");
  record.timezone = name_from(arguments, "--timezone");
  record.severity = name_from(arguments, "--severity");
  record.impact = name_from(arguments, "--impact");
  record.components = names_from(arguments, "--component");
  record.labels = names_from(arguments, "--label");
  record.first.by = name_from(arguments, "--by");
}

/// Returns the start of the incident as far as known, which the file name contains.
time::Instant beginning(TypedTimes& times, const model::Moment& posted) {
  const auto started = times.moment("--started");
  return started ? started->at : posted.at;
}

}  // namespace

Result<NewFields> new_fields(const Arguments& arguments, const model::Config& config,
                             time::Instant now) {
  const auto zone = zone_of(arguments, config);
  if (!zone) return failed(zone.error());
  TypedTimes times(arguments, now, *zone);
  NewFields fields;
  auto& record = fields.record;
  set_texts(arguments, record);
  const auto kind = model::value_of<model::Kind>(arguments.value("--kind").value_or("incident"))
                        .value_or(model::Kind::incident);
  if (kind == model::Kind::maintenance) record.kind = model::word(kind);
  if (auto wrong = set_phase(arguments, kind, record.first)) return failed(*std::move(wrong));
  if (auto wrong = set_window(arguments, kind, times, record)) return failed(*std::move(wrong));
  const auto posted = times.moment("--at").value_or(model::Moment{now, time::Precision::second});
  record.first.at = times.written(posted);
  record.started = times.written("--started");
  fields.date = time::date(beginning(times, posted), *zone);
  if (times.error()) return failed(*times.error());
  return fields;
}

}  // namespace pm::commands
