#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pm::commands {

/// A part of a page of docs/commands.
struct DocumentSection {
  std::string heading;  ///< without `## `; empty for what stands before the first one
  std::string body;     ///< Markdown
};

/// A page in its parts, the first without heading; its title is left out. A heading inside of a
/// fenced block of code is none.
[[nodiscard]] std::vector<DocumentSection> document_sections(std::string_view page);

/// The same text without the indented block of code that it begins with: the synopsis.
[[nodiscard]] std::string without_synopsis(std::string_view markdown);
/// The same text without its tables.
[[nodiscard]] std::string without_tables(std::string_view markdown);

}  // namespace pm::commands
