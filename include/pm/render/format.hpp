#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"

namespace pm::render {

/// An output format, with the functions that write data into it unchanged. Both functions append to
/// `out`.
struct Format {
  std::string_view name;  ///< "html"; also the file name extension
  void (*escape)(std::string_view text, std::string& out);  ///< a text that is no markup
  void (*prose)(const data::Value& prose, std::string& out);
};

/// HTML 5. Markup characters become references; control characters become visible.
[[nodiscard]] const Format& html_format();
/// Markdown as GitHub reads it. A text is one line without markup, in every paragraph, heading,
/// list item, table cell or `<…>` of a link.
[[nodiscard]] const Format& markdown_format();
/// Plain text. A text is one line; control characters become visible.
[[nodiscard]] const Format& text_format();
/// Slack's mrkdwn, for messages. A text is one line without markup and mentions. If a sign could be
/// markup and cannot be escaped, a sign that looks the same replaces it.
[[nodiscard]] const Format& mrkdwn_format();

/// Returns all formats, in the order of the help.
[[nodiscard]] std::span<const Format* const> formats();
/// Returns the format with this name, or null.
[[nodiscard]] const Format* format_named(std::string_view name);

}  // namespace pm::render
