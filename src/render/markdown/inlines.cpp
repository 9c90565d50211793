#include "inlines.hpp"

#include <algorithm>
#include <memory>

#include "pm/text/utf8.hpp"
#include "tree.hpp"

namespace pm::render::markdown {
namespace {

/// Without line ends and tabs, which `visible` would show as signs.
std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text::visible(out);
}

/// Code in as many backticks as keep it apart from those in it.
std::string code(std::string_view text) {
  const bool quoted = text.find('`') != std::string_view::npos;
  const std::string marks = quoted ? "``" : "`";
  return marks + one_line(text) + marks;
}

bool says_same(std::string_view text, std::string_view url) {
  return text == url || url == "mailto:" + std::string(text) ||
         url == "http://" + std::string(text);
}

class Writer {
 public:
  std::string write(cmark_node* parent) {
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(parent),
                                                                      cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
    }
    return std::move(out_);
  }

 private:
  void visit(cmark_node* node, bool enter) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        out_ += one_line(literal(node));
        break;
      case CMARK_NODE_CODE:
        out_ += code(literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
        out_ += ' ';
        break;
      case CMARK_NODE_LINEBREAK:
        out_ += '\n';
        break;
      case CMARK_NODE_LINK:
        link(node, enter);
        break;
      case CMARK_NODE_CUSTOM_INLINE:
        custom(mark(node), enter);
        break;
      default:
        break;
    }
  }

  /// Links do not nest, so that one place is enough to remember.
  void link(cmark_node* node, bool enter) {
    if (enter) {
      link_ = out_.size();
      return;
    }
    const std::string url = one_line(cmark_node_get_url(node));
    if (url.empty() || says_same(std::string_view(out_).substr(link_), url)) return;
    out_ += " (" + url + ")";
  }

  void custom(Mark mark, bool enter) {
    if (mark == Mark::struck || mark == Mark::struck_twice) out_ += "~~";
    if (enter && mark == Mark::task_open) out_ += "[ ] ";
    if (enter && mark == Mark::task_done) out_ += "[x] ";
  }

  std::string out_;
  std::size_t link_ = 0;
};

}  // namespace

std::string inline_text(cmark_node* parent) { return Writer().write(parent); }

}  // namespace pm::render::markdown
