#include "markdown.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "elements.hpp"
#include "plain_text.hpp"
#include "pm/text/link.hpp"
#include "tokens.hpp"
#include "writer.hpp"

namespace pm::exchange::html {
namespace {

using Kind = Token::Kind;

/// Goes from token to token.
class Conversion {
 public:
  explicit Conversion(const std::vector<Token>& tokens) : tokens_(tokens) {}

  Converted convert() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) one(tokens_[at_]);
    end_link();
    return {.markdown = writer_.take(), .was_html = true, .losses = std::move(losses_)};
  }

 private:
  struct Link {
    std::string url;
    std::size_t begin = 0;
  };

  void one(const Token& token) {
    switch (token.kind) {
      case Kind::text:
        return writer_.text(token.text, is_raw());
      case Kind::code:
        return is_raw() ? writer_.verbatim(token.text) : writer_.text(token.text, false);
      case Kind::comment:
        return lose("comment", token.text, "it is not shown");
      case Kind::open:
        return open(token);
      case Kind::close:
        return close(token);
    }
  }

  void lose(std::string what, std::string_view value, std::string words) {
    losses_.push_back({std::move(what), std::string(value), std::move(words)});
  }

  /// Says of the attributes but one that they are lost.
  void attributes(const Token& token, std::string_view but = {}) {
    for (const auto& [name, value] : token.attributes) {
      if (name != but)
        lose(fmt::format("{}.{}", token.name, name), value, "Markdown has no such thing");
    }
  }

  static std::string attribute(const Token& token, std::string_view wanted) {
    for (const auto& [name, value] : token.attributes) {
      if (name == wanted) return decoded(value);
    }
    return {};
  }

  void open(const Token& token) {
    const auto& name = token.name;
    if (name == "a") return open_link(token);
    if (name == "img") return image(token);
    attributes(token);
    if (is_not_shown(name)) return skip(token);
    if (name == "br") return writer_.line_break();
    if (name == "code" || name == "tt" || name == "samp" || name == "kbd") return code(token);
    if (name == "pre") return block_of_code(token);
    if (const auto mark = mark_of(name); !mark.empty()) return writer_.begin_emphasis(mark);
    if (name == "hr") return writer_.block("---");
    if (name == "td" || name == "th") return cell();
    if (is_inline(name)) return;
    open_block(name);
  }

  [[nodiscard]] bool is_raw() const { return blocks_ == 0 && !in_paragraph_; }

  void open_block(std::string_view name) {
    end_link();
    in_paragraph_ = name == "p";
    if (name == "ul" || name == "ol")
      begin_container([&] { writer_.begin_list(name == "ol"); });
    else if (name == "blockquote")
      begin_container([&] { writer_.begin_quote(); });
    else if (name == "li")
      writer_.begin_item();
    else
      writer_.paragraph_break();
    if (!is_lone_block(name)) ++blocks_;
    if (is_heading(name))
      writer_.begin_line_with(std::string(static_cast<std::size_t>(name[1] - '0'), '#') + " ");
  }

  template <typename Begin>
  void begin_container(Begin begin) {
    if (deep_++ < deepest) begin();
  }

  template <typename End>
  void end_container(End end) {
    if (deep_ > 0 && --deep_ < deepest) end();
  }

  void close(const Token& token) {
    const auto& name = token.name;
    if (name == "a") return end_link();
    if (name == "br") return writer_.line_break();
    if (const auto mark = mark_of(name); !mark.empty()) return writer_.end_emphasis(mark);
    if (is_inline(name) || is_not_shown(name) || name == "td" || name == "th") return;
    end_link();
    in_paragraph_ = false;
    if (name == "ul" || name == "ol")
      end_container([&] { writer_.end_list(); });
    else if (name == "blockquote")
      end_container([&] { writer_.end_quote(); });
    else
      writer_.paragraph_break();
    if (!is_lone_block(name) && blocks_ > 0) --blocks_;
  }

