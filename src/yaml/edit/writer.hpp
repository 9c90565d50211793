#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "../event.hpp"
#include "pm/data/value.hpp"
#include "quoting.hpp"
#include "record.hpp"

namespace pm::yaml::edit {

/// A value in block style: the text after the key or dash, and complete lines below.
struct Written {
  std::string head;
  std::string body;
};

/// The position of the lines of a string.
struct BlockPlace {
  std::size_t column = 0;  ///< of its lines
  std::size_t indent = 2;  ///< how much deeper than the key or dash that is
  std::string_view line_end = "\n";
};

/// Returns a string as a literal block (`|`), or, if its lines allow it, a folded one (`>`).
/// Returns nothing if a block cannot contain it: if it needs escapes, is blank, or ends with blanks
/// or more than one newline (later blank lines below a `|+` would become part of it).
[[nodiscard]] std::optional<Written> block_text(std::string_view text, Style style,
                                                const BlockPlace& place);

/// The style of the replaced value or of its neighbour.
struct Manner {
  enum class Collection { best, block, flow };
  Collection collection = Collection::best;
  Style style = Style::plain;
};

/// The holder of a value: a key, or the dash of an item.
struct Holder {
  std::size_t column = 0;  ///< of the key or dash
  std::size_t head = 0;    ///< where its value begins, if it is on the same line
  bool dash = false;
};

/// Writes drafts as YAML. Lines are whole, with their end; columns are bytes.
class Writer {
 public:
  /// Without `blocks`, strings of several lines are written on one line, in quotes.
  Writer(const Layout& layout, std::string_view line_end, bool blocks)
      : layout_(layout), line_end_(line_end), blocks_(blocks) {}

  /// Returns a value on one line, with collections in brackets. The context is not `block`.
  [[nodiscard]] static std::string flow(const data::Value& draft, Context context = Context::flow,
                                        Style style = Style::plain);
  [[nodiscard]] static std::string flow_member(const std::string& key, const data::Value& value,
                                               Context context = Context::flow);

  /// Returns a value after its holder, or on the lines below it.
  [[nodiscard]] Written value(const data::Value& draft, const Holder& holder,
                              const Manner& manner) const;
  /// Returns a member of a block mapping: the line of its key, and the lines below.
  [[nodiscard]] std::string member(const std::string& key, const data::Value& value,
                                   std::size_t column, const Manner& manner = {}) const;
  /// Returns an item of a block list.
  [[nodiscard]] std::string item(const data::Value& draft, std::size_t column,
                                 const Manner& manner = {}) const;
  /// Returns the members or items of a block, whose keys or dashes are in this column.
  [[nodiscard]] std::string entries(const data::Value& draft, std::size_t column) const;

 private:
  [[nodiscard]] bool is_flow(const data::Value& draft, const Holder& holder,
                             const Manner& manner) const;
  [[nodiscard]] Written scalar(const data::Value& draft, const Holder& holder, Style style) const;

  Layout layout_;
  std::string_view line_end_;
  bool blocks_;
};

/// Returns prose as pm writes it: without white space at its end, which Markdown ignores, and with
/// one kind of line end.
[[nodiscard]] std::string prose_text(const data::Value& prose);

}  // namespace pm::yaml::edit
