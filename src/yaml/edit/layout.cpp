#include "layout.hpp"

#include <algorithm>
#include <optional>

#include "../extents.hpp"

namespace pm::yaml::editing {
namespace {

/// Looks for the first of each width, in the order of the file.
class Widths {
 public:
  explicit Widths(const text::Source& source) : source_(source) {}

  void look_at(const Node& node) {
    const bool block = !node.alias && !in_brackets(source_, node);
    if (!block || is_complete()) return;
    if (node.kind == Node::Kind::mapping) mapping(node);
    if (node.kind == Node::Kind::list) list(node);
  }

  [[nodiscard]] Layout layout() const {
    const auto mapping = mapping_.value_or(list_.value_or(0) > 0 ? *list_ : 2);
    return {.mapping = mapping,
            .list = list_.value_or(mapping),
            .item = item_.value_or(2),
            .text = text_.value_or(mapping)};
  }

 private:
  [[nodiscard]] bool is_complete() const { return mapping_ && list_ && item_ && text_; }

  void mapping(const Node& node) {
    const auto all = extents(source_, node);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& value = node.members[i].value;
      if (value.alias) continue;
      below(all[i], value);
      look_at(value);
    }
  }

  /// The width that shows between a key and what stands below it.
  void below(const Extent& key, const Node& value) {
    const auto begin = value.span.begin;
    switch (value.kind) {
      case Node::Kind::mapping:
        if (!in_brackets(source_, value)) note(mapping_, key.column, column(begin));
        break;
      case Node::Kind::list:
        if (!in_brackets(source_, value)) list_ = list_.value_or(column(begin) - key.column);
        break;
      case Node::Kind::scalar:
        if (value.style == Style::literal || value.style == Style::folded) lines(key, value);
        break;
      case Node::Kind::null:
        break;
    }
  }

  void lines(const Extent& key, const Node& value) {
    if (value.text.starts_with(' ') || value.text.starts_with('\n')) return;
    const auto first = source_.line_of(value.span.begin) + 1;
    if (first >= source_.line_count()) return;
    note(text_, key.column, source_.line(first).find_first_not_of(' '));
  }

  void list(const Node& node) {
    const auto all = extents(source_, node);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& value = node.items[i];
      const bool beside = source_.line_of(value.span.begin) == source_.line_of(all[i].begin);
      if (beside && !value.alias && value.kind != Node::Kind::null) {
        note(item_, all[i].column, column(value.span.begin));
      }
      look_at(value);
    }
  }

  static void note(std::optional<std::size_t>& width, std::size_t outer, std::size_t inner) {
    if (!width && inner != std::string_view::npos && inner > outer) width = inner - outer;
  }

  [[nodiscard]] std::size_t column(std::uint32_t at) const {
    return at - source_.line_span(source_.line_of(at)).begin;
  }

  const text::Source& source_;
  std::optional<std::size_t> mapping_;
  std::optional<std::size_t> list_;
  std::optional<std::size_t> item_;
  std::optional<std::size_t> text_;
};

}  // namespace

Layout layout_of(const text::Source& source, const Node& root, const Node& near) {
  Widths widths(source);
  widths.look_at(near);
  widths.look_at(root);
  return widths.layout();
}

std::string_view line_end_at(const text::Source& source, std::uint32_t at) {
  const auto text = source.bytes();
  const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const auto end = before == std::string_view::npos ? text.find('\n') : before;
  const bool pair = end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
  return pair ? "\r\n" : "\n";
}

}  // namespace pm::yaml::editing
