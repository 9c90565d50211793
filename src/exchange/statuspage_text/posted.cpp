#include "posted.hpp"

#include <string_view>

#include "pm/prose/cursor.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

/// Takes "3 days ago." or "about 2 hours ago.": it was right on the day when the page was saved.
void pass_age(prose::Cursor& cursor) {
  auto ahead = cursor;
  if (ahead.take("about ") || ahead.take("over ") || ahead.take("almost ")) ahead.blanks();
  if (!ahead.number(1, 4)) return;
  ahead.blanks();
  if (ahead.word().empty() || !ahead.blanks() || !ahead.take("ago")) return;
  ahead.take(".");
  ahead.blanks();
  cursor = ahead;
}

/// Whether a text begins as a day does: with a number, or a word that a number follows.
bool begins_as_day(std::string_view text) {
  prose::Cursor cursor(text);
  if (prose::is_digit(cursor.peek())) return true;
  constexpr std::size_t longest_month = 9;
  const auto word = cursor.word();
  cursor.take(".");
  return word.size() >= 3 && word.size() <= longest_month && cursor.blanks() &&
         prose::is_digit(cursor.peek());
}

Posted with_time(Posted posted, std::string_view text) {
  posted.text = std::string(text);
  posted.time = prose::loose_time(text);
  if (posted.time) posted.rest = std::string(text::trimmed(text.substr(posted.time->length)));
  return posted;
}

/// The line below, where the time stands when it is on a line of its own.
std::optional<std::size_t> line_below(const PageLines& lines, std::size_t index) {
  for (auto i = index + 1; i < lines.size() && i <= index + 2; ++i) {
    if (!lines[i].blank()) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Posted> posted_at(const PageLines& lines, std::size_t index) {
  const auto& line = lines[index];
  prose::Cursor cursor(line.text);
  if (!cursor.take("Posted")) return std::nullopt;
  cursor.take(":");
  if (!cursor.blanks() && !cursor.ahead().empty()) return std::nullopt;
  cursor.take("on ");
  pass_age(cursor);
  const auto text = cursor.ahead();
  const Posted posted{.number = line.number, .time = {}};
  if (!text.empty())
    return begins_as_day(text) ? std::optional(with_time(posted, text)) : std::nullopt;
  const auto below = line_below(lines, index);
  if (!below || !begins_as_day(lines[*below].text)) return std::nullopt;
  auto found = with_time(posted, lines[*below].text);
  if (!found.time || !found.time->hour) return std::nullopt;
  found.lines = *below - index + 1;
  return found;
}

}  // namespace pm::exchange::statuspage_text
