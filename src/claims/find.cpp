#include "pm/claims/find.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "asserted.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/prose/scan.hpp"
#include "pm/text/words.hpp"
#include "words.hpp"

namespace pm::claims {
namespace {

using prose::Token;
using prose::TokenKind;
using Words = std::vector<Word>;

/// The bytes between the two clocks of a window: " to ", " – ", " and ".
constexpr std::size_t longest_gap = 8;

/// What a length says of its own exactness.
enum class Hedge : std::uint8_t { none, about, above, below, limit };

Hedge hedge_before(const Words& words, std::size_t index) {
  for (std::size_t back = 1; back <= 2 && back <= index; ++back) {
    const auto& word = words[index - back].text;
    const auto& before = back < index ? words[index - back - 1].text : word;
    if (word == "to" && before == "up") return Hedge::limit;
    if (word == "over" || word == "exceeding" || (word == "than" && before == "more"))
      return Hedge::above;
    if (word == "least" && before == "at") return Hedge::above;
    if (word == "nearly" || word == "almost" || word == "under") return Hedge::below;
    if (word == "than" && before == "less") return Hedge::below;
    if (word == "about" || word == "around" || word == "approximately" || word == "roughly" ||
        word == "approx" || word == "some" || word == "ca" || word == "~")
      return Hedge::about;
  }
  return Hedge::none;
}

/// Returns the unit that a length is exact to: the last one that it names, or half of it.
time::Milliseconds unit_of(std::string_view written) {
  const auto lower = text::lower_ascii(written);
  const auto number = lower.find_last_of("0123456789");
  const auto unit = lower.find_first_not_of(
      "0123456789. -", number == std::string::npos ? lower.find_last_of(" -") + 1 : number);
  const char first = unit == std::string::npos ? 'm' : lower[unit];
  const auto length = first == 'd'   ? time::days
                      : first == 'h' ? time::hours
                      : first == 's' ? time::seconds
                                     : time::minutes;
  const bool halves = lower.find('.') != std::string::npos || lower.starts_with("half");
  return halves ? length / 2 : length;
}

void set_bounds(Claim& claim, std::string_view written, Hedge hedge) {
  const auto unit = unit_of(written);
  auto below = unit / 2;
  auto above = unit / 2;
  if (hedge == Hedge::about) below = above = std::max(unit / 2, claim.length * 15 / 100);
  if (hedge == Hedge::above) above = std::max(unit, claim.length / 4);
  if (hedge == Hedge::below) below = std::max(unit, claim.length / 4);
  claim.shortest = std::max<time::Milliseconds>(0, claim.length - below);
  claim.longest = claim.length + above;
}

/// One sentence with what it says of times.
class SentenceReader {
 public:
  SentenceReader(std::string_view text, Sentence part, std::vector<Token> tokens,
                 std::string_view heading, const std::optional<prose::Day>& above)
      : text_(text), words_(words_of(text, part)), tokens_(std::move(tokens)), heading_(heading) {
    for (const auto& token : tokens_) {
      if (token.kind == TokenKind::day && token.time.day) days_.push_back(*token.time.day);
    }
    day_is_near_ = !days_.empty();
    if (days_.empty() && above) days_.push_back(*above);
    for (const auto& word : words_) {
      not_past_ = not_past_ || is_not_past(word.text);
      setting_ = setting_ || is_setting(word.text);
      fails_ = fails_ || is_failing_word(word.text);
    }
  }

  void read(std::vector<Claim>& into) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto& token = tokens_[i];
      if (token.kind == TokenKind::length) into.push_back(length(token));
      if (token.kind == TokenKind::day) into.push_back(day(token));
      if (token.kind != TokenKind::clock) continue;
      if (is_window(i)) {
        into.push_back(window(token, tokens_[i + 1]));
        ++i;
      } else {
        into.push_back(clock(i));
      }
    }
  }

 private:
  /// Returns the index of the first word that begins at or after a place.
  [[nodiscard]] std::size_t word_at(std::size_t place) const {
    const auto found =
        std::lower_bound(words_.begin(), words_.end(), place,
                         [](const Word& word, std::size_t at) { return word.begin < at; });
    return static_cast<std::size_t>(found - words_.begin());
  }

  [[nodiscard]] std::string_view word(std::size_t index) const {
    return index < words_.size() ? std::string_view(words_[index].text) : std::string_view();
  }

  [[nodiscard]] Claim claim(Kind kind, text::Span span) const {
    Claim made;
    made.kind = kind;
    made.span = span;
    made.negated = not_past_;
    made.days = days_;
    made.day_is_near = day_is_near_;
    return made;
  }

  // Lengths.

