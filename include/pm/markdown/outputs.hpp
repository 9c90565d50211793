#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Prose is CommonMark 0.30 with GitHub's tables, task list items, strikethrough and autolinks
/// (GFM 0.29, sections 4.10, 5.3, 6.5 and 6.9). A text that `text::prose_excess` objects to is not
/// read as Markdown: it is shown as preformatted text.
namespace pm::markdown {

/// Safe HTML: no raw HTML, no links but to `http`, `https`, `mailto`, relative addresses and `#`,
/// nothing that loads by itself. Headings come below a heading of level `below` (1 to 5): the
/// levels in use become `below` + 1, + 2 and so on, at most 6, and none is skipped.
[[nodiscard]] std::string html(std::string_view markdown, int below);

/// Markdown that can be put into a page: the same bytes but for the headings, which are moved below
/// level `below` as in `html`, for a line at the end that closes what would take in the text after
/// it, and for byte order marks at the start, which go.
[[nodiscard]] std::string normalised(std::string_view markdown, int below);

/// Plain text for a terminal or a mail, wrapped at so many columns where words allow it, without
/// control characters. Ends with a newline unless it is empty.
[[nodiscard]] std::string plain(std::string_view markdown, std::size_t columns = 80);

/// Slack's mrkdwn. What it has no markup for is shown by signs: bullets, bold headings, tables as
/// code. Ends with a newline unless it is empty.
[[nodiscard]] std::string mrkdwn(std::string_view markdown);

/// A part of a manual page, in the macros of man(7): headings up to level 2 become sections, deeper
/// ones subsections; a table becomes a list whose terms are its first column. Of links only those
/// to other hosts keep their address. ASCII, whatever the text has.
[[nodiscard]] std::string roff(std::string_view markdown);

}  // namespace pm::markdown
