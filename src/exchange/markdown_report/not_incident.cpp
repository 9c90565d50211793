#include "not_incident.hpp"

#include <algorithm>
#include <iterator>

#include "pm/prose/blocks.hpp"
#include "pm/text/words.hpp"
#include "synonyms.hpp"
#include "template_signs.hpp"

namespace pm::exchange::markdown_report {
namespace {

/// Names and titles of the pages that repositories have beside their reports.
constexpr std::string_view other_pages[] = {
    "readme",
    "read me",
    "code of conduct",
    "contributor covenant code of conduct",
    "contributing",
    "changelog",
    "license",
    "licence",
    "security",
    "support",
    "authors",
    "maintainers",
    "table of contents",
    "contents",
    "index",
    "glossary",
    "contributing guide",
    "contribution guidelines",
    "pull request template",
    "incident process",
    "security policy",
};

bool is_other_page(std::string_view words) {
  const auto plain = plain_words(words);
  return std::find(std::begin(other_pages), std::end(other_pages), plain) != std::end(other_pages);
}

std::string words_of_stem(std::string_view stem) {
  std::string words(stem);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  return words;
}

/// A list of links to other documents, and nothing else.
bool is_index(const std::vector<prose::Line>& lines) {
  std::size_t links = 0;
  std::size_t others = 0;
  for (const auto& line : lines) {
    if (line.blank() || prose::heading_line(line).level > 0) continue;
    const auto words = prose::stripped(line.text);
    const bool item = prose::list_mark(line).has_value() || words.starts_with('|');
    if (item && words.find("](") != std::string_view::npos)
      ++links;
    else
      ++others;
  }
  return links >= 3 && links > others * 3;
}

/// Words that stand where the words of an incident belong.
bool is_filler(std::string_view line) {
  const auto lower = text::lower_ascii(line);
  for (const std::string_view sign :
       {"lorem ipsum", "issue name", "[incident title]", "<incident title>", "<title>", "[title]",
        "incident name here", "title of the incident", "short description of", "thing 1 happened",
        "describe what happened", "[incident name]", "{title}", "{{title}}", "<incident name>"}) {
    if (lower.find(sign) != std::string::npos) return true;
  }
  return has_template_sign(line);
}

}  // namespace

std::optional<NotIncident> not_incident(const std::vector<prose::Line>& lines,
                                        std::string_view title, std::string_view stem, bool dated) {
  if (!dated) {
    if (is_other_page(title))
      return NotIncident{.why = "this page is not about an incident: " + std::string(title)};
    if (is_other_page(words_of_stem(stem)))
      return NotIncident{.why = "this file is not about an incident: " + std::string(stem)};
    if (is_index(lines)) return NotIncident{.why = "this page is a list of links to other pages"};
  }
  if (dated) return std::nullopt;
  const auto named = text::lower_ascii(title).find("template") != std::string::npos ||
                     text::lower_ascii(stem).find("template") != std::string::npos;
  for (const auto& line : lines) {
    if (line.blank()) continue;
    if (is_filler(line.text) || named)
      return NotIncident{.why = "this is a template that nobody has filled in",
                         .line = line.number};
  }
  return std::nullopt;
}

}  // namespace pm::exchange::markdown_report
