#include "kept_comments.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "../source_text.hpp"
#include "pm/text/utf8.hpp"

namespace pm::yaml::edit {
namespace {

/// Collects the places of strings and keys, in order: in these, `#` does not begin a comment.
class Texts {
 public:
  explicit Texts(const text::Source& source) : source_(source) {}

  void add(const Node& node) {
    if (node.alias) return;  // its value is elsewhere
    if (node.kind == Node::Kind::scalar) add_scalar(node);
    for (const auto& item : node.items) add(item);
    for (const auto& [key, value] : node.members) add(key), add(value);
  }

  [[nodiscard]] const std::vector<text::Span>& spans() const { return spans_; }

 private:
  /// The line of the header of a block may end with a comment.
  void add_scalar(const Node& node) {
    auto span = node.span;
    if (node.style == Style::literal || node.style == Style::folded) {
      span.begin = end_of_line(source_, span.begin);
    }
    if (span.begin < span.end) spans_.push_back(span);
  }

  const text::Source& source_;
  std::vector<text::Span> spans_;
};

/// Returns whether a `#` outside of all strings begins a comment. Otherwise it belongs to an
/// anchor, an alias or a tag.
bool can_begin(std::string_view text, std::size_t at) {
  if (at == 0 || text.substr(0, at) == text::byte_order_mark) return true;
  return std::string_view(" \t\n,[]{}\"'").find(text[at - 1]) != std::string_view::npos;
}

Comment comment_at(const text::Source& source, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  auto words = source.at({begin, source.line_span(source.line_of(begin)).end});
  words = words.substr(0, words.find_last_not_of(" \t") + 1);
  return {{begin, begin + static_cast<std::uint32_t>(words.size())}, words};
}

}  // namespace

std::vector<Comment> comments(const text::Source& source, const Node& root) {
  Texts texts(source);
  texts.add(root);
  const auto bytes = source.bytes();
  auto next = texts.spans().begin();
  std::vector<Comment> all;
  for (auto at = bytes.find('#'); at != std::string_view::npos; at = bytes.find('#', at)) {
    while (next != texts.spans().end() && next->end <= at) ++next;
    if (next != texts.spans().end() && next->begin <= at) {
      at = next->end;
    } else if (can_begin(bytes, at)) {
      all.push_back(comment_at(source, at));
      at = all.back().span.end;
    } else {
      ++at;
    }
  }
  return all;
}

std::optional<text::Span> lost_comment(const std::vector<Comment>& old,
                                       const std::vector<Comment>& now,
                                       const std::vector<text::Span>& gone) {
  std::vector<text::Span> may_go = gone;
  std::sort(may_go.begin(), may_go.end(),
            [](text::Span a, text::Span b) { return a.begin < b.begin; });
  auto next = may_go.begin();
  std::uint32_t gone_to = 0;  // the end of those that begin before a comment
  std::unordered_map<std::string_view, std::size_t> left;
  for (const auto& comment : now) ++left[comment.words];
  for (const auto& [span, words] : old) {
    for (; next != may_go.end() && next->begin <= span.begin; ++next) {
      gone_to = std::max(gone_to, next->end);
    }
    if (span.begin >= gone_to && left[words]-- == 0) return span;
  }
  return std::nullopt;
}

}  // namespace pm::yaml::edit
