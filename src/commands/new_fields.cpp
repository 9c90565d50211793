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
#include "typed_component.hpp"
#include "typed_words.hpp"
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

/// Returns the time zone of typed times: from `--timezone`, otherwise from pm.yaml, otherwise that
/// of the machine.
Result<TypedZone> zone_of(const World& world, const Arguments& arguments,
                          const model::Config& config) {
  const auto name = name_from(arguments, "--timezone");
  if (!name) return typed_zone(world, config.zone);
  auto found = time::find_zone(*name);
  if (found) return TypedZone{.zone = *found};
  return failed(usage_error(found.error()));
}

std::optional<text::Diagnostic> set_phase(const Arguments& arguments, model::Kind kind,
                                          NewFields& fields) {
  auto& first = fields.record.first;
  first.phase = model::phases(kind).front();
  const auto word = arguments.value("--phase");
  if (!word) return std::nullopt;
  auto phase = typed_phase(*word, kind, fields.readings);
  if (!phase) return std::move(phase).error();
  first.phase = *phase;
  return std::nullopt;
}

/// Sets the affected components. A component with a status has it from the first update on.
std::optional<text::Diagnostic> set_components(World& world, const Arguments& arguments,
                                               const model::Config& config, NewFields& fields) {
  auto read = typed_components(world, arguments.values("--component"), config);
  if (!read) return std::move(read).error();
  for (const auto& [name, status] : read->all) {
    fields.record.components.push_back(name);
    if (status) fields.record.first.components.emplace_back(name, *status);
  }
  fields.readings.insert(fields.readings.end(), read->readings.begin(), read->readings.end());
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
    return usage_error("the maintenance window is not complete", "add `--begins TIME --ends TIME`");
  auto from = times.written("--begins", time::Lean::future);
  auto to = times.written("--ends", time::Lean::future);
  if (from && to) record.scheduled = {*std::move(from), *std::move(to)};
  return std::nullopt;
}

void set_texts(const Arguments& arguments, const model::Config& config, NewFields& fields) {
  auto& record = fields.record;
  record.organization = name_from(arguments, "--organization");
  record.timezone = name_from(arguments, "--timezone");
  record.severity = name_from(arguments, "--severity");
  record.impact = name_from(arguments, "--impact");
  record.labels = names_from(arguments, "--label");
  if (record.severity) record.severity = typed_severity(*record.severity, config, fields.readings);
  if (record.impact) record.impact = typed_impact(*record.impact, fields.readings);
}

}  // namespace

Result<NewFields> new_fields(World& world, const Arguments& arguments,
                             const model::Config& config) {
  const auto zone = zone_of(world, arguments, config);
  if (!zone) return failed(zone.error());
  const auto now = world.now();
  TypedTimes times(arguments, now, *zone);
  NewFields fields;
  auto& record = fields.record;
  set_texts(arguments, config, fields);
  const auto kind = model::value_of<model::Kind>(arguments.value("--kind").value_or("incident"))
                        .value_or(model::Kind::incident);
  if (kind == model::Kind::maintenance) record.kind = model::word(kind);
  if (auto wrong = set_phase(arguments, kind, fields)) return failed(*std::move(wrong));
  if (auto wrong = set_window(arguments, kind, times, record)) return failed(*std::move(wrong));
  record.first.next_update = times.written_or_duration("--next-update");
  const TypedMoment present = {{now, time::Precision::second}, zone->written()};
  const auto at = times.moment("--at").value_or(present);
  const auto started = times.moment("--started");
  record.first.at = at.written();
  if (started) record.started = started->written();
  // The file name contains the day of the start, as far as known.
  const auto& began = started ? *started : at;
  fields.date = time::date(began.moment.at, began.zone);
  const auto& read = times.readings();
  fields.readings.insert(fields.readings.end(), read.begin(), read.end());
  fields.future_help = times.future_help();
  if (times.error()) return failed(*times.error());
  if (record.first.next_update && !times.is_duration("--next-update")) {
    const auto promised = times.moment("--next-update", time::Lean::future)->moment;
    if (auto wrong = promised_too_early(promised, at.moment, zone->zone.value_or(time::Zone())))
      return failed(*std::move(wrong));
  }
  if (auto wrong = set_components(world, arguments, config, fields))
    return failed(*std::move(wrong));
  return fields;
}

}  // namespace pm::commands
