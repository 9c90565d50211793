#include "pm/time/zone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>

#include "calendar.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone_source.hpp"
#include "runs.hpp"
#include "zone_database.hpp"

namespace pm::time {
namespace {

constexpr std::array<std::string_view, 5> names_of_utc = {"UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT"};

constexpr const char* system_folder = "/usr/share/zoneinfo";

/// Like other programs pm takes another directory from `TZDIR`, and then only that one.
std::string named_folder() {
  const char* named = std::getenv("TZDIR");
  return named != nullptr ? named : "";
}

/// The database of the system, or without one that of the program.
ZoneDatabase zone_database() {
  const auto named = named_folder();
  if (!named.empty()) return ZoneDatabase(named);
  return ZoneDatabase(system_folder, text::embedded_zones());
}

/// Reads "# version 2025b", the first line of a file that databases have.
std::string version_in(const std::string& folder) {
  std::ifstream in(folder + "/tzdata.zi");
  std::string line;
  std::getline(in, line);
  constexpr std::string_view begin = "# version ";
  return line.starts_with(begin) && line.size() < 40 ? line.substr(begin.size()) : "";
}

/// An open zone.
struct Entry {
  std::string name;
  ZoneFile file;
};

const Entry& entry(const void* known) { return *static_cast<const Entry*>(known); }

/// "+04:00": replaces letters if the database has only digits.
std::string signed_offset(Milliseconds east) {
  const auto size = east < 0 ? -east : east;
  return fmt::format("{}{:02}:{:02}", east < 0 ? '-' : '+', size / hours, size % hours / minutes);
}

Offset offset(std::int64_t east_seconds, const std::string& letters) {
  const auto east = east_seconds * seconds;
  return {east, is_letter(at(letters, 0)) ? letters : signed_offset(east)};
}

Offset offset_at(const Entry& zone, Instant instant) {
  const auto known = std::clamp(instant, first_instant, last_instant).since_epoch;
  const auto whole = known / seconds - (known % seconds < 0 ? 1 : 0);
  const auto& type = zone.file.at(whole);
  return offset(type.east, type.letters);
}

/// All requested zones, found or not. Entries stay for the whole run.
class Registry {
 public:
  Result<const Entry*> find(std::string_view name) {
    const std::scoped_lock lock(mutex_);
    if (const auto found = found_.find(name); found != found_.end()) return found->second;
    auto opened = open(name);
    // There are some hundreds of zones, but files may contain any number of other names.
    if (opened || found_.size() < most_mistakes) found_.emplace(name, opened);
    return opened;
  }

 private:
  static constexpr std::size_t most_mistakes = 4096;

  Result<const Entry*> open(std::string_view name) {
    auto file = database_.file(name);
    if (!file) return failed(std::move(file).error());
    entries_.push_back(std::make_unique<Entry>(Entry{std::string(name), *std::move(file)}));
    return entries_.back().get();
  }

  std::mutex mutex_;
  ZoneDatabase database_ = zone_database();
  std::map<std::string, Result<const Entry*>, std::less<>> found_;
  std::vector<std::unique_ptr<Entry>> entries_;
};

}  // namespace

/// Makes zones of entries; only this file knows entries.
struct ZoneAccess {
  static Zone made(const Entry& entry) {
    Zone zone;
    zone.name_ = entry.name;
    zone.entry_ = &entry;
    return zone;
  }
};

Offset Zone::at(Instant instant) const {
  if (entry_ == nullptr) return {0, "UTC"};
  return offset_at(entry(entry_), instant);
}

Result<Instant, Unclear> Zone::instant(const Civil& local) const {
  const auto wall = in_utc(local);
  if (entry_ == nullptr) return wall;
  const auto east = [&](Instant when) { return offset_at(entry(entry_), when).east; };
  // No offset is as long as a day, so these two are before and after every reading of the time.
  const auto before = east(wall + -days);
  const auto after = east(wall + days);
  const Instant early = wall + -std::max(before, after);
  const Instant late = wall + -std::min(before, after);
  const bool early_holds = early + east(early) == wall;
  if (early == late) return early;
  const bool late_holds = late + east(late) == wall;
  if (early_holds && late_holds)
    return failed(Unclear{.skipped = false, .first = early, .second = late});
  if (early_holds) return early;
  if (late_holds) return late;
  return failed(Unclear{.skipped = true, .first = early, .second = late});
}

Civil Zone::local(Instant instant) const {
  const auto shown = std::clamp(instant, first_instant, last_instant);
  return civil(shown + at(shown).east);
}

std::string zone_source() {
  const auto named = named_folder();
  const std::string folder = named.empty() ? system_folder : named;
  const auto with_version = [](const std::string& place, std::string_view version) {
    return version.empty() ? place : fmt::format("{}, version {}", place, version);
  };
  std::error_code ignored;
  if (std::filesystem::is_directory(folder, ignored))
    return with_version(folder, version_in(folder));
  if (!named.empty() || text::embedded_zones().empty()) return "none";
  return with_version("this program", text::embedded_zones_version());
}

Result<Zone> find_zone(std::string_view name) {
  if (std::ranges::find(names_of_utc, name) != names_of_utc.end()) return Zone();
  static Registry registry;
  auto found = registry.find(name);
  if (!found) return failed(std::move(found).error());
  return ZoneAccess::made(**found);
}

}  // namespace pm::time
