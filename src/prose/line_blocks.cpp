#include "line_blocks.hpp"

#include <algorithm>
#include <utility>

#include "day_words.hpp"
#include "lead.hpp"
#include "pm/prose/cursor.hpp"

namespace pm::prose {
namespace {

/// 1 for a line of `=`, 2 for one of `-`, 0 for others (CommonMark 0.30, 4.3).
int underline_level(const Line& line) {
  const auto marks = stripped(line.text);
  if (marks.size() < 2 || line.indent() > 3) return 0;
  if (marks.find_first_not_of('=') == std::string_view::npos) return 1;
  return marks.find_first_not_of('-') == std::string_view::npos ? 2 : 0;
}

/// The line without `> ` before it.
std::string_view unquoted(std::string_view text) {
  auto words = stripped(text);
  bool quoted = false;
  while (words.starts_with('>')) {
    words = stripped(words.substr(1));
    quoted = true;
  }
  return quoted ? words : text;
}

bool is_bold(std::string_view words) {
  words = stripped(words);
  if (words.ends_with(':')) words = stripped(words.substr(0, words.size() - 1));
  const auto mark = words.substr(0, 2);
  return words.size() > 4 && (mark == "**" || mark == "__") && words.ends_with(mark) &&
         words.substr(2, words.size() - 4).find(mark) == std::string_view::npos;
}

/// `3. May 2024` begins with a day, not with the number of an item.
bool begins_with_day(std::string_view text) {
  const auto words = stripped(text);
  if (words.empty() || !is_digit(words.front())) return false;
  Cursor cursor(words);
  return read_day(cursor).has_value();
}

class BlockReader {
 public:
  explicit BlockReader(const std::vector<Line>& lines) : lines_(lines), tables_(tables(lines)) {}

  std::vector<LineBlock> read() {
    auto table = tables_.begin();
    for (std::size_t i = 0; i < lines_.size();) {
      if (table != tables_.end() && table->begin == i) {
        LineBlock block;
        block.kind = LineBlock::Kind::table;
        block.begin = i;
        block.end = table->end;
        block.table = *table;
        add(std::move(block));
        i = table->end;
        ++table;
        continue;
      }
      while (table != tables_.end() && table->begin < i) ++table;
      i = read_line(i);
    }
    close_items(0, lines_.size());
    return std::move(blocks_);
  }

 private:
  std::size_t read_line(std::size_t i) {
    const auto& line = lines_[i];
    if (line.blank()) return i + 1;
    if (line.literal) return read_literal(i);
    if (const auto heading = heading_line(line); heading.level > 0) {
      close_items(0, i);
      LineBlock block;
      block.kind = LineBlock::Kind::heading;
      block.level = heading.level;
      block.begin = i;
      block.end = i + 1;
      block.text = heading.words;
      add(std::move(block));
      return i + 1;
    }
    if (const auto count = read_underlined(i); count > 0) return i + count;
    const Line bare = {.text = unquoted(line.text), .number = line.number};
    const auto mark = begins_with_day(bare.text) ? std::nullopt : list_mark(bare);
    if (mark) {
      read_item(i, *mark);
      return i + 1;
    }
    read_paragraph_line(i, bare);
    return i + 1;
  }

  std::size_t read_literal(std::size_t i) {
    // The fences themselves are not lines that may begin with a time.
    LineBlock block;
    block.kind = LineBlock::Kind::code;
    block.begin = i;
    block.end = i + 1;
    block.text = stripped(lines_[i].text);
    add(std::move(block));
    return i + 1;
  }

  std::size_t read_underlined(std::size_t i) {
    const bool starts = i == 0 || lines_[i - 1].blank();
    if (!starts || i + 1 >= lines_.size() || lines_[i + 1].literal) return 0;
    const auto level = underline_level(lines_[i + 1]);
    const auto words = stripped(lines_[i].text);
    const bool is_heading = level != 0 && underline_level(lines_[i]) == 0 &&
                            !words.ends_with('.') && !words.ends_with(',') &&
                            std::string_view("-*+>|").find(words.front()) == std::string_view::npos;
    if (!is_heading) return 0;
    close_items(0, i);
    LineBlock block;
    block.kind = LineBlock::Kind::heading;
    block.level = level;
    block.begin = i;
    block.end = i + 2;
    block.text = words;
    add(std::move(block));
    return 2;
  }

