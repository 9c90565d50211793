#include "pm/prose/abbreviations.hpp"

#include <algorithm>
#include <iterator>

namespace pm::prose {
namespace {

constexpr time::Milliseconds utc = 0;

constexpr time::Milliseconds east(int hours, int minutes = 0) {
  return hours * time::hours + minutes * time::minutes;
}

constexpr Abbreviation one(std::string_view word, time::Milliseconds offset,
                           std::string_view place) {
  return {.word = word, .meanings = {{{offset, place, {}}}}, .zone = {}};
}

constexpr Abbreviation clocks_of(std::string_view word, std::string_view zone) {
  return {.word = word, .meanings = {}, .zone = zone};
}

constexpr Abbreviation all_abbreviations[] = {
    one("ACDT", east(10, 30), "South Australia, summer"),
    one("ACST", east(9, 30), "Central Australia"),
    one("ADT", east(-3), "Atlantic Canada, summer"),
    one("AEDT", east(11), "Eastern Australia, summer"),
    one("AEST", east(10), "Eastern Australia"),
    clocks_of("AET", "Australia/Sydney"),
    one("AKDT", east(-8), "Alaska, summer"),
    one("AKST", east(-9), "Alaska"),
    {.word = "AMT",
     .meanings = {{{east(-4), "the Amazon", ""}, {east(4), "Armenia", ""}}},
     .zone = {}},
    one("ART", east(-3), "Argentina"),
    {.word = "AST",
     .meanings = {{{east(-4), "Atlantic Canada", "ADT"}, {east(3), "Arabia", ""}}},
     .zone = {}},
    one("AWST", east(8), "Western Australia"),
    one("BRT", east(-3), "Brazil"),
    {.word = "BST",
     .meanings = {{{east(1), "the United Kingdom, summer", "GMT"},
                   {east(6), "Bangladesh", ""},
                   {east(11), "Bougainville", ""}}},
     .zone = {}},
    one("CAT", east(2), "Central Africa"),
    one("CDT", east(-5), "central North America, summer"),
    one("CEST", east(2), "Central Europe, summer"),
    one("CET", east(1), "Central Europe"),
    one("CLST", east(-3), "Chile, summer"),
    one("CLT", east(-4), "Chile"),
    one("COT", east(-5), "Colombia"),
    {.word = "CST",
     .meanings = {{{east(-6), "central North America", "CDT"},
                   {east(8), "China", ""},
                   {east(-5), "Cuba", ""}}},
     .zone = {}},
    clocks_of("CT", "America/Chicago"),
    one("EAT", east(3), "East Africa"),
    {.word = "ECT",
     .meanings = {{{east(-5), "Ecuador", ""}, {east(-4), "the Eastern Caribbean", ""}}},
     .zone = {}},
    one("EDT", east(-4), "eastern North America, summer"),
    one("EEST", east(3), "Eastern Europe, summer"),
    one("EET", east(2), "Eastern Europe"),
    one("EST", east(-5), "eastern North America"),
    clocks_of("ET", "America/New_York"),
    one("GMT", utc, "Greenwich"),
    {.word = "GST",
     .meanings = {{{east(4), "the Gulf", ""}, {east(-2), "South Georgia", ""}}},
     .zone = {}},
    one("HKT", east(8), "Hong Kong"),
    one("HST", east(-10), "Hawaii"),
    one("ICT", east(7), "Indochina"),
    one("IDT", east(3), "Israel, summer"),
    {.word = "IST",
     .meanings = {{{east(5, 30), "India", ""},
                   {east(1), "Ireland, summer", "GMT"},
                   {east(2), "Israel", "IDT"}}},
     .zone = {}},
    one("JST", east(9), "Japan"),
    one("KST", east(9), "Korea"),
    one("MDT", east(-6), "the Rocky Mountains, summer"),
    one("MESZ", east(2), "Central Europe, summer"),
    one("MEZ", east(1), "Central Europe"),
    one("MSK", east(3), "Moscow"),
    one("MST", east(-7), "the Rocky Mountains"),
    clocks_of("MT", "America/Denver"),
    one("MYT", east(8), "Malaysia"),
    one("NDT", east(-2, -30), "Newfoundland, summer"),
    one("NPT", east(5, 45), "Nepal"),
    one("NST", east(-3, -30), "Newfoundland"),
    one("NZDT", east(13), "New Zealand, summer"),
    one("NZST", east(12), "New Zealand"),
    one("PDT", east(-7), "western North America, summer"),
    one("PET", east(-5), "Peru"),
    one("PHT", east(8), "the Philippines"),
    one("PKT", east(5), "Pakistan"),
    one("PST", east(-8), "western North America"),
    clocks_of("PT", "America/Los_Angeles"),
    one("SAST", east(2), "South Africa"),
    one("SGT", east(8), "Singapore"),
    {.word = "SST",
     .meanings = {{{east(-11), "Samoa", ""}, {east(8), "Singapore", ""}}},
     .zone = {}},
    one("TRT", east(3), "Turkey"),
    one("UTC", utc, "universal time"),
    one("UYT", east(-3), "Uruguay"),
    one("VET", east(-4), "Venezuela"),
    one("WAT", east(1), "West Africa"),
    one("WEST", east(1), "Western Europe, summer"),
    one("WET", utc, "Western Europe"),
    one("WIB", east(7), "Western Indonesia"),
    one("WIT", east(9), "Eastern Indonesia"),
    one("WITA", east(8), "Central Indonesia"),
    {.word = "WST",
     .meanings = {{{east(8), "Western Australia", ""}, {east(13), "Western Samoa", ""}}},
     .zone = {}},
};

}  // namespace

std::span<const AbbreviationReading> Abbreviation::readings() const {
  const auto end =
      std::find_if(meanings.begin(), meanings.end(),
                   [](const AbbreviationReading& reading) { return reading.place.empty(); });
  return {meanings.begin(), end};
}

std::span<const Abbreviation> abbreviations() { return all_abbreviations; }

const Abbreviation* abbreviation(std::string_view word) {
  const auto* const found =
      std::lower_bound(std::begin(all_abbreviations), std::end(all_abbreviations), word,
                       [](const Abbreviation& row, std::string_view w) { return row.word < w; });
  return found == std::end(all_abbreviations) || found->word != word ? nullptr : found;
}

}  // namespace pm::prose
