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

/// A value as written in the file, without a type: every scalar is text.
struct Node {
  enum class Kind { null, scalar, list, mapping };

  Kind kind = Kind::null;
  text::Span span;
  std::string text = {};
  Style style = Style::plain;
  std::vector<Node> items;
  std::vector<Member> members;
  /// The place of the `*name`, if the value comes from an alias.
  std::optional<text::Span> alias = {};

  /// Returns the place of the value or its alias in the file.
  [[nodiscard]] text::Span place() const { return alias.value_or(span); }
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// A key, which is a scalar, and its value.
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

/// Scans and parses the document of a source. Replaces aliases by their values, within the limits
/// of limits.hpp (rule `limits`), and keeps the first of duplicate keys (rule `duplicate-key`).
/// Returns nothing if the syntax is invalid or there is no document.
[[nodiscard]] std::optional<Node> read_tree(const text::Source& source, text::Report& report);

}  // namespace pm::yaml
