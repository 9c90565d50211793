#include "json_error.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/text/words.hpp"

namespace pm::data {
namespace {

using text::Diagnostic;
using Token = JsonTokens::Token;
using Trouble = JsonTokens::Trouble;

constexpr std::size_t most_word_bytes = 60;

Diagnostic at(JsonPlace place, std::string message) {
  return {.rule = json_syntax, .message = std::move(message), .place = place.in_text()};
}

/// Returns the valid tokens after `before`, in words.
std::string expected(const Token& before, const JsonStopped& stopped) {
  if (stopped.open == nullptr) return "a value";
  const bool list = stopped.open->first == '[';
  if (before.first == '[') return "a value or `]`";
  if (before.first == '{') return "a name in quotes or `}`";
  if (before.first == ',')
    return list ? "a value after the comma" : "a name in quotes after the comma";
  if (before.first == ':') return "a value";
  if (stopped.after_name) return "`:`";
  return list ? "`,` or `]`" : "`,` or `}`";
}

bool is_number(char first) { return first == '-' || (first >= '0' && first <= '9'); }
bool is_punctuation(char first) {
  return std::string_view("{}[]:,").find(first) != std::string_view::npos;
}

Diagnostic at_end(const JsonTokens& tokens, const JsonStopped& stopped) {
  if (tokens.in_text()) {
    return at(tokens.here(), fmt::format("it ends inside the string that begins in line {}",
                                         tokens.token().place.line));
  }
  if (stopped.open == nullptr) return at(tokens.here(), "it ends before there is a value");
  return at(tokens.here(), fmt::format("it ends while the `{}` of line {} is open",
                                       stopped.open->first, stopped.open->place.line));
}

Diagnostic in_text(const JsonTokens& tokens) {
  switch (tokens.trouble()) {
    case Trouble::control:
      return at(tokens.trouble_place(),
                tokens.last() == '\n'
                    ? "a string contains a line end, which is written `\\n`"
                    : fmt::format("a string contains the control character U+{:04X}, which is "
                                  "written `\\u{:04x}`",
                                  static_cast<unsigned>(tokens.last()),
                                  static_cast<unsigned>(tokens.last())));
    case Trouble::escape:
      return at(tokens.trouble_place(),
                "a backslash begins an unknown escape; `\\\\` is a backslash");
    case Trouble::half_pair:
      return at(tokens.trouble_place(), fmt::format("{} is one half of a pair without the other",
                                                    text::quoted(tokens.escape())));
    case Trouble::none:
      break;
  }
  return at(tokens.last_place(), "a string contains bytes that are not UTF-8");
}

std::string found(const Token& token, const std::string& word) {
  if (token.first == '"') return "a string";
  if (is_punctuation(token.first)) return fmt::format("`{}`", token.first);
  if (word.starts_with('\0')) return "a NUL byte";
  return text::quoted(word);
}

/// The error of a number or word that is not a value of JSON.
Diagnostic bad_word(const JsonTokens& tokens, const std::string& wanted, bool overflow) {
  const auto& word = tokens.word();
  const auto shown = text::quoted(word);
  if (overflow) return at(tokens.word_place(), fmt::format("{} is too large for a number", shown));
  if (is_number(word.front()))
    return at(tokens.word_place(), fmt::format("{} is not a JSON number", shown));
  return at(tokens.word_place(),
            fmt::format("expected {}, found {}", wanted, found({word.front(), {}}, word)));
}

}  // namespace

Diagnostic json_error(JsonBytes& bytes, const JsonStopped& stopped) {
  const auto& tokens = bytes.tokens();
  if (bytes.too_long()) {
    return {.rule = json_limits,
            .message = fmt::format("a string or a number has more than {} MiB",
                                   most_token_bytes / (1024 * 1024)),
            .place = tokens.token().place.in_text()};
  }
  if (bytes.ended()) return at_end(tokens, stopped);
  bytes.finish_word(most_word_bytes);
  const auto first = tokens.token().first;
  const bool is_word = first != '"' && !is_punctuation(first);
  // The library reads one byte past a number before it looks at it.
  const bool was_word = !is_word && stopped.word_unread;
  if (tokens.in_text() && !was_word) return in_text(tokens);
  const auto wanted = expected(tokens.token(was_word ? 2 : 1), stopped);
  if (stopped.word_unread && wanted.starts_with("a value"))
    return bad_word(tokens, wanted, stopped.overflow);
  const auto& token = tokens.token(was_word ? 1 : 0);
  return at(token.place, fmt::format("expected {}, found {}", wanted, found(token, tokens.word())));
}

}  // namespace pm::data
