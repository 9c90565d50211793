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

/// A value in block style: what stands behind the key or dash, and whole lines below.
struct Written {
  std::string head;
  std::string body;
};

/// Where the lines of a text stand.
struct BlockPlace {
  std::size_t column = 0;  ///< of its lines
  std::size_t indent = 2;  ///< how much of that is deeper than what the text belongs to
  std::string_view line_end = "\n";
};

/// A text as a literal block (`|`), or, where its lines allow it, a folded one (`>`). Nothing when
/// a block cannot say it: when it needs escapes, is blank, or ends with blanks or more than one
/// newline (blank lines that stand or come below a `|+` would become part of it).
[[nodiscard]] std::optional<Written> block_text(std::string_view text, Style style,
                                                const BlockPlace& place);

/// How what is replaced was written, or what stands beside it is.
struct Manner {
  enum class Collection { best, block, flow };
  Collection collection = Collection::best;
  Style style = Style::plain;
};

/// What an entry belongs to: a key, or the dash of an item.
struct Holder {
  std::size_t column = 0;  ///< of the key or dash
  std::size_t head = 0;    ///< where its value begins, when it stands beside it
  bool dash = false;
};

/// Writes drafts as YAML. Lines are whole, with their end; columns are bytes.
class Writer {
 public:
  /// Without `blocks`, texts of several lines are written on one, in quotes.
  Writer(const Layout& layout, std::string_view line_end, bool blocks)
      : layout_(layout), line_end_(line_end), blocks_(blocks) {}

  /// Everything in brackets, or a text on one line. The context is not `block`.
  [[nodiscard]] static std::string flow(const data::Value& draft, Context context = Context::flow,
                                        Style style = Style::plain);
  [[nodiscard]] static std::string flow_member(const std::string& key, const data::Value& value,
                                               Context context = Context::flow);

  /// A value that stands behind its holder, or on the lines below it.
  [[nodiscard]] Written value(const data::Value& draft, const Holder& holder,
                              const Manner& manner) const;
  /// A member of a block mapping: the line of its key, and what stands below.
  [[nodiscard]] std::string member(const std::string& key, const data::Value& value,
                                   std::size_t column, const Manner& manner = {}) const;
  /// An item of a block list.
  [[nodiscard]] std::string item(const data::Value& draft, std::size_t column,
                                 const Manner& manner = {}) const;
  /// Members or items of a block, whose dashes or keys stand in this column.
  [[nodiscard]] std::string entries(const data::Value& draft, std::size_t column) const;

 private:
  [[nodiscard]] bool is_flow(const data::Value& draft, const Holder& holder,
                             const Manner& manner) const;
  [[nodiscard]] Written scalar(const data::Value& draft, const Holder& holder, Style style) const;

  Layout layout_;
  std::string_view line_end_;
  bool blocks_;
};

/// What is written of a prose: in Markdown, white space at its end says nothing, and all line ends
/// are one.
[[nodiscard]] std::string prose_text(const data::Value& prose);

}  // namespace pm::yaml::edit
