#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/text/span.hpp"

namespace pm::yaml {

struct Member;

/// A value as it stands in the file, not yet of any type: scalars are text, whatever they look
/// like.
struct Node {
  enum class Kind { null, scalar, list, mapping };

  Kind kind = Kind::null;
  text::Span span;
  std::string text = {};
  Style style = Style::plain;
  std::vector<Node> items;
  std::vector<Member> members;
  /// The `*name` that stands in its place, when an alias repeats it from elsewhere.
  std::optional<text::Span> alias = {};

  /// What stands in its place in the file.
  [[nodiscard]] text::Span place() const { return alias.value_or(span); }
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// A key and what stands behind it. The key is a scalar.
struct Member {
  Node key;
  Node value;
};

inline const Node* Node::find(std::string_view key) const {
  for (const auto& member : members) {
    if (member.key.text == key) return &member.value;
  }
  return nullptr;
}

/// The document of a source as a tree, after `scan`. Aliases are replaced by what they name, within
/// what limits.hpp allows (rule `limits`); of a key that stands twice (rule `duplicate-key`) the
/// first is kept. Nothing when the syntax is wrong or there is no document.
[[nodiscard]] std::optional<Node> read_tree(const text::Source& source, text::Report& report);

}  // namespace pm::yaml
