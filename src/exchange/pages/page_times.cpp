#include "page_times.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "../times/cursor.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

std::optional<Day> day_of_year(const ImportSettings& settings) {
  const auto said = mapped(settings, "year", "");
  if (!said) return std::nullopt;
  int year = 0;
  const auto* const end = said->data() + said->size();
  const auto [rest, error] = std::from_chars(said->data(), end, year);
  if (error != std::errc() || rest != end || year < 1 || year > 9999) return std::nullopt;
  return Day{.year = year};
}

/// Takes what may stand between the two ends of a window.
bool take_dash(Cursor& cursor) {
  cursor.blanks();
  for (const std::string_view mark : {"-", "–", "—", "to ", "until "}) {
    if (!cursor.take(mark)) continue;
    cursor.blanks();
    return true;
  }
  return false;
}

}  // namespace

PageTimes::PageTimes(const PageParts& parts, const ImportSettings& settings)
    : around_{.day = day_of_year(settings),
              .zone = settings.zone,
              .zone_decides = settings.zone_was_given,
              .company = {}} {
  for (const auto& post : parts.posts) {
    if (!post.posted || !post.posted->time) continue;
    const auto& word = post.posted->time->abbreviation;
    auto& company = around_.company;
    if (std::find(company.begin(), company.end(), word) == company.end()) company.push_back(word);
  }
}

PageTimes::Read PageTimes::read(const SaidTime& said) const {
  const bool lacks_year = said.day && said.day->year == 0 && !around_.day;
  auto found = concluded(said, around_);
  if (auto* problem = std::get_if<std::string>(&found))
    return {.moment = {}, .remark = {}, .problem = std::move(*problem), .lacks_year = lacks_year};
  auto& time = std::get<Concluded>(found);
  return {.moment = time.moment, .remark = std::move(time.remark), .problem = {}};
}

PageTimes::Read PageTimes::read(const Posted& posted) const {
  if (!posted.time)
    return {.moment = {}, .remark = {}, .problem = "its time is cut off, or none that clocks show"};
  auto result = read(*posted.time);
  if (!posted.rest.empty()) {
    result.remark += fmt::format("{}{} behind it is not understood",
                                 result.remark.empty() ? "" : "; ", text::quoted(posted.rest));
  }
  return result;
}

PageTimes::Read PageTimes::read(std::string_view text) const {
  const auto said = said_time(text);
  if (!said) return {.moment = {}, .remark = {}, .problem = "it is no time that is understood"};
  return read(*said);
}

std::optional<PageTimes::Span> PageTimes::window(std::string_view text) const {
  auto from = said_time(text);
  if (!from) return std::nullopt;
  Cursor cursor(text.substr(from->length));
  if (!take_dash(cursor)) return std::nullopt;
  auto to = said_time(cursor.ahead());
  if (!to || !text::trimmed(cursor.ahead().substr(to->length)).empty()) return std::nullopt;
  if (!to->day) to->day = from->day;
  if (!from->offset && from->abbreviation.empty()) {
    from->offset = to->offset;
    from->abbreviation = to->abbreviation;
  }
  return Span{.from = read(*from), .to = read(*to)};
}

}  // namespace pm::exchange
