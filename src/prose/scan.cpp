#include "pm/prose/scan.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "clock_words.hpp"
#include "day_words.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/text/words.hpp"
#include "zone_words.hpp"

namespace pm::prose {
namespace {

struct LengthUnit {
  std::string_view word;
  time::Milliseconds length;
};

constexpr LengthUnit length_units[] = {
    {"hours", time::hours},    {"hour", time::hours},      {"hrs", time::hours},
    {"hr", time::hours},       {"h", time::hours},         {"minutes", time::minutes},
    {"minute", time::minutes}, {"mins", time::minutes},    {"min", time::minutes},
    {"m", time::minutes},      {"seconds", time::seconds}, {"second", time::seconds},
    {"secs", time::seconds},   {"sec", time::seconds},     {"s", time::seconds},
    {"days", time::days},      {"day", time::days},        {"d", time::days},
    {"stunden", time::hours},  {"stunde", time::hours},    {"minuten", time::minutes},
    {"heures", time::hours},   {"heure", time::hours},     {"horas", time::hours},
    {"hora", time::hours},     {"minutos", time::minutes}, {"minuto", time::minutes},
};

constexpr std::array<std::string_view, 13> number_words = {
    "zero",  "one",   "two",  "three", "four",   "five",  "six",
    "seven", "eight", "nine", "ten",   "eleven", "twelve"};

constexpr std::string_view hedges[] = {"about ",  "around ",    "approximately ", "roughly ",
                                       "nearly ", "almost ",    "over ",          "up to ",
                                       "~",       "less than ", "more than ",     "约",
                                       "約",      "approx. ",   "ca. ",           "at least "};

/// The bytes that are code, addresses or links' targets, where nothing is a time.
class Masked {
 public:
  explicit Masked(std::string_view text) : mask_(text.size(), false) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = end_of_masked(text, at);
      std::fill(mask_.begin() + static_cast<std::ptrdiff_t>(at),
                mask_.begin() + static_cast<std::ptrdiff_t>(end), true);
      at = std::max(at + 1, end);
    }
  }

  [[nodiscard]] bool at(std::size_t place) const { return mask_[place]; }

