#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/model/postmortem.hpp"

namespace pm::exchange {

/// How headings look in a prose.
enum class Headings {
  markdown,  ///< `## What happened`, underlined, or a line that is bold as a whole
  plain,     ///< also short lines that stand alone: `What Happened`, `Next Steps:`, `** Cause **`
};

/// Splits a prose at its headings into sections that follow one another as in the text. What stands
/// before the first heading is a section without heading: `summary`. Known headings become the
/// sections of their kind, with `heading` where their words are not the usual ones; others are
/// sections of their own. Two headings of one kind: the second is a section of its own, so that
/// nothing is lost. Fenced code is never split. Headings below the level of the first stay inside.
[[nodiscard]] std::vector<model::Section> sections(std::string_view prose, Headings headings);

/// The known section that a heading means, by the usual words and by the synonyms that reports in
/// use have ("5 whys", "Preventative Action"); `own` when it is none. docs/formats/markdown.md
/// lists the synonyms.
[[nodiscard]] model::SectionKind kind_of_heading(std::string_view heading);

}  // namespace pm::exchange
