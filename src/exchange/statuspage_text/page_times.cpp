#include "page_times.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "page_years.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

/// Takes what may stand between the two ends of a window.
bool take_dash(prose::Cursor& cursor) {
  cursor.blanks();
  for (const std::string_view mark : {"-", "–", "—", "to ", "until "}) {
    if (!cursor.take(mark)) continue;
    cursor.blanks();
    return true;
  }
  return false;
}

void add(std::string& remark, std::string_view words) {
  if (!remark.empty()) remark += "; ";
  remark += words;
}

std::string near_year(int year) { return fmt::format("it says no year; taken as {}", year); }

}  // namespace

PageTimes::PageTimes(const PageParts& parts, const ImportSettings& settings,
                     std::optional<int> year)
    : around_{.day = year ? std::optional(prose::Day{.year = *year}) : std::nullopt,
              .zone = settings.zone,
              .zone_decides = settings.zone_was_given,
              .company = {}} {
  for (const auto& post : parts.posts) {
    if (!post.posted || !post.posted->time) continue;
    const auto& word = post.posted->time->abbreviation;
    auto& company = around_.company;
    if (std::find(company.begin(), company.end(), word) == company.end()) company.push_back(word);
    const auto& day = post.posted->time->day;
    if (day && (!newest_ || is_later(*day, *newest_))) newest_ = day;
  }
}

PageTimes::Read PageTimes::read(prose::LooseTime said) const {
  const bool has_year = !said.day || said.day->year != 0;
  const bool lacks_year = !has_year && !around_.day;
  if (!has_year && around_.day)
    said.day->year = newest_ ? year_near(*newest_, said.day->month) : around_.day->year;
  auto found = conclude::moment(said, around_);
  if (!found)
    return {.moment = {},
            .remark = {},
            .problem = std::move(found).error().message,
            .lacks_year = lacks_year};
  auto& time = *found;
  if (!has_year && said.day->year != around_.day->year) add(time.remark, near_year(said.day->year));
  return {.moment = time.moment, .remark = std::move(time.remark), .problem = {}};
}

PageTimes::Read PageTimes::read(const Posted& posted) const {
  if (!posted.time)
    return {.moment = {}, .remark = {}, .problem = "its time is cut off, or none that clocks show"};
  auto result = read(*posted.time);
  if (posted.year_is_near && result.moment) add(result.remark, near_year(posted.time->day->year));
  if (!posted.rest.empty())
    add(result.remark, fmt::format("{} behind it is not understood", text::quoted(posted.rest)));
  return result;
}

PageTimes::Read PageTimes::read(std::string_view text) const {
  const auto said = prose::loose_time(text);
  if (!said) return {.moment = {}, .remark = {}, .problem = "it is no time that is understood"};
  return read(*said);
}

std::optional<PageTimes::Span> PageTimes::window(std::string_view text) const {
  auto from = prose::loose_time(text);
  if (!from) return std::nullopt;
  prose::Cursor cursor(text.substr(from->length));
  if (!take_dash(cursor)) return std::nullopt;
  auto to = prose::loose_time(cursor.ahead());
  if (!to || !text::trimmed(cursor.ahead().substr(to->length)).empty()) return std::nullopt;
  if (!to->day) to->day = from->day;
  if (!from->offset && from->abbreviation.empty()) {
    from->offset = to->offset;
    from->abbreviation = to->abbreviation;
  }
  return Span{.from = read(*from), .to = read(*to)};
}

}  // namespace pm::exchange::statuspage_text
