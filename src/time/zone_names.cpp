#include "zone_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

}  // namespace

bool is_zone_name(std::string_view name) {
  const auto allowed = [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '+' || c == '-' || c == '/';
  };
  if (name.empty() || name.size() > longest_name || !is_letter(name.front())) return false;
  if (!std::ranges::all_of(name, allowed) || name.ends_with('/')) return false;
  if (name.find("//") != std::string_view::npos) return false;
  return std::ranges::find(no_zones, name.substr(0, name.find('/'))) == no_zones.end();
}

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

std::optional<text::Diagnostic> abbreviation_mistake(std::string_view name) {
  const auto* known = abbreviation(name);
  if (known == nullptr) return std::nullopt;
  return text::Diagnostic{
      .rule = "time-zone",
      .message = fmt::format("`{}` is an abbreviation, not a time zone", name),
      .help = fmt::format("use the name of a place, as in `{}`", known->zone),
  };
}

}  // namespace pm::time
