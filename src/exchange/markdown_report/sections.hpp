#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/model/postmortem.hpp"

namespace pm::exchange::markdown_report {

/// How headings look in a prose.
enum class Headings {
  markdown,  ///< `## What happened`, underlined, or a line that is bold as a whole
  plain,     ///< also short lines that stand alone: `What Happened`, `Next Steps:`, `** Cause **`
};

/// Splits a prose at its headings into sections that follow one another as in the text. What stands
/// before the first heading is `summary`, or the beginning of the summary that follows. Known
/// headings become the sections of their kind, with `heading` where their words are not the usual
/// ones; others are sections of their own, under keys that are no keys of the format. Two headings
/// of one kind: the second is a section of its own, so that nothing is lost. A heading with nothing
/// below it is a section of its own without prose. Fenced code is never split. The level that is
/// split at is the one at which most sections are known; lower headings stay inside, but those of a
/// heading that only groups known ones ("Lessons learned") are sections as well.
[[nodiscard]] std::vector<model::Section> sections(std::string_view prose, Headings headings);

/// The known section that a heading means, by the usual words and by the synonyms that reports in
/// use have ("5 whys", "Preventative Action"); `own` when it is none. docs/formats/markdown.md
/// lists the synonyms.
[[nodiscard]] model::SectionKind kind_of_heading(std::string_view heading);

}  // namespace pm::exchange::markdown_report
