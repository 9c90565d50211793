#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pm/prose/loose_time.hpp"
#include "pm/text/span.hpp"
#include "pm/time/instant.hpp"

namespace pm::prose {

enum class TokenKind : std::uint8_t {
  day,     ///< `25 January 2024`, `2024-01-25`, `1/28/2024`
  clock,   ///< `14:05`, `2:05 pm UTC`, `21h00`, with its zone
  length,  ///< `10hrs 35mins`, `two hours`
};

/// A day, a time of day or a duration in running text.
struct Token {
  TokenKind kind = TokenKind::day;
  text::Span span;  ///< in the text, of what says it; of a clock with its zone
  LooseTime time;   ///< of a day or clock
  time::Milliseconds length = 0;
  bool approximate = false;  ///< "about an hour", `~14:05`
};

/// The times, days and durations in a text of Markdown, in order, without overlaps. Code,
/// addresses, versions, amounts and numbers are not tokens: a number is a clock only with a colon,
/// an `h`, or a half of the day. A clock right after a day is a token of its own.
[[nodiscard]] std::vector<Token> scan(std::string_view text);

}  // namespace pm::prose
