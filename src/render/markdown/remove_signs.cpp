#include <memory>
#include <string>

#include "passes.hpp"
#include "source.hpp"

namespace pm::render::markdown {
namespace {

using Get = const char* (*)(cmark_node*);
using Set = int (*)(cmark_node*, const char*);

void clean(cmark_node* node, std::string_view sign, Get get, Set set) {
  const char* text = get(node);
  if (text == nullptr || std::string_view(text).find(sign) == std::string_view::npos) return;
  const std::string without = without_signs(text, sign);
  set(node, without.c_str());
}

}  // namespace

void remove_signs(cmark_node* root, std::string_view sign) {
  if (sign.empty()) return;
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(root),
                                                                    cmark_iter_free);
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event != CMARK_EVENT_ENTER) continue;
    clean(node, sign, cmark_node_get_literal, cmark_node_set_literal);
    clean(node, sign, cmark_node_get_fence_info, cmark_node_set_fence_info);
    clean(node, sign, cmark_node_get_url, cmark_node_set_url);
    clean(node, sign, cmark_node_get_title, cmark_node_set_title);
  }
}

}  // namespace pm::render::markdown
