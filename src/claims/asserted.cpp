#include "asserted.hpp"

#include <algorithm>
#include <cctype>

#include "pm/prose/cursor.hpp"
#include "pm/prose/lines.hpp"
#include "pm/text/words.hpp"

namespace pm::claims {
namespace {

using prose::is_digit;
using prose::is_letter;

constexpr char masked = '_';
constexpr std::size_t longest_quotation = 600;

void mask(std::string& text, std::size_t begin, std::size_t end) {
  for (auto at = begin; at < std::min(end, text.size()); ++at) {
    if (text[at] != '\n') text[at] = masked;
  }
}

bool is_block_quote(std::string_view line) {
  const auto indent = line.find_first_not_of(' ');
  return indent != std::string_view::npos && indent < 4 && line[indent] == '>';
}

/// A line that a program wrote: `2024-01-29T16:26:31.120Z ERROR …`, `[16:26:31] WARN …`.
bool is_log_line(std::string_view line) {
  auto rest = text::trimmed(line);
  while (!rest.empty() && (rest.front() == '[' || rest.front() == '(')) rest.remove_prefix(1);
  const auto digits = [&](std::size_t at, std::string_view shape) {
    if (rest.size() < at + shape.size()) return false;
    return std::equal(shape.begin(), shape.end(), rest.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char s, char c) { return s == '0' ? is_digit(c) : s == c; });
  };
  if (digits(0, "0000-00-00T00:00:00")) return true;
  const std::size_t clock = digits(0, "0000-00-00 ") ? 11 : 0;
  if (!digits(clock, "00:00:00")) return false;
  const auto tail = rest.substr(clock + 8, 40);
  if (tail.starts_with('.') || tail.starts_with(',')) return true;
  constexpr std::string_view levels[] = {"ERROR", "WARN", "INFO", "DEBUG", "FATAL", "CRIT"};
  return std::any_of(std::begin(levels), std::end(levels), [&](std::string_view level) {
    return tail.find(level) != std::string_view::npos;
  });
}

/// Masks what a line cannot show alone: code between fences, quotations, logs.
void mask_lines(std::string_view text, std::string& out) {
  for (const auto& line : prose::lines(text)) {
    if (!line.literal && !is_block_quote(line.text) && !is_log_line(line.text)) continue;
    const auto begin = static_cast<std::size_t>(line.text.data() - text.data());
    mask(out, begin, begin + line.text.size());
  }
}

/// The places where a paragraph or an item ends, so that nothing open reaches past them.
std::size_t paragraph_end(std::string_view text, std::size_t from) {
  return std::min(text.find("\n\n", from), text.size());
}

class InlineMasks {
 public:
  explicit InlineMasks(std::string& text) : text_(text) {}

  void apply() {
    for (std::size_t at = 0; at < text_.size();) {
      if (at >= paragraph_) paragraph_ = paragraph_end(text_, at + 1);
      at = std::max(at + 1, masked_to(at));
    }
  }

 private:
  /// Returns the end of the masked part that begins here, or `at`.
  std::size_t masked_to(std::size_t at) {
    const char c = text_[at];
    if (c == '`') return code(at);
    if (c == '"') return quotation(at, "\"");
    if (c == '*') text_[at] = ' ';
    const std::string_view rest = std::string_view(text_).substr(at);
    if (rest.starts_with("\u201C")) return quotation(at, "\u201D");
    if (rest.starts_with("](")) return to(at, ")");
    if (rest.starts_with("http://") || rest.starts_with("https://")) {
      const auto end = at + std::min(rest.find_first_of(" \t\n>)|"), rest.size());
      mask(text_, at, end);
      return end;
    }
    return at;
  }

  std::size_t code(std::size_t at) {
    const auto size = std::min(text_.find_first_not_of('`', at), text_.size()) - at;
    const auto end = to(at, std::string(size, '`'), size);
    return end == at ? at + size : end;
  }

  std::size_t quotation(std::size_t at, std::string_view close) {
    // `5"` is a length in inches.
    if (close == "\"" && at > 0 && is_digit(text_[at - 1])) return at;
    return to(at, close, 1, longest_quotation);
  }

  /// Masks up to the end of the closing mark, if that comes in this paragraph.
  std::size_t to(std::size_t at, std::string_view close, std::size_t skip = 1,
                 std::size_t most = 4096) {
    const auto limit = std::min(paragraph_, at + most);
    const auto end = std::string_view(text_).substr(0, limit).find(close, at + skip);
    if (end == std::string_view::npos) return at;
    mask(text_, at, end + close.size());
    return end + close.size();
  }

  std::string& text_;
  std::size_t paragraph_ = 0;
};

/// Returns whether a line begins something of its own: an item, a heading, a row.
bool begins_block(std::string_view line) {
  const auto rest = text::trimmed(line.substr(0, line.find('\n')));
  if (rest.empty()) return true;
  if (rest.starts_with('#') || rest.starts_with('|')) return true;
  if ((rest[0] == '-' || rest[0] == '+') && rest.size() > 1 && rest[1] == ' ') return true;
  if (rest.starts_with("\u2022")) return true;
  const auto digits = rest.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits > 0 && digits < 4 &&
         (rest[digits] == '.' || rest[digits] == ')') && digits + 1 < rest.size() &&
         rest[digits + 1] == ' ';
}

/// Whether the full stop here belongs to an abbreviation: `a.m.`, `approx.`.
bool is_abbreviation(std::string_view text, std::size_t stop) {
  auto begin = stop;
  while (begin > 0 && stop - begin < 8 && is_letter(text[begin - 1])) --begin;
  const auto word = text::lower_ascii(text.substr(begin, stop - begin));
  return word == "m" || word == "approx" || word == "ca" || word == "g" || word == "e" ||
         word == "mins" || word == "hrs" || word == "no" || word == "vs";
}

}  // namespace

std::string asserted(std::string_view text) {
  std::string out(text);
  mask_lines(text, out);
  InlineMasks(out).apply();
  return out;
}

std::vector<Sentence> sentences(std::string_view text) {
  std::vector<Sentence> all;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    if (end > begin) all.push_back({begin, end});
    begin = end;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      if (begins_block(text.substr(at + 1, 200))) cut(at + 1);
      continue;
    }
    const bool stop = c == '.' || c == '!' || c == '?' || c == ';';
    if (!stop || (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n')) continue;
    if (c == '.' && is_abbreviation(text, at)) continue;
    cut(at + 1);
  }
  cut(text.size());
  return all;
}

std::vector<Word> words_of(std::string_view text, Sentence part) {
  std::vector<Word> words;
  for (auto at = part.begin; at < part.end;) {
    const char c = text[at];
    if (c == ':' || c == '|' || c == ',' || c == '~' || c == '(') {
      words.push_back({std::string(1, c), at, at + 1});
      ++at;
      continue;
    }
    if (!is_letter(c) && !is_digit(c)) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < part.end && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '\''))
      ++end;
    words.push_back({text::lower_ascii(text.substr(at, end - at)), at, end});
    at = end;
  }
  return words;
}

}  // namespace pm::claims
