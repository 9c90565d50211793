#include "tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <unordered_set>

#include "pm/text/words.hpp"

namespace pm::exchange::html {
namespace {

using Kind = Token::Kind;

/// Elements that stand alone, or that HTML lets nobody close.
constexpr std::array<std::string_view, 14> lone = {"br", "dd", "dt", "hr", "img",   "input", "li",
                                                   "p",  "td", "th", "tr", "tbody", "thead", "wbr"};
/// Elements that are closed. Those of vector graphics, mathematics and page heads are not among
/// them: what is inside of these is no text of an update.
constexpr std::array<std::string_view, 62> paired = {
    "a",      "abbr",   "address", "article", "aside",      "b",      "big",     "blockquote",
    "body",   "button", "center",  "cite",    "code",       "dd",     "del",     "details",
    "dfn",    "div",    "dl",      "em",      "figcaption", "figure", "font",    "footer",
    "form",   "h1",     "h2",      "h3",      "h4",         "h5",     "h6",      "header",
    "html",   "i",      "iframe",  "ins",     "kbd",        "label",  "main",    "mark",
    "object", "ol",     "pre",     "q",       "s",          "samp",   "script",  "section",
    "small",  "span",   "strike",  "strong",  "style",      "sub",    "summary", "sup",
    "svg",    "table",  "time",    "tt",      "u",          "ul"};
constexpr std::string_view var = "var";
constexpr std::size_t longest_run = 80;  // of backticks, as in cmark: so the time stays linear

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_known(std::string_view name) {
  return name == var || is_in(lone, name) || is_in(paired, name);
}

bool is_markup_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_markup_digit(char c) { return c >= '0' && c <= '9'; }
bool is_markup_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Looks for a text in a longer one. That there is none from some place on is found out once.
class Search {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  std::size_t find(std::string_view what, std::size_t from) {
    const auto none = none_from_.find(what);
    if (none != none_from_.end() && from >= none->second) return std::string_view::npos;
    const auto at = text_.find(what, from);
    if (at == std::string_view::npos) none_from_.insert_or_assign(std::string(what), from);
    return at;
  }

 private:
  std::string_view text_;
  std::map<std::string, std::size_t, std::less<>> none_from_;
};

/// Reads a text from its start to its end.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), search_(text) {}

  std::vector<Token> scan() {
    while (at_ < text_.size()) {
      if (text_[at_] == '`')
        code();
      else if (text_[at_] == '<')
        angle();
      else
        ++at_;
    }
    plain_up_to(at_);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  void plain_up_to(std::size_t end) {
    if (end > begin_) add({.kind = Kind::text, .text = text_.substr(begin_, end - begin_)}, end);
  }

  void add(Token token, std::size_t end) {
    tokens_.push_back(std::move(token));
    begin_ = at_ = end;
  }

  /// Code between two runs of backticks of the same length.
  void code() {
    const auto run = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
    auto end = run > longest_run ? std::string_view::npos : closing_run(run, at_ + run);
    if (end == std::string_view::npos) {
      at_ += run;
      return;
    }
    plain_up_to(at_);
    end += run;
    add({.kind = Kind::code, .text = text_.substr(begin_, end - begin_)}, end);
  }

  std::size_t closing_run(std::size_t run, std::size_t from) {
    const auto none = none_from_.find(run);
    if (none != none_from_.end() && from >= none->second) return std::string_view::npos;
    for (auto at = from; (at = text_.find('`', at)) != std::string_view::npos;) {
      const auto length = std::min(text_.find_first_not_of('`', at), text_.size()) - at;
      if (length == run) return at;
      at += length;
    }
    none_from_[run] = from;
    return std::string_view::npos;
  }

  void angle() {
    if (text_.substr(at_).starts_with("<!--")) return comment();
    auto token = tag();
    if (!token) {
      ++at_;
      return;
    }
    const auto end = at_ + token->text.size();
    plain_up_to(at_);
    add(*std::move(token), end);
  }

  void comment() {
    const auto end = search_.find("-->", at_);
    if (end == std::string_view::npos) {
      ++at_;
      return;
    }
    plain_up_to(at_);
    add({.kind = Kind::comment, .text = text_.substr(begin_, end + 3 - begin_)}, end + 3);
  }

  /// The tag that begins here, if one does. Does not move on.
  std::optional<Token> tag() {
    auto at = at_ + 1;
    Token token;
    token.kind = byte(at) == '/' ? Kind::close : Kind::open;
    if (token.kind == Kind::close) ++at;
    const auto name = at;
    while (is_markup_letter(byte(at)) || (at > name && is_markup_digit(byte(at)))) ++at;
    token.name = text::lower_ascii(text_.substr(name, std::min<std::size_t>(at - name, 16)));
    if (!is_known(token.name)) return std::nullopt;
    if (!is_markup_blank(byte(at)) && byte(at) != '/' && byte(at) != '>') return std::nullopt;
    while (byte(at) != '>') {
      if (is_markup_blank(byte(at)) || byte(at) == '/') {
        ++at;
      } else if (!attribute(at, token)) {
        return std::nullopt;
      }
    }
    token.text = text_.substr(at_, at + 1 - at_);
    return token;
  }

  /// Reads an attribute and moves `at` behind it.
  bool attribute(std::size_t& at, Token& token) {
    const auto name = at;
    while (is_markup_letter(byte(at)) || is_markup_digit(byte(at)) || byte(at) == '-' ||
           byte(at) == '_' || byte(at) == ':')
      ++at;
    if (at == name) return false;
    auto& [key, value] = token.attributes.emplace_back();
    key = text::lower_ascii(text_.substr(name, at - name));
    if (byte(at) != '=') return true;
    ++at;
    const char quote = byte(at);
    if (quote == '"' || quote == '\'') {
      const auto end = search_.find(std::string_view(&quote, 1), at + 1);
      if (end == std::string_view::npos) return false;
      value = text_.substr(at + 1, end - at - 1);
      at = end + 1;
      return true;
    }
    const auto begin = at;
    while (at < text_.size() && !is_markup_blank(text_[at]) && text_[at] != '>' && text_[at] != '<')
      ++at;
    value = text_.substr(begin, at - begin);
    return at > begin;
  }

  std::string_view text_;
  std::size_t begin_ = 0;  ///< of what is no token yet
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  Search search_;
  std::map<std::size_t, std::size_t> none_from_;  ///< by the length of the run
};

/// Makes text of tags that do not fit together.
void drop_single(std::vector<Token>& tokens) {
  std::unordered_set<std::string> opened;
  std::unordered_set<std::string> closed;
  for (const auto& token : tokens) {
    if (token.kind == Kind::open) opened.insert(token.name);
    if (token.kind == Kind::close) closed.insert(token.name);
  }
  for (auto& token : tokens) {
    const bool is_open = token.kind == Kind::open;
    const bool is_close = token.kind == Kind::close;
    if (is_open && (is_in(lone, token.name) || closed.contains(token.name))) continue;
    if (is_close && (is_in(lone, token.name) || opened.contains(token.name))) continue;
    if (is_open || is_close) token.kind = Kind::text;
  }
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
  auto all = Scanner(text).scan();
  drop_single(all);
  return all;
}

}  // namespace pm::exchange::html
