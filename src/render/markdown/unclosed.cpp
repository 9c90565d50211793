#include "unclosed.hpp"

#include "pm/text/words.hpp"
#include "source.hpp"
#include "tree.hpp"

namespace pm::render::markdown {
namespace {

/// A line that is no part of any block but one that nothing else ends.
constexpr std::string_view probe = "\n***\n";

/// "```" of "  ```yaml"
std::string fence(std::string_view first_line) {
  return std::string(first_line.substr(0, first_line.find_first_not_of(first_line.front())));
}

/// What ends HTML that starts so.
std::string html_end(std::string_view start) {
  if (start.starts_with("<!--")) return "-->";
  if (start.starts_with("<?")) return "?>";
  if (start.starts_with("<![CDATA[")) return "]]>";
  if (start.starts_with("<!")) return ">";
  const auto tag = start.substr(0, start.find_first_of(" \t>", 1));
  return "</" + text::lower_ascii(tag.substr(1)) + ">";
}

std::string_view line(std::string_view text, int number) {
  const auto lines = line_spans(text);
  const auto span = lines.at(static_cast<std::size_t>(number) - 1);
  return text::trimmed(text.substr(span.begin, span.size()));
}

}  // namespace

std::string missing_end(std::string_view markdown) {
  const bool may_have_one = markdown.find("```") != std::string_view::npos ||
                            markdown.find("~~~") != std::string_view::npos ||
                            markdown.find('<') != std::string_view::npos;
  if (!may_have_one) return {};
  const std::string text = cleaned(markdown);
  const Tree tree = parse(text + std::string(probe));
  cmark_node* last = cmark_node_last_child(tree.get());
  const auto type = cmark_node_get_type(last);
  if (type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK) return {};
  const auto first_line = line(text, cmark_node_get_start_line(last));
  return type == CMARK_NODE_CODE_BLOCK ? fence(first_line) : html_end(first_line);
}

}  // namespace pm::render::markdown
