#include "git_time.hpp"

#include <vector>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange::timeline {
namespace {

std::vector<std::string_view> tokens(std::string_view text) {
  std::vector<std::string_view> result;
  while (!(text = text::trimmed(text)).empty()) {
    const auto token = text.substr(0, text.find(' '));
    result.push_back(token);
    text.remove_prefix(token.size());
  }
  return result;
}

/// `-0500` as `-05:00`
std::string offset(std::string_view token) {
  const bool plain = token.size() == 5 && (token[0] == '-' || token[0] == '+') &&
                     token.find(':') == std::string_view::npos;
  return plain ? fmt::format("{}:{}", token.substr(0, 3), token.substr(3)) : std::string(token);
}

std::string two(std::string_view day) {
  return day.size() == 1 ? fmt::format("0{}", day) : std::string(day);
}

}  // namespace

std::string plain_git_time(std::string_view text) {
  auto words = tokens(text);
  const bool weekday =
      !words.empty() && time::month_of(words[0]) == 0 &&
      text::lower_ascii(words[0]).find_first_of("0123456789") == std::string_view::npos;
  if (weekday) words.erase(words.begin());
  const auto east = [&](std::size_t i) { return i < words.size() ? " " + offset(words[i]) : ""; };
  if (words.size() < 2 || words.size() > 5) return std::string(text);
  if (words.size() >= 4 && time::month_of(words[0]) > 0)
    return fmt::format("{}-{:02}-{} {}{}", words[3], time::month_of(words[0]), two(words[1]),
                       words[2], east(4));
  if (words.size() >= 4 && time::month_of(words[1]) > 0)
    return fmt::format("{}-{:02}-{} {}{}", words[2], time::month_of(words[1]), two(words[0]),
                       words[3], east(4));
  if (words.size() == 3 && words[0].find('-') != std::string_view::npos)
    return fmt::format("{} {} {}", words[0], words[1], offset(words[2]));
  // Seconds since 1970 and an offset, which they do not need.
  const bool raw =
      words.size() == 2 && words[0].find_first_not_of("0123456789") == std::string_view::npos;
  return std::string(raw ? words[0] : text);
}

}  // namespace pm::exchange::timeline
