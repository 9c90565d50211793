#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../node.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml::merge {

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

/// Numbers values by what they say: two have the same number if and only if they say the same,
/// however they are written. The order of the keys of a mapping says nothing; that of a list does.
class Numbering {
 public:
  using Member = std::pair<std::string_view, std::size_t>;  ///< a key, and the number of its value

  [[nodiscard]] std::size_t null() { return number("n"); }
  [[nodiscard]] std::size_t scalar(std::string_view text) {
    return number("s" + std::string(text));
  }
  [[nodiscard]] std::size_t list(const std::vector<std::size_t>& items);
  [[nodiscard]] std::size_t mapping(const std::vector<Member>& members);
  [[nodiscard]] std::size_t of(const Node& node);

 private:
  std::size_t number(std::string says);

  std::unordered_map<std::string, std::size_t> numbers_;
};

/// A record cut into pieces: the piece of the whole file. The source, which ends with a newline and
/// has no byte order mark, and the tree that was read from it outlive the pieces. What an alias
/// repeats stays whole. Nothing where keys are written in odd ways: `? key`, `&anchor key:`.
[[nodiscard]] std::optional<Piece> outline(const text::Source& source, const Node& tree,
                                           Numbering& numbering);

}  // namespace pm::yaml::merge
