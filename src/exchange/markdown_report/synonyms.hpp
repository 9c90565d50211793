#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/model/postmortem.hpp"

namespace pm::exchange::markdown_report {

/// The words of a heading or label and nothing else: lower-case ASCII letters and digits with one
/// blank between words, apostrophes left out, `&` as "and"; what stands in parentheses at the end
/// and numbers at the start are left out. Empty when there are no such letters, or too many.
[[nodiscard]] std::string plain_words(std::string_view heading);

/// The words by which importers know a section, besides those of model::section_of, in the order
/// of the documentation.
[[nodiscard]] std::vector<std::string_view> synonyms_of(model::SectionKind kind);

/// Whether a heading is one that reports in use have, though no section is known by it:
/// "Timeline", "Current status".
[[nodiscard]] bool is_usual_heading(std::string_view heading);

}  // namespace pm::exchange::markdown_report
