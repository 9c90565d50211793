#include <algorithm>
#include <cstddef>

#include "pm/text/words.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::size_t longest_plain_heading = 200;  // bytes, as for model::section_of

bool is_word_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// "What happened (all times UTC)" is about what happened. A plural such as `Cause(s)` stays.
std::string_view without_parentheses(std::string_view heading) {
  const auto end = heading.find_last_not_of(" :?.!*_#");
  if (end == std::string_view::npos || heading[end] != ')') return heading;
  const auto open = heading.rfind('(', end);
  const bool aside = open != std::string_view::npos && open > 0 && heading[open - 1] == ' ';
  return aside ? heading.substr(0, open) : heading;
}

/// "2.1 Root cause" is about the cause; "5 whys" is not about whys.
std::string_view without_number(std::string_view heading) {
  const auto digits = heading.find_first_not_of("0123456789.)");
  if (digits == 0 || digits == std::string_view::npos) return heading;
  const bool is_number = heading.substr(0, digits).find_first_of(".)") != std::string_view::npos;
  return is_number ? heading.substr(digits) : heading;
}

}  // namespace

std::string plain_words(std::string_view heading) {
  if (heading.size() > longest_plain_heading) return {};
  constexpr std::string_view marks = " \t*_#`";
  heading.remove_prefix(std::min(heading.find_first_not_of(marks), heading.size()));
  const auto shown = text::lower_ascii(without_number(without_parentheses(heading)));
  std::string words;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool curly = std::string_view(shown).substr(i).starts_with("’");
    if (is_word_sign(shown[i]))
      words += shown[i];
    else if (shown[i] == '&')
      words += words.ends_with(' ') ? "and" : " and";
    else if (curly)
      i += std::string_view("’").size() - 1;
    else if (shown[i] != '\'' && !words.empty() && words.back() != ' ')
      words += ' ';
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

}  // namespace pm::exchange::markdown_report
