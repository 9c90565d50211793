#include "zone_database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "pm/text/words.hpp"
#include "zone_names.hpp"

namespace pm::time {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 20;  ///< real files have a few kilobytes
constexpr std::size_t most_names = 10000;                   ///< there are about 600

std::optional<std::string> bytes_of(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  const auto size = std::filesystem::file_size(path, error);
  if (error || size > largest_file) return std::nullopt;
  std::string bytes(size, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return bytes;
}

/// The names of all files in a directory that have the spelling of zones, sorted.
std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::recursive_directory_iterator walk(folder, error);
  for (; !error && walk != std::filesystem::end(walk) && names.size() < most_names;
       walk.increment(error)) {
    auto name = walk->path().lexically_relative(folder).generic_string();
    if (!is_zone_name(name)) {
      walk.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    const bool is_zone = walk->is_regular_file(ignored) && !abbreviation_mistake(name);
    if (is_zone && name.front() >= 'A' && name.front() <= 'Z') names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

text::Diagnostic damaged(const std::filesystem::path& path, std::string_view what) {
  return {.rule = "time-zone",
          .message = fmt::format("the time zone file `{}` is damaged: {}", path.string(), what),
          .help = "install the package `tzdata` again"};
}

text::Diagnostic no_database(std::string_view name) {
  return {.rule = "time-zone",
          .message = fmt::format("unknown time zone {}: this machine has no time "
                                 "zone database",
                                 text::quoted(name)),
          .help = "install the package `tzdata`; `UTC` and offsets work without it"};
}

}  // namespace

const std::vector<std::string>& ZoneDatabase::names() {
  if (!names_) names_ = names_in(folder_);
  return *names_;
}

Result<ZoneFile> ZoneDatabase::file(std::string_view name) {
  if (auto abbreviated = abbreviation_mistake(name)) return failed(*std::move(abbreviated));
  const auto path = folder_ / std::filesystem::path(is_zone_name(name) ? name : std::string_view{});
  const auto bytes = bytes_of(path);
  if (!bytes) {
    if (is_zone_name(name) && names().empty()) return failed(no_database(name));
    return failed(no_such_zone(name, names()));
  }
  auto checked = check_zone_file(*bytes);
  if (auto* file = std::get_if<ZoneFile>(&checked)) return std::move(*file);
  return failed(damaged(path, std::get<ZoneFileDamage>(checked).what));
}

std::optional<text::Diagnostic> ZoneDatabase::leap_second_mistake() const {
  std::error_code error;
  const auto counted = folder_ / "right" / "UTC";
  const auto path = std::filesystem::exists(counted, error) ? counted : folder_ / "UTC";
  const auto bytes = bytes_of(path);
  if (!bytes) return damaged(path, "it is unreadable");
  const auto checked = check_zone_file(*bytes, LeapSeconds::taken);
  const auto* damage = std::get_if<ZoneFileDamage>(&checked);
  if (damage == nullptr) return std::nullopt;
  return damaged(path, damage->what);
}

}  // namespace pm::time
