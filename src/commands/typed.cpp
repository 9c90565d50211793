#include "typed.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "pm/files/machine_zone.hpp"
#include "pm/repo/origins.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"
#include "pm/time/written.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/settings.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// Returns whether text is a duration apart from the size of its numbers: `0m`, `500d`.
bool is_duration_of_any_size(std::string_view text) {
  std::string ones;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) ones += c;
    if (digit && !ones.ends_with('1')) ones += '1';
  }
  return time::read_duration(ones).has_value();
}

/// Whether a record sets a valid zone of its own.
bool sets_zone(const repo::Record& record) {
  if (!record.source) return false;
  const auto keys = yaml::keys_with_values(*record.source);
  const bool has_key = std::any_of(keys.begin(), keys.end(),
                                   [](const auto& key) { return key.value == "timezone"; });
  const auto& found = record.report.all();
  return has_key && std::none_of(found.begin(), found.end(), [&](const auto& each) {
           return each.rule == "time-zone" && each.where.source == record.source.get() &&
                  repo::setting_at(each.where) == "timezone";
         });
}

text::Diagnostic no_zone(std::string_view text, const TypedZone& zone) {
  return {.rule = "time-zone",
          .message = fmt::format("{} has no time zone, and pm cannot read that of this machine: {}",
                                 text::quoted(text), text::quoted(zone.setting)),
          .help = "add an offset, as in `15:00 +01:00`, or set `timezone` in pm.yaml"};
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool blank = byte <= ' ' || byte == 0x7F;
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return std::string(text::trimmed(line));
}

std::string tidied(std::string_view text) {
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  std::string lines(text);
  std::erase(lines, '\r');
  lines.erase(lines.find_last_not_of(" \t\n") + 1);
  // The first line keeps its indentation, which may mark code.
  const auto first = std::min(lines.find_first_not_of(" \t\n"), lines.size());
  const auto line = lines.substr(0, first).rfind('\n');
  if (line != std::string::npos) lines.erase(0, line + 1);
  if (lines.find('\n') != std::string::npos) lines += '\n';
  return lines;
}

time::Zone TypedZone::written() const {
  return is_of_machine ? time::Zone() : zone.value_or(time::Zone());
}

TypedZone typed_zone(const World& world, const std::optional<time::Zone>& configured) {
  if (configured) return {.zone = configured};
  auto machine = files::machine_zone(world.disk, world.environment("TZ"));
  return {.zone = machine.zone, .is_of_machine = true, .setting = std::move(machine.setting)};
}

TypedZone typed_zone(const World& world, const repo::Record& record, const model::Config& config) {
  const auto& zone = record.incident.zone;
  // UTC can also mean that the record sets no zone, or an invalid one.
  const bool is_set = !(zone == time::Zone()) || sets_zone(record);
  return typed_zone(world, is_set ? std::optional(zone) : config.zone);
}

Result<time::Said> read_typed(std::string_view text, time::Instant now, const TypedZone& zone,
                              time::Lean lean) {
  auto said = time::read_when(text, now, zone.zone.value_or(time::Zone()), lean);
  if (said && said->uses_zone && !zone.zone) return failed(no_zone(text, zone));
  return said;
}

void add_reading(Readings& readings, std::string_view text, const time::Said& said,
                 const TypedZone& zone) {
  const bool by_machine = said.uses_zone && zone.is_of_machine;
  if (!by_machine && !said.is_day_inferred) return;
  const auto here = zone.zone.value_or(time::Zone());
  auto line = fmt::format("read {} as {}", text::quoted(text::trimmed(text)),
                          time::sortable(said.at, said.precision, here));
  if (by_machine) line += fmt::format(" ({}, the time zone of this machine)", here.name());
  if (std::find(readings.begin(), readings.end(), line) == readings.end())
    readings.push_back(std::move(line));
}

void print_readings(const World& world, const Readings& readings) {
  for (const auto& line : readings) world.err << line << '\n';
}

std::string TypedMoment::written() const {
  return time::written(moment.at, moment.precision, zone);
}

std::optional<TypedMoment> TypedTimes::moment(std::string_view option, time::Lean lean) {
  const auto text = arguments_.value(option);
  return text ? read(option, *text, lean) : std::nullopt;
}

std::optional<TypedMoment> TypedTimes::read(std::string_view name, std::string_view text,
                                            time::Lean lean) {
  const auto said = read_typed(text, now_, zone_, lean);
  if (!said) {
    remember(name, said.error());
    return std::nullopt;
  }
  add_reading(readings_, text, *said, zone_);
  if (lean == time::Lean::past) note_future(*said);
  const auto zone = said->uses_zone ? zone_.zone.value_or(time::Zone()) : zone_.written();
  return TypedMoment{{said->at, said->precision}, zone};
}

std::optional<std::string> TypedTimes::written(std::string_view option, time::Lean lean) {
  const auto said = moment(option, lean);
  return said ? std::optional(said->written()) : std::nullopt;
}

std::optional<std::string> TypedTimes::written_or_duration(std::string_view option) {
  const auto said = arguments_.value(option);
  if (!said) return std::nullopt;
  const auto text = text::trimmed(*said);
  if (time::is_clock_or_duration(text)) {
    const auto mark = text.find_first_of("hH");
    remember(option, {.rule = "time-format",
                      .message = fmt::format("{} can be a time or a duration", text::quoted(text)),
                      .help = fmt::format("write `{0}:{1}` or `{0}h {1}m`", text.substr(0, mark),
                                          text.substr(mark + 1))});
    return std::nullopt;
  }
  if (time::read_duration(text)) return std::string(text);
  if (const auto loose = time::read_loose_duration(text)) return time::short_duration(*loose);
  if (!is_duration_of_any_size(text)) return written(option, time::Lean::future);
  const auto read = read_typed(fmt::format("in {}", text), now_, zone_, time::Lean::future);
  if (!read) remember(option, read.error());
  return std::nullopt;
}

bool TypedTimes::is_duration(std::string_view option) const {
  const auto text = arguments_.value(option);
  return text && time::read_loose_duration(*text);
}

void TypedTimes::remember(std::string_view option, const text::Diagnostic& wrong) {
  if (!error_) error_ = usage_error(fmt::format("`{}`: {}", option, wrong.message), wrong.help);
}

void TypedTimes::note_future(const time::Said& said) {
  const auto ahead = said.at - now_;
  if (!said.uses_zone || said.precision == time::Precision::day) return;
  if (ahead <= time::clock_difference || ahead >= time::days) return;
  future_help_ = fmt::format("did you mean `yesterday {}`?",
                             time::clock_time(said.at, zone_.zone.value_or(time::Zone())));
}

std::string input(const World& world, const std::string& path) {
  if (path != "-") return world.disk.read(path, yaml::most_bytes_read);
  std::string bytes(yaml::most_bytes + 1, '\0');
  world.in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(world.in.gcount()));
  return bytes;
}

}  // namespace pm::commands