 private:
  static std::size_t end_of_masked(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest.starts_with('`')) {
      const auto size = std::min(rest.find_first_not_of('`'), rest.size());
      const auto end = rest.find(rest.substr(0, size), size);
      return end == std::string_view::npos ? at : at + end + size;
    }
    if (rest.starts_with("](")) {
      const auto end = rest.find(')');
      return end == std::string_view::npos ? at : at + end + 1;
    }
    if (rest.starts_with("http://") || rest.starts_with("https://"))
      return at + std::min(rest.find_first_of(" \t\n>)"), rest.size());
    return at;
  }

  std::vector<bool> mask_;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), masked_(text) {}

  std::vector<Token> scan() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto end = starts_word(at) && !masked_.at(at) ? read(at) : at;
      at = std::max(at + 1, end);
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] bool starts_word(std::size_t at) const {
    const char c = text_[at];
    if (!is_digit(c) && !is_letter(c)) return false;
    if (at == 0) return true;
    const char before = text_[at - 1];
    if (is_letter(before) || is_digit(before)) return false;
    // Parts of versions, ports, amounts, addresses and paths.
    if (is_digit(c) && std::string_view(".:/,$#@=-+_&%").find(before) != std::string_view::npos)
      return before == '-' && at > 1 && (text_[at - 2] == ' ' || is_digit(text_[at - 2])) &&
             !is_number_before(at - 1);
    return true;
  }

  /// `10-15`: the second number is part of the first.
  [[nodiscard]] bool is_number_before(std::size_t dash) const {
    return dash > 0 && is_digit(text_[dash - 1]) && (dash < 3 || text_[dash - 3] != ':');
  }

  std::size_t read(std::size_t at) {
    if (const auto end = read_day_at(at); end > at) return end;
    if (const auto end = read_clock_at(at); end > at) return end;
    return read_length_at(at);
  }

  std::size_t put(Token token, std::size_t begin, std::size_t end) {
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    token.approximate = token.approximate || is_hedged(begin);
    tokens_.push_back(std::move(token));
    return end;
  }

  [[nodiscard]] bool is_hedged(std::size_t begin) const {
    const auto before = text::lower_ascii(
        text_.substr(begin < 16 ? 0 : begin - 16, std::min<std::size_t>(begin, 16)));
    return std::any_of(std::begin(hedges), std::end(hedges),
                       [&](auto hedge) { return before.ends_with(hedge); });
  }

  std::size_t read_day_at(std::size_t at) {
    Cursor cursor(text_.substr(at));
    auto day = read_day(cursor);
    if (!day) {
      cursor = Cursor(text_.substr(at));
      day = read_numeric_day(cursor, false);
    }
    if (!day || day->broken) return at;
    const char next = cursor.peek();
    const bool iso_time = day->iso && (next == 'T' || next == 't') && is_digit(cursor.peek(1));
    if (!iso_time && (is_letter(next) || is_digit(next) || next == '%')) return at;
    if ((next == '/' || next == '-' || next == '.') && is_digit(cursor.peek(1))) return at;
    Token token;
    token.kind = TokenKind::day;
    token.time.day = day->day;
    token.time.order = day->order;
    token.time.weekday = day->weekday;
    const auto end = put(std::move(token), at, at + cursor.at());
    if (!iso_time) return end;
    return std::max(end, read_clock_at(end + 1));
  }

  std::size_t read_clock_at(std::size_t at) {
    Cursor cursor(text_.substr(at));
    const bool after_day = !tokens_.empty() && tokens_.back().kind == TokenKind::day &&
                           at - tokens_.back().span.end <= 2;
    const auto clock = read_clock(cursor, {.digits = after_day});
    if (!clock) return at;
    auto zoned = cursor;
    auto zone = read_zone(zoned, after_day);
    const bool weak = clock->form == ClockForm::point || clock->form == ClockForm::digits;
    if (weak && !clock->half && zone.none() && !after_day) return at;
    const char next = cursor.peek();
    if (zone.none() && (is_letter(next) || is_digit(next) || next == '%')) return at;
    if ((next == ':' || next == '.' || next == '/') && is_digit(cursor.peek(1))) return at;
    if (!zone.none()) cursor = zoned;
    Token token;
    token.kind = TokenKind::clock;
    token.time.hour = clock->hour;
    token.time.minute = clock->minute;
    token.time.second = clock->second;
    token.time.millisecond = clock->millisecond;
    token.time.has_milliseconds = clock->has_milliseconds;
    token.time.half = clock->half;
    token.time.odd_half = clock->odd_half;
    token.time.minute_unknown = clock->minute_unknown;
    token.time.offset = zone.offset;
    token.time.abbreviation = std::move(zone.abbreviation);
    token.approximate = clock->minute_unknown;
    return put(std::move(token), at, at + cursor.at());
  }

  /// A number, in digits or in a word, in thousandths.
  static std::optional<time::Milliseconds> take_number(Cursor& cursor) {
    if (const auto whole = cursor.number(1, 5)) {
      time::Milliseconds value = *whole * 1000;
      if (cursor.peek() == '.' && is_digit(cursor.peek(1))) {
        cursor.take(".");
        const auto part = cursor.number(1, 1);
        if (!part) return std::nullopt;
        value += *part * 100;
      }
      return value;
    }
    auto ahead = cursor;
    const auto word = text::lower_ascii(ahead.word());
    if (word == "half") {
      ahead.blanks();
      if (ahead.take("an ") || ahead.take("a ")) {
        cursor = ahead;
        return 500;
      }
      return std::nullopt;
    }
    if (word == "a" || word == "an") {
      if (!ahead.blanks()) return std::nullopt;
      cursor = ahead;
      return 1000;
    }
    const auto* const found = std::find(number_words.begin(), number_words.end(), word);
    if (found == number_words.end() || found == number_words.begin()) return std::nullopt;
    cursor = ahead;
    return (found - number_words.begin()) * 1000;
  }

  static std::optional<time::Milliseconds> take_unit(Cursor& cursor) {
    auto ahead = cursor;
    const bool blank = ahead.blanks() || ahead.take("-");
    const auto word = text::lower_ascii(ahead.word());
    const auto* const unit =
        std::find_if(std::begin(length_units), std::end(length_units),
                     [&](const LengthUnit& each) { return each.word == word; });
    // `512 M` and `3 D` are not lengths.
    if (unit == std::end(length_units) || is_digit(ahead.peek())) {
      return std::nullopt;
    }
    if (word.size() == 1 && blank) return std::nullopt;
    cursor = ahead;
    return unit->length;
  }

  std::size_t read_length_at(std::size_t at) {
    Cursor cursor(text_.substr(at));
    time::Milliseconds length = 0;
    time::Milliseconds last = time::days * 1000;
    bool any = false;
    for (auto ahead = cursor;;) {
      const auto number = take_number(ahead);
      const auto unit = number ? take_unit(ahead) : std::nullopt;
      if (!unit || *unit >= last) break;
      length += *number * *unit / 1000;
      last = *unit;
      any = true;
      cursor = ahead;
      ahead.take(",");
      ahead.blanks();
      if (ahead.take("and ")) ahead.blanks();
    }
    if (!any) return at;
    Token token;
    token.kind = TokenKind::length;
    token.length = length;
    return put(std::move(token), at, at + cursor.at());
  }

  std::string_view text_;
  Masked masked_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> scan(std::string_view text) { return Scanner(text).scan(); }

}  // namespace pm::prose