  void read_item(std::size_t i, const Mark& mark) {
    while (!open_.empty() && blocks_[open_.back()].columns > mark.indent + 1) close_last(i, true);
    LineBlock block;
    block.kind = LineBlock::Kind::item;
    block.parent = open_.empty() ? 0 : open_.back() + 1;
    block.begin = i;
    block.end = i + 1;
    block.columns = mark.indent + 2;
    block.in_paragraph = i > 0 && !lines_[i - 1].blank() && !blocks_.empty() &&
                         blocks_.back().kind == LineBlock::Kind::line;
    block.text = mark.text;
    add(std::move(block));
    open_.push_back(blocks_.size() - 1);
  }

  void read_paragraph_line(std::size_t i, const Line& bare) {
    const bool after_blank = i == 0 || lines_[i - 1].blank();
    const bool after_item = !open_.empty();
    if (!open_.empty()) {
      const auto indent = lines_[i].indent();
      // A line right below an item belongs to it (CommonMark 0.30, 5.2: lazy continuation), unless
      // it goes on with the times that the items are between.
      const bool nested = indent >= blocks_[open_.front()].columns;
      const bool lazy = !after_blank && !(blocks_[open_.front()].in_paragraph && indent == 0 &&
                                          read_lead(bare.text));
      if (nested || lazy) return;
      close_items(0, i);
    }
    LineBlock block;
    block.kind = LineBlock::Kind::line;
    block.bold = is_bold(bare.text);
    block.starts = after_blank || lines_[i - 1].literal || ends_block(i - 1) || after_item;
    block.begin = i;
    block.end = i + 1;
    block.text = stripped(bare.text);
    add(std::move(block));
  }

  /// Whether the line before is a heading or a row, after which a paragraph begins without a blank.
  [[nodiscard]] bool ends_block(std::size_t i) const {
    return !blocks_.empty() && blocks_.back().end == i + 1 &&
           blocks_.back().kind != LineBlock::Kind::line &&
           blocks_.back().kind != LineBlock::Kind::item;
  }

  /// Code at the margin belongs to an item only if the list goes on after it.
  void close_last(std::size_t line, bool goes_on) {
    auto& block = blocks_[open_.back()];
    block.end = line;
    const auto outside = [&](const Line& last) {
      return last.blank() || (!goes_on && last.literal && last.indent() < block.columns);
    };
    while (block.end > block.begin + 1 && outside(lines_[block.end - 1])) --block.end;
    open_.pop_back();
  }

  void close_items(std::size_t depth, std::size_t line) {
    while (open_.size() > depth) close_last(line, false);
  }

  void add(LineBlock block) { blocks_.push_back(std::move(block)); }

  const std::vector<Line>& lines_;
  std::vector<Table> tables_;
  std::vector<LineBlock> blocks_;
  std::vector<std::size_t> open_;  ///< items that contain the current line, by index
};

}  // namespace

HeadingLine heading_line(const Line& line) {
  if (line.literal || line.indent() > 3) return {};
  auto words = stripped(line.text);
  const auto level = std::min(words.find_first_not_of('#'), words.size());
  if (level == 0 || level > 6 || level == words.size()) return {};
  words.remove_prefix(level);
  const bool spaced = words.front() == ' ' || words.front() == '\t';
  const bool joined = level > 1 && words.front() != '#' &&
                      (is_digit(words.front()) || (words.front() >= 'A' && words.front() <= 'Z') ||
                       static_cast<unsigned char>(words.front()) >= 0xC0);
  if (!spaced && !joined) return {};
  words = stripped(words);
  const auto end = words.find_last_not_of('#');
  words = end == std::string_view::npos ? std::string_view() : stripped(words.substr(0, end + 1));
  if (words.empty()) return {};
  return {.level = static_cast<int>(level), .words = words};
}

std::vector<LineBlock> line_blocks(const std::vector<Line>& lines) {
  return BlockReader(lines).read();
}

}  // namespace pm::prose