  [[nodiscard]] Claim length(const Token& token) const {
    auto made = claim(Kind::length, token.span);
    made.length = token.length;
    const auto first = word_at(token.span.begin);
    const auto after = word_at(token.span.end);
    const auto hedge = hedge_before(words_, first);
    set_bounds(made, text_.substr(token.span.begin, token.span.size()), hedge);
    made.negated = not_past_ || setting_ || hedge == Hedge::limit || word(after) == "at" ||
                   word(after) == "after" || word(after) == "before" || word(after) == "later";
    made.event = labelled(first);
    if (made.event == Event::none) made.event = named(first, after);
    return made;
  }

  /// What a label at the start of its line or above it says: `Time to detect: 5 minutes`.
  [[nodiscard]] Event labelled(std::size_t first) const {
    std::size_t end = 0;
    for (std::size_t i = 0; i < first; ++i) {
      if (word(i) == ":" || word(i) == "|") end = i;
    }
    if (end > 0 && first - end <= 4) {
      std::size_t begin = end;
      while (begin > 0 && end - begin < 6 && word(begin - 1) != "|" && word(begin - 1) != ":")
        --begin;
      const auto event = label({words_.begin() + static_cast<std::ptrdiff_t>(begin),
                                words_.begin() + static_cast<std::ptrdiff_t>(end)});
      if (event != Event::none) return event;
    }
    const bool leads = end > 0 || first <= 2;
    return leads && words_.size() <= 14 ? label(words_of(heading_, {0, heading_.size()}))
                                        : Event::none;
  }

  static Event label(const Words& words) {
    const auto has = [&](std::string_view sought) {
      return std::any_of(words.begin(), words.end(),
                         [&](const Word& word) { return word.text == sought; });
    };
    if (has("time") && has("to")) {
      for (const auto& word : words) {
        if (const auto event = event_of_goal(word.text); event != Event::none) return event;
      }
    }
    if (has("duration") || has("downtime") || has("lasted")) return Event::whole;
    if (has("length") && (has("outage") || has("incident"))) return Event::whole;
    return Event::none;
  }

  /// What the words around a length say: `lasted 3 hours`, `a 2 hour outage`, `took 5 minutes to
  /// detect`.
  [[nodiscard]] Event named(std::size_t first, std::size_t after) const {
    for (std::size_t back = 1; back <= 5 && back <= first; ++back) {
      const auto here = word(first - back);
      const auto before = back < first ? word(first - back - 1) : std::string_view();
      if (here == "lasted" || here == "lasting") return Event::whole;
      if (here == "of" && is_outage_noun(before)) return Event::whole;
      if (here == "for" && fails_) return Event::whole;
      if (here == "took") return goal_after(after);
      if ((here == "within" || here == "in" || here == "after") && back < 4) {
        const auto* row = event_word(before);
        if (row != nullptr && row->event != Event::started) return row->event;
      }
      if (here == "," || here == ":" || here == "|") break;
    }
    for (auto ahead = after; ahead < after + 4 && ahead < words_.size(); ++ahead) {
      if (is_outage_noun(word(ahead))) return Event::whole;
      if (word(ahead) == "," || word(ahead) == "for") break;
    }
    return Event::none;
  }

  [[nodiscard]] Event goal_after(std::size_t after) const {
    for (auto ahead = after; ahead < after + 7; ++ahead) {
      if (word(ahead) == "to") return event_of_goal(word(ahead + 1));
    }
    return Event::none;
  }

  // Times of day.

  [[nodiscard]] bool is_window(std::size_t i) const {
    if (i + 1 >= tokens_.size() || tokens_[i + 1].kind != TokenKind::clock) return false;
    const auto begin = tokens_[i].span.end;
    const auto gap = text_.substr(begin, tokens_[i + 1].span.begin - begin);
    if (gap.size() > longest_gap) return false;
    const auto words = text::trimmed(gap);
    return words == "to" || words == "and" || words == "-" || words == "\u2013" ||
           words == "until" || words == "till" || words == "|";
  }

  [[nodiscard]] static time::Milliseconds tolerance_of(const Token& token) {
    if (token.approximate) return 15 * time::minutes;
    return token.time.second ? time::seconds / 2 : time::minutes - 1;
  }

  [[nodiscard]] Claim window(const Token& from, const Token& to) const {
    auto made = claim(Kind::window, {from.span.begin, to.span.end});
    made.time = from.time;
    made.until = to.time;
    if (!made.time.offset && made.time.abbreviation.empty()) {
      made.time.offset = to.time.offset;
      made.time.abbreviation = to.time.abbreviation;
    }
    made.tolerance = std::max(tolerance_of(from), tolerance_of(to));
    if (fails_) made.event = Event::whole;
    return made;
  }

