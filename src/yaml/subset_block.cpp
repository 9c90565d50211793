#include "subset_block.hpp"

#include <algorithm>
#include <string_view>

namespace pm::yaml {
namespace {

enum class Chomp { clip, strip, keep };

/// What stands after the `|` or `>`.
struct Header {
  bool folded = false;
  Chomp chomp = Chomp::clip;
  std::size_t indent = 0;  ///< 0: that of the first line with text
};

/// Reads a header and goes to the line after it.
std::optional<Header> read_header(SubsetCursor& cursor) {
  Header header = {.folded = cursor.byte() == '>'};
  cursor.advance(1);
  for (int i = 0; i < 2 && !cursor.at_line_end() && cursor.byte() != ' '; ++i) {
    const char c = cursor.byte();
    if ((c == '-' || c == '+') && header.chomp == Chomp::clip) {
      header.chomp = c == '-' ? Chomp::strip : Chomp::keep;
    } else if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = static_cast<std::size_t>(c - '0');
    } else {
      return std::nullopt;
    }
    cursor.advance(1);
  }
  const auto blanks = cursor.skip_blanks();
  if (!cursor.at_line_end() && (blanks == 0 || cursor.byte() != '#')) return std::nullopt;
  cursor.next_line();
  return header;
}

/// Returns the indentation of the first line with text, at least `least`. Returns nothing if a
/// line of blanks before it has more, or a tab follows the indentation.
std::optional<std::size_t> detect_indent(SubsetCursor cursor, std::size_t least) {
  std::size_t widest_blank_line = 0;
  while (!cursor.at_end()) {
    const auto indent = cursor.skip_blanks();
    if (!cursor.at_line_end()) {
      if (cursor.byte() == '\t' || widest_blank_line > indent) return std::nullopt;
      return std::max(indent, least);
    }
    widest_blank_line = std::max(widest_blank_line, indent);
    cursor.next_line();
  }
  return widest_blank_line > least ? std::nullopt : std::optional(least);
}

/// Joins the lines of a folded string in the same way as yaml-cpp, which differs from YAML 1.2 in
/// the number of empty lines next to lines that begin with a blank.
class Folding {
 public:
  explicit Folding(std::string& out) : out_(out) {}

  void add(std::string_view line) {
    const bool indented = line.starts_with(' ') || line.starts_with('\t');
    begin_line(line.empty(), indented, true);
    out_.append(line);
    has_text_ = has_text_ || !line.empty();
  }
  void finish() { begin_line(false, false, false); }

 private:
  void begin_line(bool empty, bool indented, bool inside) {
    if (empty_lines_ == 0 && empty) began_indented_ = was_indented_;
    if (has_line_) end_line_before(empty, indented, inside);
    was_empty_ = empty;
    was_indented_ = indented;
    has_line_ = true;
  }

  void end_line_before(bool empty, bool indented, bool inside) {
    if (empty) {
      ++empty_lines_;
      return;
    }
    const bool joins = !was_empty_ && !was_indented_ && !indented && inside;
    out_ += joins ? ' ' : '\n';
    if (empty_lines_ == 0) return;
    const bool one_more = began_indented_ || indented || !has_text_;
    out_.append(empty_lines_ - (one_more ? 0 : 1), '\n');
    empty_lines_ = 0;
  }

  std::string& out_;
  bool has_line_ = false;
  bool has_text_ = false;
  bool was_empty_ = false;
  bool was_indented_ = false;
  bool began_indented_ = false;  ///< whether the line before the empty ones was indented
  std::size_t empty_lines_ = 0;
};

void chomp(std::string& text, Chomp how) {
  if (how == Chomp::keep) return;
  const auto last = text.find_last_not_of('\n');
  if (last == std::string::npos) return text.clear();
  text.resize(std::min(text.size(), last + (how == Chomp::clip ? 2 : 1)));
}

}  // namespace

std::optional<SubsetBlock> read_subset_block(SubsetCursor& cursor, std::size_t parent_column) {
  SubsetBlock block;
  const auto header_words = cursor.rest_of_line();
  const auto header_end = std::min(header_words.find_first_of(" \t"), header_words.size());
  block.end = cursor.offset() + static_cast<std::uint32_t>(header_end);
  const auto header = read_header(cursor);
  if (!header) return std::nullopt;
  const auto detected = header->indent == 0 ? detect_indent(cursor, parent_column + 1)
                                            : std::optional(parent_column + header->indent);
  if (!detected) return std::nullopt;
  Folding folding(block.text);
  while (!cursor.at_end()) {
    const auto blanks = cursor.skip_blanks(*detected);
    if (blanks < *detected && !cursor.at_line_end()) {
      if (cursor.byte() == '\t') return std::nullopt;
      cursor.back_to_line_begin();
      break;
    }
    const auto line = cursor.rest_of_line();
    const auto last = line.find_last_not_of(" \t");
    if (last != std::string_view::npos)
      block.end = cursor.offset() + static_cast<std::uint32_t>(last) + 1;
    if (header->folded) {
      folding.add(line);
    } else {
      block.text.append(line).push_back('\n');
    }
    cursor.next_line();
  }
  if (header->folded) folding.finish();
  chomp(block.text, header->chomp);
  return block;
}

}  // namespace pm::yaml
