#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "../importers.hpp"
#include "../whole_text.hpp"
#include "hand_written.hpp"
#include "pm/prose/lines.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::markdown_report {
namespace {

/// Whether a text without a telling name is Markdown: a heading begins it, perhaps behind a front
/// matter, or there are headings of sections in it.
bool looks_like_markdown(std::string_view head) {
  if (head.find('\0') != std::string_view::npos) return false;
  if (head.starts_with(text::byte_order_mark)) head.remove_prefix(text::byte_order_mark.size());
  const auto first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || head[first] == '{') return false;
  const auto all = prose::lines(head);
  const auto is_heading = [](const prose::Line& line) {
    return !line.literal && (line.text.starts_with("# ") || line.text.starts_with("## "));
  };
  return std::any_of(all.begin(), all.end(), is_heading);
}

bool recognises_markdown(std::string_view head, std::string_view file) {
  const auto name = text::lower_ascii(file);
  for (const std::string_view ending : {".md", ".markdown", ".mdown", ".mkd"}) {
    if (name.ends_with(ending)) return head.find('\0') == std::string_view::npos;
  }
  return looks_like_markdown(head);
}

void run_markdown_import(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input, "import it in parts");
  if (!text) return take(failed(std::move(text).error()));
  take(hand_written(*text, input.name(), input.stem(), settings));
}

constexpr std::array<std::string_view, 1> map_keys = {"severity"};

}  // namespace

}  // namespace pm::exchange::markdown_report

namespace pm::exchange {

constinit const Importer markdown_importer = {
    .name = "markdown",
    .summary = "a postmortem written by hand in Markdown",
    .recognises = markdown_report::recognises_markdown,
    .map_keys = markdown_report::map_keys,
    .id_is_file = true,
    .run = markdown_report::run_markdown_import,
};

}  // namespace pm::exchange