  [[nodiscard]] Claim clock(std::size_t i) const {
    const auto& token = tokens_[i];
    auto made = claim(Kind::clock, token.span);
    made.time = token.time;
    made.tolerance = tolerance_of(token);
    const auto begin =
        i > 0 && tokens_[i - 1].kind == TokenKind::clock ? tokens_[i - 1].span.end : 0;
    auto next = i + 1;
    while (next < tokens_.size() && tokens_[next].kind != TokenKind::clock) ++next;
    const auto end = next < tokens_.size() ? tokens_[next].span.begin : text_.size();
    made.event = event_of(word_at(begin), word_at(token.span.begin), word_at(token.span.end),
                          std::min(word_at(end), words_.size()));
    return made;
  }

  [[nodiscard]] bool has_noun(std::size_t begin, std::size_t end, Needs needs) const {
    for (auto i = begin; i < end; ++i) {
      if (is_incident_noun(word(i))) return true;
      if (needs == Needs::service && is_service_noun(word(i))) return true;
    }
    return false;
  }

  [[nodiscard]] Event accepted(std::size_t index, std::size_t begin, std::size_t end) const {
    const auto* row = event_word(word(index));
    if (row == nullptr) return Event::none;
    if (index > 0 && (word(index - 1) == "not" || word(index - 1) == "partially"))
      return Event::none;
    if (row->needs == Needs::nothing) return row->event;
    // "Resolved: 14:05" is a label, and needs no noun.
    if (index <= 1 && word(index + 1) == ":") return row->event;
    const auto from = index > begin + 6 ? index - 6 : begin;
    return has_noun(from, std::min(index + 5, end), row->needs) ? row->event : Event::none;
  }

  /// The event of a clock between the words `begin` and `end`: that of a verb directly before it,
  /// otherwise of the first after it, if the clock leads its clause.
  [[nodiscard]] Event event_of(std::size_t begin, std::size_t first, std::size_t after,
                               std::size_t end) const {
    std::size_t back = first;
    for (int steps = 0; back > begin && steps < 7; --back, ++steps) {
      const auto here = word(back - 1);
      if (is_limit(here)) return Event::none;
      if (event_word(here) != nullptr) return accepted(back - 1, begin, end);
      const bool of_day = std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
        return token.kind == TokenKind::day && words_[back - 1].begin >= token.span.begin &&
               words_[back - 1].end <= token.span.end;
      });
      if (!of_day && !is_link_to_time(here)) break;
    }
    // Text before the clock that is more than a link makes it the end of a clause, except a lead
    // such as "On the morning of Monday".
    if (back > begin && first - begin > 8) return Event::none;
    for (auto ahead = after; ahead < std::min(end, after + 16); ++ahead) {
      if (event_word(word(ahead)) == nullptr) continue;
      return accepted(ahead, after, end);
    }
    return Event::none;
  }

  // Days.

  [[nodiscard]] Claim day(const Token& token) const {
    auto made = claim(Kind::day, token.span);
    made.time = token.time;
    const auto first = word_at(token.span.begin);
    for (std::size_t back = 1; back <= 4 && back <= first; ++back) {
      const auto here = word(first - back);
      made.negated = made.negated || is_limit(here) || here == "since" || here == "released" ||
                     here == "introduced" || here == "version" || here == "year";
    }
    return made;
  }

  std::string_view text_;
  Words words_;
  std::vector<Token> tokens_;
  std::string_view heading_;
  std::vector<prose::Day> days_;
  bool day_is_near_ = false;
  bool not_past_ = false;
  bool setting_ = false;
  bool fails_ = false;
};

/// Whether a text can have a time at all: most have no digit and no number in words.
bool may_claim(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), prose::is_digit)) return true;
  constexpr std::string_view units[] = {"hour", "minute", "day"};
  return std::any_of(std::begin(units), std::end(units), [&](std::string_view unit) {
    return text.find(unit) != std::string_view::npos;
  });
}

}  // namespace

std::vector<Claim> find(std::string_view text, std::string_view heading) {
  std::vector<Claim> claims;
  if (!may_claim(text)) return claims;
  const auto plain = asserted(text);
  const auto tokens = prose::scan(plain);
  if (tokens.empty()) return claims;
  std::optional<prose::Day> above;
  std::size_t next = 0;
  for (const auto& part : sentences(plain)) {
    std::vector<Token> own;
    for (; next < tokens.size() && tokens[next].span.begin < part.end; ++next)
      own.push_back(tokens[next]);
    if (own.empty()) continue;
    const auto last = std::find_if(own.rbegin(), own.rend(), [](const Token& token) {
      return token.kind == TokenKind::day && token.time.day;
    });
    const auto day = last == own.rend() ? above : last->time.day;
    SentenceReader(plain, part, std::move(own), heading, above).read(claims);
    above = day;
  }
  return claims;
}

}  // namespace pm::claims
