#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "../node.hpp"

namespace pm::yaml::merging {

/// A member of a mapping or an entry of a list, cut out of its file. Its bytes are, in this order,
///
///     lead     blank lines and comments above it
///     prefix   `key:`, or the dash of an entry; nothing for an entry in brackets
///     content  blanks and the value, unless the parts below make it up
///     remark   the rest of the line, with a comment
///     head     blank lines and comments before the first part
///     parts    each with its own lead
///     tail     comments behind the last part that are indented like parts
///
/// Every line up to the end of `remark` begins at `column`, and `prefix` does so without its
/// indentation. In brackets there are only prefix and content, and commas lie between the parts.
struct Piece {
  enum class Layout {
    single,    ///< a scalar, or what is not to be taken apart
    block,     ///< parts on lines of their own
    brackets,  ///< parts inside `content`
  };

  const Node* value = nullptr;
  std::string_view name = {};  ///< the key of a member
  std::size_t says = 0;        ///< the number of the value
  std::size_t column = 0;
  Layout layout = Layout::single;
  std::string_view lead = {}, prefix = {}, content = {}, remark = {}, head = {}, tail = {};
  std::string_view whole = {};  ///< all but the lead
  std::vector<Piece> parts = {};

  /// Whether the first part stands in the line of the prefix, as in `- at: …`.
  [[nodiscard]] bool begins_inline() const { return !prefix.empty() && !remark.ends_with('\n'); }
  [[nodiscard]] bool is_block_scalar() const {
    return value->kind == Node::Kind::scalar && !value->alias &&
           (value->style == Style::literal || value->style == Style::folded);
  }
  [[nodiscard]] const Piece* find(std::string_view key) const {
    for (const auto& part : parts) {
      if (part.name == key) return &part;
    }
    return nullptr;
  }
};

}  // namespace pm::yaml::merging
