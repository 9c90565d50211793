#include "abbreviations.hpp"

#include <algorithm>
#include <array>

#include "pm/text/words.hpp"

namespace pm::time {
namespace {

constexpr auto known_abbreviations = std::to_array<Abbreviation>({
    {"ACDT", "+10:30", "Australia/Adelaide"},
    {"ACST", "+09:30", "Australia/Adelaide"},
    {"ADT", "-03:00", "America/Halifax"},
    {"AEDT", "+11:00", "Australia/Sydney"},
    {"AEST", "+10:00", "Australia/Sydney"},
    {"AKDT", "-08:00", "America/Anchorage"},
    {"AKST", "-09:00", "America/Anchorage"},
    {"ART", "-03:00", "America/Argentina/Buenos_Aires"},
    {"AST", "-04:00", "America/Halifax"},
    {"AWST", "+08:00", "Australia/Perth"},
    {"BRT", "-03:00", "America/Sao_Paulo"},
    {"BST", "+01:00", "Europe/London"},
    {"CAT", "+02:00", "Africa/Maputo"},
    {"CDT", "-05:00", "America/Chicago"},
    {"CEST", "+02:00", "Europe/Berlin"},
    {"CET", "+01:00", "Europe/Berlin"},
    {"CST", "-06:00", "America/Chicago"},
    {"CST6CDT", "-06:00", "America/Chicago"},
    {"CT", "-06:00", "America/Chicago"},
    {"EAT", "+03:00", "Africa/Nairobi"},
    {"EDT", "-04:00", "America/New_York"},
    {"EEST", "+03:00", "Europe/Helsinki"},
    {"EET", "+02:00", "Europe/Helsinki"},
    {"EST", "-05:00", "America/New_York"},
    {"EST5EDT", "-05:00", "America/New_York"},
    {"ET", "-05:00", "America/New_York"},
    {"HKT", "+08:00", "Asia/Hong_Kong"},
    {"HST", "-10:00", "Pacific/Honolulu"},
    {"IDT", "+03:00", "Asia/Jerusalem"},
    {"IST", "+05:30", "Asia/Kolkata"},
    {"JST", "+09:00", "Asia/Tokyo"},
    {"KST", "+09:00", "Asia/Seoul"},
    {"MDT", "-06:00", "America/Denver"},
    {"MEST", "+02:00", "Europe/Berlin"},
    {"MESZ", "+02:00", "Europe/Berlin"},
    {"MET", "+01:00", "Europe/Berlin"},
    {"MEZ", "+01:00", "Europe/Berlin"},
    {"MSK", "+03:00", "Europe/Moscow"},
    {"MST", "-07:00", "America/Denver"},
    {"MST7MDT", "-07:00", "America/Denver"},
    {"MT", "-07:00", "America/Denver"},
    {"NDT", "-02:30", "America/St_Johns"},
    {"NST", "-03:30", "America/St_Johns"},
    {"NZDT", "+13:00", "Pacific/Auckland"},
    {"NZST", "+12:00", "Pacific/Auckland"},
    {"PDT", "-07:00", "America/Los_Angeles"},
    {"PKT", "+05:00", "Asia/Karachi"},
    {"PST", "-08:00", "America/Los_Angeles"},
    {"PST8PDT", "-08:00", "America/Los_Angeles"},
    {"PT", "-08:00", "America/Los_Angeles"},
    {"SAST", "+02:00", "Africa/Johannesburg"},
    {"SGT", "+08:00", "Asia/Singapore"},
    {"WAT", "+01:00", "Africa/Lagos"},
    {"WEST", "+01:00", "Europe/Lisbon"},
    {"WET", "+00:00", "Europe/Lisbon"},
    {"WIB", "+07:00", "Asia/Jakarta"},
});

}  // namespace

const Abbreviation* abbreviation(std::string_view letters) {
  if (letters.size() > 7) return nullptr;
  const auto lower = text::lower_ascii(letters);
  const auto* found = std::ranges::find_if(known_abbreviations, [&](const Abbreviation& one) {
    return text::lower_ascii(one.letters) == lower;
  });
  return found == known_abbreviations.end() ? nullptr : found;
}

}  // namespace pm::time
