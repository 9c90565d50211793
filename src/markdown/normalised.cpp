#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "containers.hpp"
#include "document.hpp"
#include "headings.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/text/edit.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "source.hpp"
#include "tree.hpp"

namespace pm::markdown {
namespace {

/// A line that belongs to no other block, unless a block never ends.
constexpr std::string_view block_probe = "\n***\n";

/// "```" of "  ```yaml"
std::string closing_fence(std::string_view first_line) {
  return std::string(first_line.substr(0, first_line.find_first_not_of(first_line.front())));
}

/// Returns the end of HTML with this start.
std::string html_end(std::string_view start) {
  if (start.starts_with("<!--")) return "-->";
  if (start.starts_with("<?")) return "?>";
  if (start.starts_with("<![CDATA[")) return "]]>";
  if (start.starts_with("<!")) return ">";
  const auto tag = start.substr(0, start.find_first_of(" \t>", 1));
  return "</" + text::lower_ascii(tag.substr(1)) + ">";
}

std::string_view trimmed_line(std::string_view text, int number) {
  const auto lines = line_spans(text);
  const auto span = lines.at(static_cast<std::size_t>(number) - 1);
  return text::trimmed(text.substr(span.begin, span.size()));
}

/// Returns the line that ends the last block of a text, if that block would include the text after
/// it; otherwise empty. Such blocks are unclosed fenced code, and HTML whose kind has its own end
/// (CommonMark 4.5 and 4.6, kinds 1 to 5), such as a comment. Within a quote or a list a block ends
/// with its container.
std::string missing_end(std::string_view markdown) {
  const bool may_have_one = markdown.find("```") != std::string_view::npos ||
                            markdown.find("~~~") != std::string_view::npos ||
                            markdown.find('<') != std::string_view::npos;
  if (!may_have_one) return {};
  const std::string text = cleaned(markdown);
  const Tree tree = parse(text + std::string(block_probe));
  cmark_node* last = cmark_node_last_child(tree.get());
  const auto type = cmark_node_get_type(last);
  if (type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK) return {};
  const auto first_line = trimmed_line(text, cmark_node_get_start_line(last));
  return type == CMARK_NODE_CODE_BLOCK ? closing_fence(first_line) : html_end(first_line);
}

/// Returns a text that must not be read as Markdown as a code block: the fence is longer than any
/// run of its character inside.
std::string shown_as_code(std::string_view text) {
  std::size_t longest = 2;
  for (std::size_t at = text.find('`'); at != std::string_view::npos; at = text.find('`', at)) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  const std::string fence(longest + 1, '`');
  std::string out = fence + "\n";
  out += text;
  if (!text.ends_with('\n')) out += '\n';
  return out + fence + "\n";
}

std::string_view without_end_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// Removes an unescaped backslash at the end of a line: it breaks the line there, but has no
/// meaning within a line.
std::string_view without_break(std::string_view text) {
  const std::size_t backslashes = text.size() - (text.find_last_not_of('\\') + 1);
  if (backslashes % 2 == 1) text.remove_suffix(1);
  return without_end_blanks(text);
}

/// Returns the lines of a heading as one line. In code a backslash is a normal character.
std::string heading_line(const std::vector<std::string_view>& texts, bool has_code) {
  std::string out;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    const bool last = at + 1 == texts.size();
    const std::string_view line = without_end_blanks(texts[at]);
    if (!out.empty()) out += ' ';
    out += last || has_code ? line : without_break(line);
  }
  return out;
}

/// Returns where the blanks before a line's content begin that belong to no container.
std::size_t unindented(std::string_view line, const Content& content) {
  const std::size_t least = content.begin - std::min(content.indent, content.begin);
  std::size_t begin = content.begin;
  while (begin > least && line[begin - 1] == ' ') --begin;
  return begin;
}

/// Collects the edits of a text that move its headings.
class HeadingShifter {
 public:
  HeadingShifter(std::string_view markdown, int below)
      : spans_(line_spans(markdown)), layout_(layout(cleaned(markdown))), texts_(layout_.texts()) {
    if (is_too_deep(layout_.tree.get())) return;
    headings_ = nodes(layout_.tree.get(), CMARK_NODE_HEADING);
    std::erase_if(headings_, [this](cmark_node* heading) {
      return layout_.line_of(heading).table != Line::no_table;
    });
    levels_.emplace(headings_, below);
  }

