#include "page_years.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <tuple>

#include <fmt/format.h>

#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

/// The days of the posts that lack only their year, from the top of the page to its end.
std::vector<Posted*> without_year(std::vector<PageParts>& incidents) {
  std::vector<Posted*> all;
  for (auto& incident : incidents) {
    for (auto& post : incident.posts) {
      const auto* const time = post.posted && post.posted->time ? &*post.posted->time : nullptr;
      if (time != nullptr && time->hour && time->day && time->day->year == 0)
        all.push_back(&*post.posted);
    }
  }
  return all;
}

}  // namespace

Result<std::optional<int>> given_year(const ImportSettings& settings, const std::string& file) {
  const auto said = mapped(settings, "year", "");
  if (!said) return std::optional<int>();
  int year = 0;
  const auto* const end = said->data() + said->size();
  const auto [rest, error] = std::from_chars(said->data(), end, year);
  if (error != std::errc() || rest != end || said->size() != 4 || year < 1)
    return failed(import_error({.file = file}, fmt::format("{} is not a year", text::quoted(*said)),
                               "write four digits, as in `--map year=2021`"));
  return std::optional(year);
}

int year_near(const prose::Day& day, int month) {
  constexpr int half_a_year = 6;
  if (std::abs(month - day.month) <= half_a_year) return day.year;
  return month > day.month ? day.year - 1 : day.year + 1;
}

bool is_later(const prose::Day& a, const prose::Day& b) {
  return std::tie(a.year, a.month, a.day) > std::tie(b.year, b.month, b.day);
}

void give_years(std::vector<PageParts>& incidents, int newest) {
  const auto all = without_year(incidents);
  if (all.empty()) return;
  all.front()->time->day->year = newest;
  auto last = *all.front()->time->day;
  for (std::size_t i = 1; i < all.size(); ++i) {
    auto& day = *all[i]->time->day;
    day.year = year_near(*all[i - 1]->time->day, day.month);
    if (is_later(day, last)) last = day;
  }
  for (auto* const posted : all) {
    auto& year = posted->time->day->year;
    year = std::max(1, year - (last.year - newest));
    posted->year_is_near = year != newest;
  }
}

}  // namespace pm::exchange::statuspage_text
