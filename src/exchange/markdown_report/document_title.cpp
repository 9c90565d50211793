#include "document_title.hpp"

#include <string>
#include <string_view>

#include "../taken.hpp"
#include "sections.hpp"
#include "synonyms.hpp"
#include "title_words.hpp"

namespace pm::exchange::markdown_report {
namespace {

void put(std::string_view words, Imported& into) { into.incident.title = said(as_title(words)); }

/// Whether the first heading of a document is none of its sections'.
bool begins_with_title(const std::vector<Part>& parts) {
  if (parts.empty() || parts.front().heading.empty() || parts.front().labelled) return false;
  const auto& heading = parts.front().heading;
  return kind_of_heading(heading) == model::SectionKind::own && !is_usual_heading(heading);
}

void put_file_name(std::string_view stem, Imported& into) {
  auto words = title_of_name(stem);
  if (words.empty()) words = "Incident";
  put(words, into);
  read_as(into, "title", words, "the document has none; this is its file's name", 0);
}

void put_heading(Part& part, Imported& into) {
  put(part.heading, into);
  read_as(into, part.heading, "", "the title", part.number);
  part.heading.clear();
}

}  // namespace

void set_title(Document& document, const std::optional<FrontText>& written, const std::string& stem,
               const ImportSettings& settings, Imported& into) {
  const auto& title = document.title;
  if (settings.title) {
    put(*settings.title, into);
    if (!title.empty())
      leave_out(into, "title", title, "another title was given", document.title_line);
  } else if (!title.empty()) {
    put(plain_title(title, into, document.title_line), into);
  } else if (written) {
    put(written->text, into);
  } else if (begins_with_title(document.parts)) {
    put_heading(document.parts.front(), into);
  } else {
    put_file_name(stem, into);
  }
}

std::optional<prose::Day> day_of_titles(const Document& document,
                                        const std::optional<FrontText>& written) {
  if (const auto day = day_in(document.title)) return day;
  if (const auto day = written ? day_in(written->text) : std::nullopt) return day;
  const bool first = document.title.empty() && begins_with_title(document.parts);
  return first ? day_in(document.parts.front().heading) : std::nullopt;
}

}  // namespace pm::exchange::markdown_report
