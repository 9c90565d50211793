#include <algorithm>
#include <array>
#include <string>

#include "characters.hpp"
#include "document.hpp"

namespace pm::markdown {
namespace {

/// One or two tildes that may begin or end struck text; they have their own text node.
struct TildeRun {
  cmark_node* node = nullptr;
  std::size_t size = 1;
  bool can_open = false;
  bool can_close = false;
};

bool is_line_end(cmark_node* node) {
  const auto type = cmark_node_get_type(node);
  return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

/// Returns a character in place of the text outside of a node: punctuation for a mark of the
/// neighbour or of the inline around it, a blank for the end of a line.
char32_t character_outside(cmark_node* parent, cmark_node* neighbour) {
  if (neighbour != nullptr) return is_line_end(neighbour) ? U' ' : U'*';
  const auto type = cmark_node_get_type(parent);
  const bool block = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ||
                     (mark(parent) >= Mark::cell && mark(parent) <= Mark::cell_right);
  return block ? U' ' : U'*';
}

/// Cuts the text nodes of one parent at the tildes that can be delimiters.
class TildeCutter {
 public:
  TildeCutter(cmark_node* parent, std::string_view sign) : parent_(parent), sign_(sign) {}

  std::vector<TildeRun> cut() {
    for (cmark_node* node = cmark_node_first_child(parent_); node != nullptr;) {
      cmark_node* next = cmark_node_next(node);
      if (cmark_node_get_type(node) == CMARK_NODE_TEXT) cut(node);
      node = next;
    }
    return std::move(delimiters_);
  }

 private:
  void cut(cmark_node* node) {
    const std::string text(literal(node));
    std::size_t kept = 0;
    for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~', at)) {
      const std::size_t end = run_end(text, at);
      TildeRun found = delimiter(node, text, at, end);
      if (found.can_open || found.can_close) {
        insert_text(node, std::string_view(text).substr(kept, at - kept));
        found.node = insert_text(node, std::string_view(text).substr(at, end - at));
        delimiters_.push_back(found);
        kept = end;
      }
      at = std::max(end, at + 1);
    }
    if (kept == 0) return;
    const std::string rest = text.substr(kept);
    cmark_node_set_literal(node, rest.c_str());
  }

  /// Returns the end of the tildes at a place, without an escaped one.
  [[nodiscard]] std::size_t run_end(std::string_view text, std::size_t at) const {
    const std::size_t end = std::min(text.find_first_not_of('~', at), text.size());
    const bool escaped = !sign_.empty() && text.substr(end).starts_with(sign_);
    return escaped ? end - 1 : end;
  }

  [[nodiscard]] TildeRun delimiter(cmark_node* node, std::string_view text, std::size_t begin,
                                   std::size_t end) const {
    const std::size_t size = end - begin;
    if (size == 0 || size > 2) return {};
    const char32_t before = begin > 0 ? last_code_point(text.substr(0, begin))
                                      : character_outside(parent_, cmark_node_previous(node));
    const char32_t after = end < text.size() ? first_code_point(text.substr(end))
                                             : character_outside(parent_, cmark_node_next(node));
    const bool left =
        !is_space(after) && (!is_punctuation(after) || is_space(before) || is_punctuation(before));
    const bool right =
        !is_space(before) && (!is_punctuation(before) || is_space(after) || is_punctuation(after));
    return {.size = size, .can_open = left, .can_close = right};
  }

  static cmark_node* insert_text(cmark_node* before, std::string_view text) {
    if (text.empty()) return nullptr;
    cmark_node* made = text_node(text).release();
    cmark_node_insert_before(before, made);
    return made;
  }

  cmark_node* parent_;
  std::string_view sign_;
  std::vector<TildeRun> delimiters_;
};

void strike_between(const TildeRun& opener, const TildeRun& closer) {
  const bool twice = opener.size == 2;
  cmark_node* struck =
      custom(CMARK_NODE_CUSTOM_INLINE, twice ? Mark::struck_twice : Mark::struck, "<del>", "</del>")
          .release();
  cmark_node_insert_before(opener.node, struck);
  while (cmark_node_next(opener.node) != closer.node) {
    cmark_node_append_child(struck, cmark_node_next(opener.node));
  }
  cmark_node_free(opener.node);
  cmark_node_free(closer.node);
}

/// Matches each closing delimiter with the nearest opening one of its size; delimiters between them
/// become text. The openers of each size are a stack, so the search is cheap.
void match_tildes(const std::vector<TildeRun>& delimiters) {
  std::array<std::vector<std::size_t>, 3> openers;
  for (std::size_t at = 0; at < delimiters.size(); ++at) {
    const TildeRun& delimiter = delimiters[at];
    std::vector<std::size_t>& same = openers[delimiter.size];
    if (delimiter.can_close && !same.empty()) {
      const std::size_t opener = same.back();
      strike_between(delimiters[opener], delimiter);
      for (auto& stack : openers) {
        while (!stack.empty() && stack.back() >= opener) stack.pop_back();
      }
    } else if (delimiter.can_open) {
      same.push_back(at);
    }
  }
}

}  // namespace

void strike_through(cmark_node* root, std::string_view sign) {
  std::vector<cmark_node*> parents;
  for (cmark_node* node : nodes(root, CMARK_NODE_TEXT)) {
    if (literal(node).find('~') == std::string_view::npos) continue;
    cmark_node* parent = cmark_node_parent(node);
    if (parents.empty() || parents.back() != parent) parents.push_back(parent);
  }
  std::sort(parents.begin(), parents.end());
  parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  for (cmark_node* parent : parents) match_tildes(TildeCutter(parent, sign).cut());
}

}  // namespace pm::markdown