  void open_link(const Token& token) {
    end_link();
    attributes(token, "href");
    const auto url = attribute(token, "href");
    if (url.empty()) return;
    if (!text::is_safe_link(url))
      return lose("a.href", url, "pages do not link to such an address");
    writer_.settle();
    link_ = Link{.url = address(url), .begin = writer_.size()};
  }

  void end_link() {
    const auto link = std::exchange(link_, std::nullopt);
    if (!link) return;
    const auto written = std::string(writer_.from(link->begin));
    const auto begin = written.find_first_not_of(" \n");
    if (begin == std::string::npos) return writer_.verbatim(fmt::format("<{}>", link->url));
    const auto last = written.find_last_not_of(" \n");
    const auto words = written.substr(begin, last + 1 - begin);
    const auto made =
        words == link->url ? fmt::format("<{}>", words) : fmt::format("[{}]({})", words, link->url);
    writer_.replace_from(link->begin, written.substr(0, begin) + made + written.substr(last + 1));
  }

  void image(const Token& token) {
    for (const auto& [name, value] : token.attributes) {
      if (name != "src" && name != "alt") lose("img." + name, value, "Markdown has no such thing");
    }
    const auto url = attribute(token, "src");
    const auto alt = attribute(token, "alt");
    if (text::is_safe_link(url) && !url.empty())
      return writer_.verbatim(
          fmt::format("![{}]({})", alt.empty() ? "image" : escaped(alt, false), address(url)));
    if (!url.empty()) lose("img.src", url, "pages do not link to such an address");
    writer_.text(alt, false);
  }

  /// All up to the tag that closes this one, as text.
  std::string inside(const std::string& name, bool as_it_is) {
    std::string text;
    while (++at_ < tokens_.size()) {
      const auto& token = tokens_[at_];
      if (token.kind == Kind::close && token.name == name) break;
      const bool is_text = token.kind == Kind::text || token.kind == Kind::code;
      if (as_it_is)
        text += token.text;
      else if (is_text)
        text += decoded(token.text);
      else if (token.name == "br")
        text += '\n';
    }
    return text;
  }

  void skip(const Token& token) {
    const auto text = inside(token.name, true);
    if (!text.empty()) lose(token.name, text, "nothing of it is shown");
  }

  void code(const Token& token) {
    auto text = inside(token.name, false);
    if (!text.empty()) writer_.verbatim(code_span(std::move(text)));
  }

  void block_of_code(const Token& token) {
    auto text = inside(token.name, false);
    if (text.starts_with('\n')) text.erase(0, 1);
    while (text.ends_with('\n')) text.pop_back();
    const auto ticks = fence(text, 3);
    writer_.block(fmt::format("{0}\n{1}\n{0}", ticks, text));
  }

  void cell() {
    if (at_ > 0 && !(last_open_is_row())) writer_.text(" | ", false);
  }

  /// The first cell of a row has nothing before it.
  [[nodiscard]] bool last_open_is_row() const {
    for (auto at = at_; at-- > 0;) {
      const auto& token = tokens_[at];
      if (token.kind == Kind::open) return token.name == "tr";
      if (token.kind == Kind::close) return false;
    }
    return true;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  Writer writer_;
  std::vector<Loss> losses_;
  std::optional<Link> link_;
  bool in_paragraph_ = false;  ///< in one that need not be closed
  std::size_t blocks_ = 0;     ///< that are open, without those
  std::size_t deep_ = 0;       ///< how many of them are lists and quotes
};

}  // namespace

Converted to_markdown(std::string_view text) {
  const auto all = tokens(text);
  const bool is_html = std::any_of(all.begin(), all.end(), [](const Token& token) {
    return token.kind == Kind::open || token.kind == Kind::close;
  });
  if (!is_html) return {.markdown = std::string(text), .was_html = false, .losses = {}};
  return Conversion(all).convert();
}

}  // namespace pm::exchange::html
