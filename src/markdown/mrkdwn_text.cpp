#include "mrkdwn_text.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "characters.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/text/utf8.hpp"
#include "walker.hpp"

namespace pm::markdown {
namespace {

bool is_space_or_newline(char c) { return c == ' ' || c == '\n'; }

/// Returns whether a sign of emphasis can begin or end emphasis. It begins after a character that
/// is not a letter and before one that is not a blank, and ends the other way round. Characters
/// outside the text are unknown.
bool may_be_emphasis(std::string_view text, std::size_t at) {
  const bool first = at == 0;
  const bool last = at + 1 == text.size();
  const bool begins = (first || !is_ascii_alphanumeric(text[at - 1])) &&
                      (last || !is_space_or_newline(text[at + 1]));
  const bool ends = (first || !is_space_or_newline(text[at - 1])) &&
                    (last || !is_ascii_alphanumeric(text[at + 1]));
  return begins || ends;
}

/// Returns a sign that looks the same and has no meaning.
std::string_view look_alike(char c) {
  switch (c) {
    case '*':
      return "\u2217";
    case '_':
      return "\u02CD";
    case '~':
      return "\u223C";
    default:
      return "\u02CB";  // of a backtick
  }
}

std::string_view mrkdwn_reference(char c) {
  if (c == '&') return "&amp;";
  return c == '<' ? "&lt;" : "&gt;";
}

/// Slack recognizes only whole addresses.
bool is_whole_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:");
}

bool is_emphasis_sign(char c) { return c == '*' || c == '_' || c == '~'; }

/// Appends `&`, `<` and `>` as references, for mentions, links and code.
void escape_references(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '&' || c == '<' || c == '>') {
      out += mrkdwn_reference(c);
    } else {
      out += c;
    }
  }
}

/// Returns a part of a line without markup, also at its ends, whatever is next to them. Control
/// characters must already be visible.
std::string mrkdwn_escaped(std::string_view text) {
  std::string out;
  // At the start of a line it would be a quote even as a reference; a zero-width space before it
  // prevents this.
  if (text.starts_with('>')) out += "\u200B";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '`' || (is_emphasis_sign(c) && may_be_emphasis(text, at))) {
      out += look_alike(c);
    } else {
      escape_references(text.substr(at, 1), out);
    }
  }
  return out;
}

/// Returns an address for use between `<` and `>`, where `|` would end it.
std::string mrkdwn_address(std::string_view address) {
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    switch (address[at]) {
      case '|':
        out += "%7C";
        break;
      case '<':
        out += "%3C";
        break;
      case '>':
        out += "%3E";
        break;
      case ' ':
        out += "%20";
        break;
      default:
        escape_references(address.substr(at, 1), out);
    }
  }
  return out;
}

constexpr std::string_view no_width = "\u200B";

/// Writes inlines. Emphasis works only between words, and within one line. So within a word a
/// zero-width space is next to its signs, and line breaks close and reopen them.
class MrkdwnInlines : private InlineWalker {
 public:
  explicit MrkdwnInlines(bool bold) : bold_(bold) {}

  std::string write(cmark_node* parent) {
    inlines(parent);
    return std::move(out_);
  }

 private:
  void text(std::string_view text) override { put(mrkdwn_escaped(visible_line(text))); }

  void code(cmark_node* /*node*/, std::string_view text) override {
    if (in_link_) return put(mrkdwn_escaped(visible_line(text)));
    std::string code = "`";
    append_mrkdwn_code(visible_line(text), code);
    put(code + "`");
  }

  void soft_break() override { put(" "); }
  void emphasis(cmark_node* /*node*/, bool enter) override { emphasise('_', enter); }
  void strong(cmark_node* /*node*/, bool enter) override {
    if (!bold_) emphasise('*', enter);
  }
  void struck(bool enter) override { emphasise('~', enter); }
  void task(bool done) override { put(done ? "\u2611 " : "\u2610 "); }

  void put(std::string_view text) {
    if (text.empty()) return;
    // A closing sign must not touch a letter.
    if (closed_ && !is_space(first_code_point(text)) && !is_punctuation(first_code_point(text))) {
      out_ += no_width;
    }
    closed_ = false;
    out_ += text;
  }

  /// Signs of one kind do not nest. Links have no emphasis.
  void emphasise(char sign, bool enter) {
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

  void line_break() override {
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

  void link(cmark_node* node, bool enter) override {
    if (enter) {
      put_nothing_wide();
      link_ = out_.size();
      in_link_ = true;
      return;
    }
    in_link_ = false;
    const std::string url = cmark_node_get_url(node);
    const auto label = out_.substr(link_);
    if (!is_whole_address(url)) {
      if (!url.empty() && !url.starts_with('#') && mrkdwn_escaped(visible_line(url)) != label) {
        out_ += " (" + mrkdwn_escaped(visible_line(url)) + ")";
      }
      return;
    }
    out_.erase(link_);
    const auto target = mrkdwn_address(visible_line(url));
    const bool same = label.empty() || label == mrkdwn_escaped(visible_line(url));
    out_ += same ? "<" + target + ">" : "<" + target + "|" + label + ">";
  }

  void put_nothing_wide() {
    if (closed_) out_ += no_width;
    closed_ = false;
  }

  bool bold_;
  std::string out_;
  std::vector<char> open_;  ///< open signs; NUL: an open sign that was not written
  bool closed_ = false;     ///< the last character written closes emphasis
  bool in_link_ = false;
  std::size_t link_ = 0;  ///< where the text of the last link begins
};

}  // namespace

void escape_mrkdwn(std::string_view text, std::string& out) {
  std::string line;
  escape_text(text, line);
  // Replaced signs would change an address.
  const bool is_address = is_whole_address(line) && line.find(' ') == std::string::npos;
  out += is_address ? mrkdwn_address(line) : mrkdwn_escaped(line);
}

void append_mrkdwn_code(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '`') {
      out += look_alike(c);
    } else {
      escape_references(std::string_view(&c, 1), out);
    }
  }
}

std::string mrkdwn_inlines(cmark_node* parent, bool bold) {
  return MrkdwnInlines(bold).write(parent);
}

}  // namespace pm::markdown
