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

/// The same text without its indented code blocks, or without its tables.
[[nodiscard]] std::string without_indented(std::string_view markdown);
[[nodiscard]] std::string without_tables(std::string_view markdown);

}  // namespace pm::commands
