#pragma once

#include <cmark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The frame of the outputs except HTML: a walk over the blocks of a document and one over the
/// inlines of a block, with one virtual function for each kind of node. cmark writes HTML.
namespace pm::markdown {

/// Blocks are nested at most 500 deep (see `is_too_deep`), so the walk may recurse.
class BlockWalker {
 public:
  virtual ~BlockWalker() = default;

 protected:
  BlockWalker() = default;
  BlockWalker(const BlockWalker&) = default;
  BlockWalker& operator=(const BlockWalker&) = default;

  struct Item {
    cmark_node* node;
    std::optional<int> number;  ///< its number in an ordered list
    bool apart;  ///< the list is loose, with gaps between its blocks (CommonMark 5.3)
  };

  /// Visits the blocks of a container. `apart`: calls `between` between them.
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

/// Returns the cells of each row of a table, the header first.
[[nodiscard]] std::vector<std::vector<cmark_node*>> table_rows(cmark_node* table);

class InlineWalker {
 public:
  virtual ~InlineWalker() = default;

 protected:
  InlineWalker() = default;
  InlineWalker(const InlineWalker&) = default;
  InlineWalker& operator=(const InlineWalker&) = default;

  /// Visits everything below a paragraph, a heading or a cell.
  void inlines(cmark_node* parent);

  virtual void text(std::string_view text) = 0;
  virtual void code(cmark_node* node, std::string_view text) = 0;
  virtual void soft_break() = 0;
  virtual void line_break() = 0;
  /// Inlines that enclose others get two calls: at their begin (`enter`) and at their end.
  virtual void emphasis(cmark_node* /*node*/, bool /*enter*/) {}
  virtual void strong(cmark_node* /*node*/, bool /*enter*/) {}
  virtual void struck(bool /*enter*/) {}
  /// Links do not nest.
  virtual void link(cmark_node* node, bool enter) = 0;
  virtual void task(bool /*done*/) {}

 private:
  void visit(cmark_node* node, bool enter);
};

/// Returns a text with blanks in place of line ends and tabs.
[[nodiscard]] std::string with_blanks(std::string_view text);
/// The same with visible control characters.
[[nodiscard]] std::string visible_line(std::string_view text);

}  // namespace pm::markdown
