#include "document_clock.hpp"

#include <array>
#include <utility>

#include "../taken.hpp"
#include "lines.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::markdown_report {
namespace {

std::string_view first_word(std::string_view words) {
  words = words.substr(0, words.find_first_of(" \t,;)|"));
  while (!words.empty() && std::string_view("._*`").find(words.back()) != std::string_view::npos)
    words.remove_suffix(1);
  return words;
}

/// Takes the words off that stand between "times" and the zone.
std::string_view without_fillers(std::string_view words) {
  constexpr std::array fillers = {
      std::string_view("are"),    std::string_view("is"),       std::string_view("in"),
      std::string_view("the"),    std::string_view("shown"),    std::string_view("given"),
      std::string_view("listed"), std::string_view("below"),    std::string_view("below:"),
      std::string_view("zone"),   std::string_view("zone:"),    std::string_view("here"),
      std::string_view("stated"), std::string_view("reported"), std::string_view("expressed"),
      std::string_view("as"),     std::string_view(":")};
  for (bool more = true; more;) {
    words = stripped(words);
    const auto word = text::lower_ascii(words.substr(0, words.find_first_of(" \t")));
    more = false;
    for (const auto filler : fillers) more = more || word == filler;
    if (more) words.remove_prefix(word.size());
  }
  while (!words.empty() && std::string_view(":(*_`").find(words.front()) != std::string_view::npos)
    words = stripped(words.substr(1));
  return words;
}

/// The bytes that a zone takes.
std::size_t zone_size(std::string_view words, const SaidZone& zone) {
  if (zone.none()) return 0;
  return zone.abbreviation.empty() || zone.zone ? first_word(words).size()
                                                : zone.abbreviation.size();
}

}  // namespace

SaidZone said_zone(std::string_view words) {
  SaidZone found;
  const auto name = first_word(words);
  if (name.find('/') != std::string_view::npos) {
    if (const auto zone = time::find_zone(name)) found.zone = *zone;
    return found;
  }
  // A time reads the zone behind it.
  if (const auto time = said_time("00:00 " + std::string(words.substr(0, 60)))) {
    found.offset = time->offset;
    found.abbreviation = time->abbreviation;
  }
  return found;
}

ZoneSentence zone_sentence(std::string_view line) {
  const auto shown = text::lower_ascii(line);
  for (const std::string_view opening : {"all times", "times are", "times in", "timezone",
                                         "time zone", "times:", "all in", "times"}) {
    const auto at = shown.find(opening);
    if (at == std::string::npos) continue;
    const auto words = without_fillers(line.substr(at + opening.size()));
    auto zone = said_zone(words);
    if (zone.none()) continue;
    auto rest = shown.substr(shown.size() - words.size() + zone_size(words, zone));
    for (const std::string_view tail : {"unless otherwise noted", "unless otherwise stated",
                                        "unless otherwise specified", "unless noted otherwise"}) {
      if (const auto place = rest.find(tail); place != std::string::npos)
        rest.erase(place, tail.size());
    }
    constexpr std::string_view marks = " \t*_()>.,:;[]`";
    const bool alone = rest.find_first_not_of(marks) == std::string::npos &&
                       shown.substr(0, at).find_first_not_of(marks) == std::string::npos;
    return {.zone = std::move(zone), .alone = alone};
  }
  return {};
}

DocumentClock::DocumentClock(const ImportSettings& settings, Imported& into) : into_(into) {
  around_.zone = settings.zone;
  around_.zone_decides = settings.zone_was_given;
}

std::optional<model::Moment> DocumentClock::moment(SaidTime said, const std::optional<Day>& day,
                                                   std::string_view written, std::size_t line) {
  auto around = around_;
  around.day = day ? day : day_;
  if (!said.hour) {
    // A day is one of the calendar that the record is shown in.
    said.offset.reset();
    said.abbreviation.clear();
    around.zone = into_.incident.zone;
  } else if (!said.offset && said.abbreviation.empty()) {
    said.offset = zone_.offset;
    said.abbreviation = zone_.abbreviation;
    if (zone_.zone) around.zone = zone_.zone;
  }
  const auto found = concluded(said, around);
  if (!found) {
    read_as(into_, "time", as_title(written), "no time, and left as text: " + found.error().message,
            line);
    return std::nullopt;
  }
  if (!found->remark.empty() && said_.insert(found->remark).second)
    read_as(into_, "time", as_title(written), found->remark + "; so are others like it", line);
  return found->moment;
}

}  // namespace pm::exchange::markdown_report
