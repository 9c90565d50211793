#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pm::markdown {

/// Returns the paragraphs of a text without markup, each with its lines as they are written;
/// nothing if a character or a line could mean something in Markdown. Most messages of incidents
/// are such texts, and need no parser.
[[nodiscard]] std::optional<std::vector<std::string_view>> simple_paragraphs(
    std::string_view markdown);

/// Returns the HTML of such a text; nothing for other texts.
[[nodiscard]] std::optional<std::string> simple_html(std::string_view markdown);

/// Returns the plain text of such a text; nothing for other texts.
[[nodiscard]] std::optional<std::string> simple_plain(std::string_view markdown,
                                                      std::size_t columns);

}  // namespace pm::markdown
