#include <algorithm>
#include <optional>
#include <string>

#include "containers.hpp"
#include "document.hpp"
#include "find_addresses.hpp"

namespace pm::markdown {
namespace {

/// Successive text nodes, which readers see as one text.
struct TextRun {
  std::vector<cmark_node*> nodes;
  std::string text;

  void take(cmark_node* node) {
    nodes.push_back(node);
    text += literal(node);
  }
  void take_following() {
    while (cmark_node* next = cmark_node_next(nodes.back())) {
      if (cmark_node_get_type(next) != CMARK_NODE_TEXT) return;
      take(next);
    }
  }
};

bool is_text(cmark_node* node) {
  return node != nullptr && cmark_node_get_type(node) == CMARK_NODE_TEXT;
}

/// Returns the character before a run: the mark of emphasis that starts or ends there, a blank at
/// the start of a line, otherwise one that cannot precede an address.
char character_before(const TextRun& run) {
  cmark_node* previous = cmark_node_previous(run.nodes.front());
  if (previous == nullptr) {
    const auto type = cmark_node_get_type(cmark_node_parent(run.nodes.front()));
    return type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG ? '*' : ' ';
  }
  switch (cmark_node_get_type(previous)) {
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      return ' ';
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
    case CMARK_NODE_CUSTOM_INLINE:
      return '*';
    default:
      return '`';
  }
}

cmark_node* block_of(cmark_node* node) {
  while (cmark_node_get_type(node) > CMARK_NODE_LAST_BLOCK) node = cmark_node_parent(node);
  return node;
}

/// Returns the mark of a node in the text, or nothing if cmark's position of it is wrong, which can
/// happen after link definitions.
std::optional<char> emphasis_mark(cmark_node* node, const LineTexts& lines) {
  const auto at = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1)) - 1;
  if (at >= lines.size()) return std::nullopt;
  const std::string_view line = lines[at];
  auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1)) - 1;
  cmark_node* block = block_of(node);
  const int first = cmark_node_get_start_line(block);
  if (first > 0 && cmark_node_get_start_line(node) > first) {
    // On a paragraph's later lines cmark counts columns as if their text began in the same column
    // as on the first line.
    const auto offset = static_cast<std::size_t>(cmark_node_get_start_column(block)) - 1;
    if (column < offset) return std::nullopt;
    column += Containers(block, lines).content(line).begin - offset;
  }
  if (column >= line.size()) return std::nullopt;
  const char mark = line[column];
  return mark == '*' || mark == '_' ? std::optional(mark) : std::nullopt;
}

/// Returns the marks in the text around an emphasised or struck node.
std::string written_marks(cmark_node* node, const LineTexts& lines) {
  if (mark(node) == Mark::struck) return "~";
  if (mark(node) == Mark::struck_twice) return "~~";
  const auto type = cmark_node_get_type(node);
  if (type != CMARK_NODE_EMPH && type != CMARK_NODE_STRONG) return {};
  const std::optional<char> found = emphasis_mark(node, lines);
  return found ? std::string(type == CMARK_NODE_STRONG ? 2 : 1, *found) : std::string();
}

/// An address may contain marks that were read as emphasis (`https://host/_next_/`). Up to the next
/// blank, marks become characters again.
void continue_address(TextRun& run, const LineTexts& lines) {
  std::size_t seen = run.text.size();
  while (cmark_node* next = cmark_node_next(run.nodes.back())) {
    const std::string written_as = written_marks(next, lines);
    if (written_as.empty()) return;
    cmark_node_insert_before(next, text_node(written_as).release());
    cmark_node_insert_after(next, text_node(written_as).release());
    unwrap(next);
    run.take_following();
    if (run.text.find_first_of(" \t<", seen) != std::string::npos) return;
    seen = run.text.size();
  }
}

cmark_node* link_node(const Address& address, std::string_view text) {
  cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
  cmark_node_set_url(link, address.url.c_str());
  cmark_node_append_child(link, text_node(text).release());
  return link;
}

/// Replaces a run by text and links.
void write_links(const TextRun& run, const std::vector<Address>& found) {
  cmark_node* place = run.nodes.front();
  const std::string_view text = run.text;
  const auto insert_text = [&](std::size_t begin, std::size_t end) {
    if (begin == end) return;
    cmark_node_insert_before(place, text_node(text.substr(begin, end - begin)).release());
  };
  std::size_t done = 0;
  for (const Address& address : found) {
    insert_text(done, address.begin);
    cmark_node_insert_before(
        place, link_node(address, text.substr(address.begin, address.end - address.begin)));
    done = address.end;
  }
  insert_text(done, text.size());
  for (cmark_node* node : run.nodes) cmark_node_free(node);
}

/// Returns the first text node of every run outside of links and images.
std::vector<cmark_node*> run_heads(cmark_node* root) {
  std::vector<cmark_node*> heads = nodes(root, CMARK_NODE_TEXT);
  std::erase_if(heads, [](cmark_node* node) { return is_text(cmark_node_previous(node)); });
  return heads;
}

/// Calls `use` with each run that contains an address, and its addresses; links and images cannot
/// contain another link.
template <typename Use>
void each_run(cmark_node* root, Use use) {
  for (cmark_node* head : run_heads(root)) {
    // An earlier call may have joined this node to another run.
    if (is_text(cmark_node_previous(head))) continue;
    TextRun run;
    run.take(head);
    run.take_following();
    if (!may_have_address(run.text)) continue;
    if (is_within(head, CMARK_NODE_LINK) || is_within(head, CMARK_NODE_IMAGE)) continue;
    const std::vector<Address> found = addresses(run.text, character_before(run));
    if (!found.empty()) use(run, found);
  }
}

}  // namespace

void link_addresses(const Layout& layout) {
  const LineTexts lines = layout.texts();
  each_run(layout.tree.get(), [&lines](TextRun& run, const std::vector<Address>& found) {
    if (found.back().open) continue_address(run, lines);
  });
  each_run(layout.tree.get(), write_links);
}

}  // namespace pm::markdown
