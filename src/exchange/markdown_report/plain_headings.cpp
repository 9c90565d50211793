#include "plain_headings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>

#include "pm/prose/blocks.hpp"
#include "pm/text/words.hpp"
#include "sections.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::size_t longest = 80;     // bytes
constexpr std::size_t most_words = 10;  // of a heading that is no known one
/// A line of prose is at least this long, or ends as a sentence does.
constexpr std::size_t shortest_prose = 60;  // bytes

/// How sure it is that a line is a heading, by its words alone.
enum class Look {
  none,
  likely,  ///< short and without the signs of a sentence
  sure,    ///< its words are a heading's
};

bool is_known(std::string_view words) {
  return kind_of_heading(words) != model::SectionKind::own || is_usual_heading(words);
}

bool starts_with_mark(std::string_view words) {
  constexpr std::string_view marks = "-+>|#@<[({\"'/=~`!$%^&0123456789";
  constexpr std::array bullets = {std::string_view("•"), std::string_view("·"),
                                  std::string_view("–"), std::string_view("—"),
                                  std::string_view("“")};
  return marks.find(words.front()) != std::string_view::npos ||
         std::any_of(bullets.begin(), bullets.end(), [&](auto b) { return words.starts_with(b); });
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words of sentences and of greetings; a heading that asks may have them.
bool reads_as_sentence(std::string_view words) {
  const auto shown = " " + plain_words(words) + " ";
  constexpr std::string_view openings[] = {
      " we ",     " i ",      " you ",    " our ",   " your ",         " dear ",      " hi ",
      " hello ",  " thank ",  " thanks ", " best ",  " kind regards ", " sincerely ", " regards ",
      " please ", " this ",   " these ",  " it ",    " they ",         " there ",     " http ",
      " https ",  " posted ", " as of ",  " update "};
  constexpr std::string_view verbs[] = {" is ",  " are ",  " was ",  " were ", " has ",   " have ",
                                        " had ", " will ", " been ", " can ",  " should "};
  const bool opens = std::any_of(std::begin(openings), std::end(openings),
                                 [&](auto word) { return shown.starts_with(word); });
  return opens || std::any_of(std::begin(verbs), std::end(verbs),
                              [&](auto verb) { return shown.find(verb) != std::string::npos; });
}

bool asks(std::string_view words) {
  const auto shown = plain_words(words);
  for (const std::string_view opening : {"what ", "how ", "why ", "who ", "when ", "where "}) {
    if (shown.starts_with(opening)) return true;
  }
  return false;
}

bool ends_as_sentence(std::string_view words) {
  return std::string_view(".,;!)").find(words.back()) != std::string_view::npos ||
         words.ends_with("…") || words.ends_with(" -");
}

Look look(const prose::Line& line) {
  const auto words = prose::stripped(line.text);
  if (line.literal || line.indent() > 3 || words.empty() || words.size() > longest)
    return Look::none;
  const auto mark = prose::list_mark(line);
  const bool numbered = words.front() >= '0' && words.front() <= '9';
  if (mark && !numbered) return Look::none;
  if (is_known(words)) return Look::sure;
  const auto count = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
  if (starts_with_mark(words) || ends_as_sentence(words) || count > most_words) return Look::none;
  if (std::any_of(words.begin(), words.end(), is_digit)) return Look::none;
  if (asks(words)) return words.ends_with('?') || words.ends_with(':') ? Look::sure : Look::likely;
  const bool capital = words.front() < 'a' || words.front() > 'z';
  return capital && !words.ends_with('?') && !reads_as_sentence(words) ? Look::likely : Look::none;
}

bool is_prose(const prose::Line& line) {
  const auto words = prose::stripped(line.text);
  if (words.empty()) return false;
  return line.literal || words.size() >= shortest_prose || starts_with_mark(words) ||
         ends_as_sentence(words) || std::any_of(words.begin(), words.end(), is_digit);
}

/// Goes through the lines from the last to the first: what follows decides.
class Backwards {
 public:
  explicit Backwards(const std::vector<prose::Line>& lines) : lines_(lines) {}

  std::vector<bool> headings() {
    std::vector<bool> are(lines_.size(), false);
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (lines_[i].blank()) {
        below_blank_ = true;
        continue;
      }
      are[i] = is_heading(i);
      sure_ = sure_ || (are[i] && look(lines_[i]) == Look::sure);
      any_follows_ = true;
      prose_follows_ = !are[i] && (is_prose(lines_[i]) || (!below_blank_ && prose_follows_));
      below_blank_ = false;
    }
    if (!sure_) std::fill(are.begin(), are.end(), false);
    return are;
  }

 private:
  [[nodiscard]] bool is_heading(std::size_t i) const {
    const bool starts = i == 0 || lines_[i - 1].blank();
    const auto how = starts ? look(lines_[i]) : Look::none;
    if (how == Look::sure) return any_follows_;
    if (how == Look::none || !prose_follows_) return false;
    if (below_blank_) return true;
    return prose::stripped(lines_[i].text).ends_with(':') && is_prose(lines_[i + 1]);
  }

  const std::vector<prose::Line>& lines_;
  bool below_blank_ = false;    ///< the line below is blank
  bool any_follows_ = false;    ///< there is some text below
  bool prose_follows_ = false;  ///< in the next block, which is no heading
  bool sure_ = false;           ///< there is a heading that is one by its words
};

}  // namespace

std::vector<bool> plain_headings(const std::vector<prose::Line>& lines) {
  return Backwards(lines).headings();
}

}  // namespace pm::exchange::markdown_report
