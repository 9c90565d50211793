#include "mrkdwn_inlines.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include "../escape_mrkdwn.hpp"
#include "characters.hpp"
#include "pm/text/utf8.hpp"
#include "tree.hpp"

namespace pm::render::markdown {
namespace {

constexpr std::string_view no_width = "\u200B";

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text::visible(out);
}

/// Code holds no backticks in mrkdwn.
std::string code(std::string_view text) {
  std::string out = "`";
  for (const char c : one_line(text)) {
    if (c == '`') {
      out += "\u02CB";
    } else {
      escape_references(std::string_view(&c, 1), out);
    }
  }
  return out + "`";
}

/// Slack knows whole addresses only.
bool is_whole(std::string_view url) {
  return url.starts_with("http://") || url.starts_with("https://") || url.starts_with("mailto:");
}

/// Emphasis takes effect between words only, and within one line. So within a word a blank without
/// width stands beside its signs, and at a line break they are closed and opened again.
class Writer {
 public:
  explicit Writer(bool bold) : bold_(bold) {}

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
        put(mrkdwn_escaped(one_line(literal(node))));
        break;
      case CMARK_NODE_CODE:
        put(in_link_ ? mrkdwn_escaped(one_line(literal(node))) : code(literal(node)));
        break;
      case CMARK_NODE_SOFTBREAK:
        put(" ");
        break;
      case CMARK_NODE_LINEBREAK:
        line_break();
        break;
      case CMARK_NODE_EMPH:
        emphasis('_', enter);
        break;
      case CMARK_NODE_STRONG:
        if (!bold_) emphasis('*', enter);
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

  void put(std::string_view text) {
    if (text.empty()) return;
    // What was closed must not touch a letter.
    if (closed_ && !is_space(first_code_point(text)) && !is_punctuation(first_code_point(text))) {
      out_ += no_width;
    }
    closed_ = false;
    out_ += text;
  }

  /// Signs of one kind do not nest. In a link there is no emphasis.
  void emphasis(char sign, bool enter) {
    if (in_link_) return;
    if (enter) {
      const bool nested = std::find(open_.begin(), open_.end(), sign) != open_.end();
      open_.push_back(nested ? '\0' : sign);
      if (!nested) open(sign);
      return;
    }
    const char last = open_.back();
    open_.pop_back();
    if (last != '\0') close(last);
  }

  void open(char sign) {
    const auto before = last_code_point(out_);
    if (closed_ || (!out_.empty() && !is_space(before) && !is_punctuation(before))) {
      out_ += no_width;
    }
    closed_ = false;
    out_ += sign;
  }

  void close(char sign) {
    out_ += sign;
    closed_ = true;
  }

  void line_break() {
    if (in_link_) return put(" ");
    for (auto sign = open_.rbegin(); sign != open_.rend(); ++sign) {
      if (*sign != '\0') out_ += *sign;
    }
    out_ += '\n';
    closed_ = false;
    for (const char sign : open_) {
      if (sign != '\0') out_ += sign;
    }
  }

  /// Links do not nest, so that one place is enough to remember.
  void link(cmark_node* node, bool enter) {
    if (enter) {
      put_nothing_wide();
      link_ = out_.size();
      in_link_ = true;
      return;
    }
    in_link_ = false;
    const std::string url = cmark_node_get_url(node);
    const auto label = out_.substr(link_);
    if (!is_whole(url)) {
      if (!url.empty() && !url.starts_with('#') && mrkdwn_escaped(one_line(url)) != label) {
        out_ += " (" + mrkdwn_escaped(one_line(url)) + ")";
      }
      return;
    }
    out_.erase(link_);
    const auto target = mrkdwn_address(one_line(url));
    const bool same = label.empty() || label == mrkdwn_escaped(one_line(url));
    out_ += same ? "<" + target + ">" : "<" + target + "|" + label + ">";
  }

  void put_nothing_wide() {
    if (closed_) out_ += no_width;
    closed_ = false;
  }

  void custom(Mark mark, bool enter) {
    if (mark == Mark::struck || mark == Mark::struck_twice) emphasis('~', enter);
    if (enter && mark == Mark::task_open) put("\u2610 ");
    if (enter && mark == Mark::task_done) put("\u2611 ");
  }

  bool bold_;
  std::string out_;
  std::vector<char> open_;  ///< signs that are not closed yet; NUL: one that was not written
  bool closed_ = false;     ///< the last that was written closes emphasis
  bool in_link_ = false;
  std::size_t link_ = 0;
};

}  // namespace

std::string mrkdwn_inlines(cmark_node* parent, bool bold) { return Writer(bold).write(parent); }

}  // namespace pm::render::markdown
