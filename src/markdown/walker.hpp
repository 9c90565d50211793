#pragma once

#include <cmark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The frame of the outputs that are not HTML: a walk over the blocks of a document and one over
/// the inlines of a block, with a function to fill in for each kind of node. HTML comes from cmark.
namespace pm::markdown {

/// Blocks are nested 500 deep at most (see `is_too_deep`), so that the walk may recurse.
class BlockWalker {
 public:
  virtual ~BlockWalker() = default;

 protected:
  BlockWalker() = default;
  BlockWalker(const BlockWalker&) = default;
  BlockWalker& operator=(const BlockWalker&) = default;

  struct Item {
    cmark_node* node;
    std::optional<int> number;  ///< in an ordered list
    bool apart;                 ///< the list is loose: its blocks are apart (CommonMark 5.3)
  };

  /// The blocks of a container. `apart`: with `between` called between them.
  void blocks(cmark_node* parent, bool apart);
  void block(cmark_node* node);

  virtual void between() {}
  virtual void paragraph(cmark_node* node) = 0;
  virtual void heading(cmark_node* node) = 0;
  virtual void code_block(cmark_node* node) = 0;
  virtual void quote(cmark_node* node) = 0;
  virtual void item(const Item& item) = 0;
  virtual void table(cmark_node* node) = 0;
  virtual void thematic_break() {}

 private:
  void list(cmark_node* node);
};

/// The cells of each row of a table, the header first.
[[nodiscard]] std::vector<std::vector<cmark_node*>> table_rows(cmark_node* table);

class InlineWalker {
 public:
  virtual ~InlineWalker() = default;

 protected:
  InlineWalker() = default;
  InlineWalker(const InlineWalker&) = default;
  InlineWalker& operator=(const InlineWalker&) = default;

  /// Everything below a paragraph, a heading or a cell.
  void inlines(cmark_node* parent);

  virtual void text(std::string_view text) = 0;
  virtual void code(cmark_node* node, std::string_view text) = 0;
  virtual void soft_break() = 0;
  virtual void line_break() = 0;
  /// What encloses other inlines is told twice: where it begins (`enter`) and where it ends.
  virtual void emphasis(cmark_node* /*node*/, bool /*enter*/) {}
  virtual void strong(cmark_node* /*node*/, bool /*enter*/) {}
  virtual void struck(bool /*enter*/) {}
  /// Links do not nest.
  virtual void link(cmark_node* node, bool enter) = 0;
  virtual void task(bool /*done*/) {}

 private:
  void visit(cmark_node* node, bool enter);
};

/// A text with blanks for its line ends and tabs.
[[nodiscard]] std::string with_blanks(std::string_view text);
/// The same with its control characters shown.
[[nodiscard]] std::string visible_line(std::string_view text);

}  // namespace pm::markdown
