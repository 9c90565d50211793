#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::exchange::html {

/// Writes Markdown: breaks are asked for, and made when more text comes, so that there are none too
/// many; marks of emphasis stand tight around their text, and end where a paragraph does.
class Writer {
 public:
  /// Text without white space at its ends, or with one blank instead of it. `raw`: it is Markdown,
  /// its line ends count, and nothing is escaped.
  void text(std::string_view text, bool raw);
  /// What is already Markdown and stands as it is: code, an address.
  void verbatim(std::string_view markdown);
  /// A block of its own, of several lines.
  void block(std::string_view lines);

  void line_break();
  void paragraph_break();
  void begin_emphasis(std::string_view mark);
  void end_emphasis(std::string_view mark);
  /// What begins the next paragraph: "## ".
  void begin_line_with(std::string_view mark) { line_mark_ = mark; }

  void begin_list(bool ordered);
  void begin_item();
  void end_list();
  void begin_quote();
  void end_quote();

  /// The offset behind what was written, and what was written from an offset on.
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  [[nodiscard]] std::string_view from(std::size_t begin) const;
  /// Writes something else in the place of that.
  void replace_from(std::size_t begin, std::string_view markdown);
  /// Writes the breaks that were asked for, before something that is looked at by its offset.
  void settle();

  [[nodiscard]] std::string take();

 private:
  struct List {
    bool ordered = false;
    int count = 0;
    std::size_t depth = 0;  ///< of containers around it
  };
  enum class Break { none, line, paragraph };

  void ask(Break wanted);
  void make_break(std::string_view next);
  void begin_line();
  void trim();
  void open_marks(std::string_view next);
  void pop_prefixes(std::size_t left);
  void close_marks();
  [[nodiscard]] std::string prefix(std::size_t most = std::string::npos) const;

  std::string out_;
  Break break_ = Break::none;
  bool blank_ = false;       ///< one is to come before the next text of the line
  bool mark_ended_ = false;  ///< emphasis ended behind punctuation: no letter may follow its mark
  std::string line_mark_;
  std::string item_mark_;
  std::size_t item_at_ = 0;            ///< of the line, where the mark goes
  std::vector<std::string> prefixes_;  ///< of the containers that are open
  std::size_t shared_ = 0;  ///< how many of them the last line and the next one are both in
  std::vector<List> lists_;
  std::vector<std::string> marks_;  ///< of emphasis that is open
  std::size_t marks_written_ = 0;   ///< how many of them
};

}  // namespace pm::exchange::html
