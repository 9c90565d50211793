#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Prose is CommonMark 0.30 with GitHub's tables, task list items, strikethrough and autolinks (GFM
/// 0.29, sections 4.10, 5.3, 6.5 and 6.9). A text with an excess (`text::prose_excess`) is not read
/// as Markdown, but shown as preformatted text.
namespace pm::markdown {

/// Returns safe HTML: no raw HTML, only links to `http`, `https`, `mailto`, relative addresses and
/// `#`, and nothing that loads by itself. Headings are below a heading of level `below` (1 to 5):
/// the levels in use become `below` + 1, + 2 and so on, at most 6, without gaps.
[[nodiscard]] std::string html(std::string_view markdown, int below);

/// Returns Markdown for use inside a page. Headings move below level `below` as in `html`. A line
/// at the end closes any block that would otherwise include the text after it. Byte order marks at
/// the start are removed. All other bytes stay the same.
[[nodiscard]] std::string normalised(std::string_view markdown, int below);

/// Returns plain text for a terminal or a mail, wrapped at `columns` columns between words, without
/// control characters. Ends with a newline unless it is empty.
[[nodiscard]] std::string plain(std::string_view markdown, std::size_t columns = 80);

/// Returns Slack's mrkdwn. Signs replace missing markup: bullets, bold headings, tables as code.
/// Ends with a newline unless it is empty.
[[nodiscard]] std::string mrkdwn(std::string_view markdown);

/// Returns a part of a manual page, in the macros of man(7). Headings up to level 2 become
/// sections, deeper ones subsections; a table becomes a list with the first column as terms. Only
/// links to other hosts keep their address. The result is always ASCII.
[[nodiscard]] std::string roff(std::string_view markdown);

}  // namespace pm::markdown
