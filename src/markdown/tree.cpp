#include "tree.hpp"

#include <array>
#include <cstddef>
#include <new>

namespace pm::markdown {
namespace {

/// cmark keeps one user pointer per node: it points to the element of this table whose index is the
/// mark.
constexpr std::array marks = {
    Mark::none,         Mark::table,     Mark::head,        Mark::body,       Mark::row,
    Mark::cell,         Mark::cell_left, Mark::cell_center, Mark::cell_right, Mark::struck,
    Mark::struck_twice, Mark::task_open, Mark::task_done,
};
static_assert(marks.size() == static_cast<std::size_t>(Mark::task_done) + 1);

constexpr bool are_in_order() {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (static_cast<std::size_t>(marks[i]) != i) return false;
  }
  return true;
}
static_assert(are_in_order());

Tree new_node(cmark_node_type type) {
  Tree node(cmark_node_new(type));
  if (node == nullptr) throw std::bad_alloc();
  return node;
}

}  // namespace

Tree parse(std::string_view markdown) {
  // With positions, cmark also counts lines inside code spans and links.
  Tree tree(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_SOURCEPOS));
  if (tree == nullptr) throw std::bad_alloc();
  return tree;
}

bool is_too_deep(cmark_node* root) {
  constexpr int most = 500;
  int depth = 0;
  for (cmark_node* node = root; node != nullptr;) {
    if (cmark_node* child = cmark_node_first_child(node)) {
      if (++depth > most) return true;
      node = child;
      continue;
    }
    while (node != root && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      --depth;
    }
    node = node == root ? nullptr : cmark_node_next(node);
  }
  return false;
}

Mark mark(cmark_node* node) {
  const void* data = cmark_node_get_user_data(node);
  return data == nullptr ? Mark::none : *static_cast<const Mark*>(data);
}

Tree custom(cmark_node_type type, Mark mark, const std::string& enter, const std::string& exit) {
  Tree node = new_node(type);
  // cmark wants a mutable pointer, but only returns it and changes nothing.
  cmark_node_set_user_data(node.get(),
                           const_cast<Mark*>(&marks.at(static_cast<std::size_t>(mark))));
  cmark_node_set_on_enter(node.get(), enter.c_str());
  cmark_node_set_on_exit(node.get(), exit.c_str());
  return node;
}

Tree text_node(std::string_view text) {
  Tree node = new_node(CMARK_NODE_TEXT);
  cmark_node_set_literal(node.get(), std::string(text).c_str());
  return node;
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::vector<cmark_node*> nodes(cmark_node* root, cmark_node_type type) {
  std::vector<cmark_node*> found;
  each_event(root, [&](cmark_node* node, bool enter) {
    if (enter && cmark_node_get_type(node) == type) found.push_back(node);
  });
  return found;
}

bool is_within(cmark_node* node, cmark_node_type type) {
  for (node = cmark_node_parent(node); node != nullptr; node = cmark_node_parent(node)) {
    if (cmark_node_get_type(node) == type) return true;
  }
  return false;
}

void change_texts(cmark_node* root, const std::vector<TextOfNode>& kinds,
                  const std::function<std::string(std::string_view)>& changed) {
  each_event(root, [&](cmark_node* node, bool enter) {
    if (!enter) return;
    for (const auto& kind : kinds) {
      const char* text = kind.get(node);
      if (text == nullptr) continue;
      const std::string with = changed(text);
      if (with != text) kind.set(node, with.c_str());
    }
  });
}

void move_children(cmark_node* from, cmark_node* to) {
  while (cmark_node* child = cmark_node_first_child(from)) cmark_node_append_child(to, child);
}

void replace(cmark_node* old, Tree with) {
  cmark_node_replace(old, with.release());
  cmark_node_free(old);
}

void unwrap(cmark_node* node) {
  while (cmark_node* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
  cmark_node_free(node);
}

}  // namespace pm::markdown
