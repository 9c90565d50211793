#include "pm/text/words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"

namespace pm::text {
namespace {

constexpr std::size_t longest_quote = 60;  ///< code points
constexpr std::size_t most_listed = 8;

/// The part of a text that fits into a message.
std::string_view beginning(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < longest_quote; ++count) {
    end += code_point(text.substr(end)).bytes;
  }
  return text.substr(0, end);
}

}  // namespace

std::string counted(std::size_t count, std::string_view noun, std::string_view plural) {
  if (count == 1) return fmt::format("1 {}", noun);
  if (plural.empty()) return fmt::format("{} {}s", count, noun);
  return fmt::format("{} {}", count, plural);
}

std::string one_of(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += fmt::format("`{}`", words[i]);
  }
  return out;
}

std::string quoted(std::string_view text) {
  const auto shown = beginning(text);
  return fmt::format("`{}{}`", visible(shown), shown.size() < text.size() ? "…" : "");
}

std::string listed(std::span<const std::string> words) {
  std::string out;
  for (const auto& word : words.first(std::min(words.size(), most_listed)))
    out += (out.empty() ? "" : ", ") + quoted(word);
  if (words.size() > most_listed) out += fmt::format(" and {} more", words.size() - most_listed);
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (auto& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace pm::text
