#include "zone_database.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <fmt/format.h>

#include "abbreviations.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::string_view name_a_zone = "use a name of the IANA database, as in `Europe/London`";

/// Files in or next to the database that are not zones, or not the same zone on every machine.
constexpr std::array<std::string_view, 5> no_zones = {"Factory", "localtime", "posixrules", "posix",
                                                      "right"};

std::string_view last_part(std::string_view name) { return name.substr(name.rfind('/') + 1); }

/// The name without differences of case and blanks: `new york` becomes `new_york`.
std::string comparable(std::string_view name) {
  auto out = text::lower_ascii(text::trimmed(name));
  std::ranges::replace(out, ' ', '_');
  return out;
}

/// The intended name: in another case, then one that ends like this (`London`), then the nearest
/// spelling.
std::optional<std::string_view> meant(std::string_view name,
                                      const std::vector<std::string>& names) {
  if (name.size() > longest_name) return std::nullopt;
  const auto wanted = comparable(name);
  const auto wanted_end = last_part(wanted);
  const auto same = std::ranges::find(names, wanted, comparable);
  if (same != names.end()) return *same;
  const auto ends = std::ranges::find_if(names, [&](const std::string& one) {
    return one.find('/') != std::string::npos && comparable(last_part(one)) == wanted_end;
  });
  if (ends != names.end()) return *ends;
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return text::nearest(wanted, candidates);
}

/// `+02:00`, `UTC+2`, `GMT-05:00`
bool is_offset(std::string_view name) {
  const auto lower = text::lower_ascii(name.substr(0, 3));
  if (lower == "utc" || lower == "gmt") name.remove_prefix(3);
  return (at(name, 0) == '+' || at(name, 0) == '-') && is_digit(at(name, 1));
}

/// Whether a name has the spelling of the IANA database, so that it is safe as a path inside the
/// database, and is not a file there that depends on the machine.
bool is_zone_name(std::string_view name) {
  const auto allowed = [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '+' || c == '-' || c == '/';
  };
  if (name.empty() || name.size() > longest_name || !is_letter(name.front())) return false;
  if (!std::ranges::all_of(name, allowed) || name.ends_with('/')) return false;
  if (name.find("//") != std::string_view::npos) return false;
  return std::ranges::find(no_zones, name.substr(0, name.find('/'))) == no_zones.end();
}

/// Returns the error for a name that is not in the database, with the nearest of all existing
/// names, which are sorted.
text::Diagnostic no_such_zone(std::string_view name, const std::vector<std::string>& names) {
  if (text::trimmed(name).empty()) {
    return {
        .rule = "time-zone", .message = "the time zone is empty", .help = std::string(name_a_zone)};
  }
  if (is_offset(name)) {
    return {
        .rule = "time-zone",
        .message = fmt::format("{} is an offset, not a time zone", text::quoted(name)),
        .help =
            "use the name of a place, as in `Europe/London`, so that pm knows its clock changes"};
  }
  const auto near = meant(name, names);
  return {.rule = "time-zone",
          .message = fmt::format("there is no time zone {}", text::quoted(name)),
          .help = near ? fmt::format("did you mean `{}`?", *near) : std::string(name_a_zone)};
}

/// Returns the error for an abbreviation in place of a name. The database has files for some
/// (`EST`, `CET`): these zones never change their clocks, or not where the reader expects.
std::optional<text::Diagnostic> abbreviation_mistake(std::string_view name) {
  const auto* known = abbreviation(name);
  if (known == nullptr) return std::nullopt;
  return text::Diagnostic{
      .rule = "time-zone",
      .message = fmt::format("`{}` is an abbreviation, not a time zone", name),
      .help = fmt::format("use the name of a place, as in `{}`", known->zone),
  };
}

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
  if (names_) return *names_;
  names_ = names_in(folder_);
  if (!names_->empty()) return *names_;
  for (const auto& zone : spare_) {
    if (!abbreviation_mistake(zone.name)) names_->emplace_back(zone.name);
  }
  return *names_;
}

/// Returns the file of a zone, from the program only if there is no directory: its zones must not
/// mix with those of another version.
std::optional<std::string> ZoneDatabase::bytes(std::string_view name) const {
  if (auto bytes = bytes_of(folder_ / std::filesystem::path(name))) return bytes;
  std::error_code ignored;
  if (name.empty() || std::filesystem::exists(folder_, ignored)) return std::nullopt;
  const auto found = std::ranges::find(spare_, name, &text::EmbeddedFile::name);
  return found == spare_.end() ? std::nullopt : std::optional(std::string(found->text));
}

Result<ZoneFile> ZoneDatabase::file(std::string_view name) {
  if (auto abbreviated = abbreviation_mistake(name)) return failed(*std::move(abbreviated));
  const auto file = bytes(is_zone_name(name) ? name : std::string_view{});
  if (!file) {
    if (is_zone_name(name) && names().empty()) return failed(no_database(name));
    return failed(no_such_zone(name, names()));
  }
  auto read = read_zone_file(*file);
  if (read) return *std::move(read);
  return failed(damaged(folder_ / std::filesystem::path(name), read.error().what));
}

}  // namespace pm::time
