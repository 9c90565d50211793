#include "cstate_front.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "../front_matter_page.hpp"
#include "../taken.hpp"
#include "cstate_severity.hpp"
#include "entry_time.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::cstate {
namespace {

using model::Kind;

/// Whether a text has one of these words, as words.
template <std::size_t size>
bool has_word(std::string_view lower, const std::array<std::string_view, size>& words) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    for (auto at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
      if (at == 0 || !is_letter(lower[at - 1])) return true;
    }
    return false;
  });
}

/// A title that announces work, and does not only blame it for what broke.
Kind kind_of_title(std::string_view title) {
  constexpr std::array<std::string_view, 4> work = {"maintenance", "planned ", "scheduled ",
                                                    "scheduled-"};
  constexpr std::array<std::string_view, 7> blame = {
      "after ", "during ", "following ", "due to ", "caused by ", "unscheduled", "unplanned"};
  const auto lower = text::lower_ascii(title);
  return has_word(lower, work) && !has_word(lower, blame) ? Kind::maintenance : Kind::incident;
}

/// "2023-07-10-nyc1-power_outage" as words: "nyc1 power outage"
std::string words_of_name(std::string_view stem) {
  constexpr std::size_t day_size = std::string_view("2023-07-10").size();
  if (day_of_name(stem)) stem.remove_prefix(day_size);
  return title_of_name(stem);
}

/// Returns the line of the title.
std::size_t take_title(Imported& into, Front& front, const std::string& stem,
                       const ImportSettings& settings) {
  auto& title = into.incident.title;
  if (const auto text = front.take_text("title")) {
    title = said(one_line(into, "title", *text));
    return text->line;
  }
  if (settings.title) {
    title = said(*settings.title);
  } else if (auto words = words_of_name(stem); !words.empty()) {
    read_as(into, "title", stem, "there is none; the name of the file is taken", 0);
    title = said(std::move(words));
  }
  return 0;
}

/// Themes call the list of systems by different names.
void take_components(Imported& into, Front& front) {
  std::unordered_set<std::string> seen;
  for (const std::string_view key : {"affected", "affectedSystems"}) {
    for (const auto& name : front.take_list(key)) {
      auto title = one_line(into, key, name);
      if (title.empty()) continue;
      if (seen.insert(title).second)
        into.incident.components.push_back({unplaced(std::move(title)), {}});
      else
        leave_out(into, std::string(key), name.text, "it is listed twice", name.line);
    }
  }
}

/// The words for yes and no of YAML 1.1, which Hugo reads.
std::optional<bool> flag(std::string_view text) {
  const auto lower = text::lower_ascii(text);
  if (lower == "true" || lower == "yes" || lower == "on" || lower == "y") return true;
  if (lower == "false" || lower == "no" || lower == "off" || lower == "n") return false;
  return std::nullopt;
}

bool take_resolved(Imported& into, Front& front) {
  const auto text = front.take_text("resolved");
  if (!text) return false;
  const auto read = flag(text->text);
  if (!read)
    keep(into, "resolved", text->text, text->line, "it is neither yes nor no; taken as no");
  return read.value_or(false);
}

bool take_informational(Imported& into, Front& front) {
  const auto text = front.take_text("informational");
  if (!text) return false;
  keep(into, "informational", text->text, text->line,
       "the site shows no severity and no end of it");
  return flag(text->text).value_or(false);
}

std::optional<FrontTime> take_time(Imported& into, Front& front, std::string_view name) {
  const auto text = front.take_text(name);
  if (!text) return std::nullopt;
  auto said = lenient_time(text->text);
  if (!said || !said->day || said->day->year == 0) {
    keep(into, name, text->text, text->line, "it is no time that can be read");
    return std::nullopt;
  }
  const auto rest = text::trimmed(std::string_view(text->text).substr(said->length));
  FrontTime time{text->text, text->line, std::move(*said), {}};
  if (rest.empty()) return time;
  time.second = lenient_time(rest);
  if (time.second && (time.second->day || !time.second->hour)) time.second.reset();
  if (!time.second)
    read_as(into, std::string(name), text->text,
            fmt::format("{} behind the time is not read", text::quoted(rest)), text->line);
  return time;
}

void leave_section(Imported& into, Front& front) {
  const auto section = front.take_text("section");
  if (!section) return;
  if (section->text == "issue")
    leave_out(into, "section", section->text, "every issue has it", section->line);
  else
    keep(into, "section", section->text, section->line);
}

}  // namespace

std::optional<prose::Day> day_of_name(std::string_view stem) {
  constexpr std::size_t size = std::string_view("2023-07-10").size();
  if (stem.size() < size) return std::nullopt;
  const auto said = prose::loose_time(stem.substr(0, size));
  if (!said || !said->day || said->hour || said->length != size) return std::nullopt;
  return said->day;
}

CstateFront cstate_front(Imported& into, Front& front, const std::string& stem,
                         const ImportSettings& settings) {
  CstateFront course;
  const auto line = take_title(into, front, stem, settings);
  course.kind = kind_of_title(into.incident.title ? into.incident.title->value : "");
  if (course.kind == Kind::maintenance) {
    into.incident.kind = said(Kind::maintenance);
    read_as(into, "title", into.incident.title->value, "it announces work: kind `maintenance`",
            line);
  }
  course.informational = take_informational(into, front);
  take_severity(into, front, course.kind, settings);
  take_components(into, front);
  course.resolved = take_resolved(into, front);
  course.date = take_time(into, front, "date");
  course.resolved_when = take_time(into, front, "resolvedWhen");
  course.file_day = day_of_name(stem);
  leave_section(into, front);
  return course;
}

}  // namespace pm::exchange::cstate
