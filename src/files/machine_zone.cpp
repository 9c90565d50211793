#include "pm/files/machine_zone.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/text/words.hpp"

namespace pm::files {
namespace {

constexpr auto local_zone_file = "/etc/localtime";
constexpr auto zone_name_file = "/etc/timezone";
constexpr std::size_t longest_zone_file = 4096;  ///< bytes

/// The name of a zone by the path of its file, in any directory of zones.
std::string_view name_in_path(std::string_view path) {
  constexpr std::string_view database = "zoneinfo/";
  const auto begin = path.rfind(database);
  if (begin == std::string_view::npos) return {};
  auto name = path.substr(begin + database.size());
  for (const std::string_view variant : {"posix/", "right/"}) {
    if (name.starts_with(variant)) name.remove_prefix(variant.size());
  }
  return name;
}

std::optional<time::Zone> zone_named(std::string_view name) {
  const auto found = time::find_zone(name);
  return found ? std::optional(*found) : std::nullopt;
}

MachineZone from_variable(std::string_view value) {
  auto setting = fmt::format("TZ={}", value);
  if (value.starts_with(':')) value.remove_prefix(1);
  if (value.empty()) return {time::Zone(), true, std::move(setting)};
  const auto zone = zone_named(value.starts_with('/') ? name_in_path(value) : value);
  return {zone, true, std::move(setting)};
}

std::optional<time::Zone> from_link(const Disk& disk) {
  return zone_named(name_in_path(disk.resolved(local_zone_file)));
}

std::optional<time::Zone> from_name_file(const Disk& disk) {
  const auto text = disk.read(zone_name_file, longest_zone_file);
  const auto line = std::string_view(text).substr(0, text.find('\n'));
  return zone_named(text::trimmed(line));
}

}  // namespace

MachineZone machine_zone(const Disk& disk, const std::optional<std::string>& tz) {
  if (tz) return from_variable(*tz);
  try {
    const bool has_link = disk.kind(local_zone_file) != Kind::missing;
    if (has_link) {
      if (const auto zone = from_link(disk)) return {zone, true, local_zone_file};
    }
    const bool has_name = disk.kind(zone_name_file) == Kind::file;
    if (has_name) {
      if (const auto zone = from_name_file(disk)) return {zone, true, zone_name_file};
    }
    if (has_link || has_name)
      return {std::nullopt, true, has_link ? local_zone_file : zone_name_file};
  } catch (const Failure&) {
    return {std::nullopt, true, local_zone_file};
  }
  return {time::Zone(), false};
}

}  // namespace pm::files