  std::vector<text::Edit> edits() {
    for (cmark_node* heading : headings_) {
      const int level = levels_->of(heading);
      if (level == cmark_node_get_heading_level(heading)) continue;
      if (!is_setext(heading, texts_)) {
        shift_atx(heading, level);
      } else {
        shift_setext(heading, level);
      }
    }
    return std::move(edits_);
  }

 private:
  /// Returns the offset in the original text of a byte of a laid-out line, counted from 0.
  [[nodiscard]] std::uint32_t offset(std::size_t line, std::size_t byte) const {
    return spans_[layout_.lines[line].origin].begin + static_cast<std::uint32_t>(byte);
  }

  static std::size_t line(cmark_node* heading) {
    return static_cast<std::size_t>(cmark_node_get_start_line(heading)) - 1;
  }
  static std::size_t column(cmark_node* heading) {
    return static_cast<std::size_t>(cmark_node_get_start_column(heading)) - 1;
  }

  void shift_atx(cmark_node* heading, int level) {
    const auto marks = static_cast<std::size_t>(cmark_node_get_heading_level(heading));
    edits_.push_back({.span = {offset(line(heading), column(heading)),
                               offset(line(heading), column(heading) + marks)},
                      .replacement = std::string(static_cast<std::size_t>(level), '#')});
  }

  void shift_setext(cmark_node* heading, int level) {
    const Containers containers(heading, texts_);
    const std::size_t last = underline(heading, containers, texts_);
    if (last == texts_.size()) return;
    const std::size_t begin = containers.content(texts_[last]).begin;
    if (level <= 2) {
      replace_underline(last, begin, level);
    } else {
      write_as_atx(heading, containers, last, level);
    }
  }

  void replace_underline(std::size_t line, std::size_t begin, int level) {
    const std::size_t end = texts_[line].find_last_of("=-") + 1;
    edits_.push_back({.span = {offset(line, begin), offset(line, end)},
                      .replacement = std::string(end - begin, level == 1 ? '=' : '-')});
  }

  void write_as_atx(cmark_node* heading, const Containers& containers, std::size_t last,
                    int level) {
    std::vector<std::size_t> begins = {column(heading)};
    std::vector<std::string_view> texts = {texts_[line(heading)].substr(column(heading))};
    for (std::size_t at = line(heading) + 1; at < last; ++at) {
      const Content content = containers.content(texts_[at]);
      texts.push_back(texts_[at].substr(content.begin));
      // A line after link definitions may be indented like code; a heading may not.
      begins.push_back(content.indent < 4 ? content.begin : unindented(texts_[at], content));
    }
    const std::size_t first = definition_lines(heading, containers, texts_);
    texts.erase(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(first));
    const std::string marks(static_cast<std::size_t>(level), '#');
    const bool has_code = !nodes(heading, CMARK_NODE_CODE).empty();
    std::string heading_text = marks + " " + heading_line(texts, has_code);
    // Marks at the end would close the heading, unless closing marks follow.
    if (heading_text.ends_with('#')) heading_text += " " + marks;
    const std::size_t end = texts_[last].find_last_of("=-") + 1;
    edits_.push_back({.span = {offset(line(heading) + first, begins[first]), offset(last, end)},
                      .replacement = std::move(heading_text)});
  }

  std::vector<text::Span> spans_;
  Layout layout_;
  LineTexts texts_;
  std::vector<cmark_node*> headings_;
  std::optional<HeadingLevels> levels_;
  std::vector<text::Edit> edits_;
};

/// Removes a byte order mark: inside another text it would be a character before the first one.
std::string_view without_byte_order_mark(std::string_view text) {
  while (text.starts_with(text::byte_order_mark)) {
    text.remove_prefix(text::byte_order_mark.size());
  }
  return text;
}

}  // namespace

std::string normalised(std::string_view markdown, int below) {
  markdown = without_byte_order_mark(markdown);
  if (text::prose_excess(markdown)) return shown_as_code(markdown);
  auto out = text::apply(markdown, HeadingShifter(markdown, below).edits());
  if (const auto end = missing_end(markdown); !end.empty()) {
    if (!out.ends_with('\n')) out += '\n';
    out += end + "\n";
  }
  return out;
}

}  // namespace pm::markdown
