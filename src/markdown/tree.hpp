#pragma once

#include <cmark.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pm::markdown {

/// Frees a node and everything below it.
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

/// A tree as cmark builds it, or a node outside of a tree. A node that is added to a tree belongs
/// to the tree: `release()` it then.
using Tree = std::unique_ptr<cmark_node, FreeNode>;

[[nodiscard]] Tree parse(std::string_view markdown);

/// Returns whether a tree is deeper than any real prose. Some calls of cmark walk up the tree, so a
/// hostile text can cost depth times size.
[[nodiscard]] bool is_too_deep(cmark_node* root);

/// The meaning of a custom node; cmark itself does not know these.
enum class Mark : unsigned char {
  none,  ///< not a custom node of ours
  table,
  head,
  body,
  row,
  cell,
  cell_left,
  cell_center,
  cell_right,
  struck,        ///< written with one tilde
  struck_twice,  ///< written with two
  task_open,
  task_done,
};

[[nodiscard]] Mark mark(cmark_node* node);

/// Returns a custom node, written in HTML as `enter`, its children, `exit`.
[[nodiscard]] Tree custom(cmark_node_type type, Mark mark, const std::string& enter,
                          const std::string& exit);
[[nodiscard]] Tree text_node(std::string_view text);

/// Calls `visit(node, enter)` for each node of a tree in the order of the document; nodes that can
/// have children get a second call at their end, with `enter` false.
template <typename Visit>
void each_event(cmark_node* root, Visit visit) {
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(root),
                                                                    cmark_iter_free);
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
  }
}

/// The literal of a text, a code or an HTML node.
[[nodiscard]] std::string_view literal(cmark_node* node);
/// Returns all nodes of a type in the order of the document. A loop over them may change and move
/// nodes, and free nodes that it has passed.
[[nodiscard]] std::vector<cmark_node*> nodes(cmark_node* root, cmark_node_type type);
[[nodiscard]] bool is_within(cmark_node* node, cmark_node_type type);

/// One kind of text that a node can have.
struct TextOfNode {
  const char* (*get)(cmark_node*);
  int (*set)(cmark_node*, const char*);
};

/// Replaces the texts of these kinds of every node of a tree by the result of a function.
void change_texts(cmark_node* root, const std::vector<TextOfNode>& kinds,
                  const std::function<std::string(std::string_view)>& changed);

/// Moves the children of a node to the end of another.
void move_children(cmark_node* from, cmark_node* to);
/// Replaces a node by another and frees the old one.
void replace(cmark_node* old, Tree with);
/// Replaces a node by its children and frees it.
void unwrap(cmark_node* node);

}  // namespace pm::markdown
