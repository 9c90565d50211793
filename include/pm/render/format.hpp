#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pm/view/data.hpp"

namespace pm::render {

/// What documents may be written in, and how data is put into one so that it shows as it is. Both
/// functions append to `out`.
struct Format {
  std::string_view name;                                    ///< "html"; the ending of its files too
  void (*escape)(std::string_view text, std::string& out);  ///< a text that is no markup
  void (*prose)(const view::Prose& prose, std::string& out);
};

/// HTML 5. Markup characters become references; control characters are shown, not sent.
[[nodiscard]] const Format& html_format();
/// Markdown as GitHub reads it. A text is one line in which nothing is markup, wherever in a
/// paragraph, heading, list item, table cell or `<…>` of a link it is put.
[[nodiscard]] const Format& markdown_format();
/// Plain text. A text is one line; control characters are shown, not sent.
[[nodiscard]] const Format& text_format();
/// Slack's mrkdwn, for messages. A text is one line in which nothing is markup and nobody is
/// called; where a sign could be markup and cannot be escaped, one that looks the same stands for
/// it.
[[nodiscard]] const Format& mrkdwn_format();

/// All of them, in the order in which help lists them.
[[nodiscard]] std::span<const Format* const> formats();
/// The format of this name, or null.
[[nodiscard]] const Format* format_named(std::string_view name);

}  // namespace pm::render
