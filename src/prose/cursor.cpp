#include "pm/prose/cursor.hpp"

#include <algorithm>
#include <cassert>

namespace pm::prose {
namespace {

constexpr std::string_view blank_forms[] = {" ", "\t", "\u00A0", "\u202F", "\u2009"};
constexpr std::size_t most_digits = 9;  ///< that an int holds for certain
// Whoever looks for times tries many places of a text: each try must end soon.
constexpr std::size_t longest_word = 32;
constexpr std::size_t most_blanks = 64;

}  // namespace

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char Cursor::peek(std::size_t past) const {
  return past < text_.size() - at_ ? text_[at_ + past] : '\0';
}

bool Cursor::take(std::string_view bytes) {
  if (!ahead().starts_with(bytes)) return false;
  at_ += bytes.size();
  return true;
}

bool Cursor::blanks() {
  const auto begin = at_;
  const auto one = [&] {
    return std::any_of(std::begin(blank_forms), std::end(blank_forms),
                       [&](std::string_view blank) { return take(blank); });
  };
  for (std::size_t count = 0; count < most_blanks && one(); ++count) {
  }
  return at_ != begin;
}

std::optional<int> Cursor::number(std::size_t least, std::size_t most) {
  assert(most <= most_digits);
  std::size_t count = 0;
  int value = 0;
  while (count < most && is_digit(peek(count))) value = value * 10 + (peek(count++) - '0');
  if (count < least || is_digit(peek(count))) return std::nullopt;
  at_ += count;
  return value;
}

std::string_view Cursor::word() {
  std::size_t count = 0;
  while (count <= longest_word && is_letter(peek(count))) ++count;
  if (count > longest_word) return {};
  const auto word = text_.substr(at_, count);
  at_ += count;
  return word;
}

}  // namespace pm::prose
