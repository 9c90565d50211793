#include "page_lines.hpp"

#include <utility>

#include "../taken.hpp"
#include "pm/text/utf8.hpp"

namespace pm::exchange::statuspage_text {
namespace {

enum class Sort { visible, blank, no_break, joiner, nothing };

Sort sort_of(char32_t value) {
  switch (value) {
    case ' ':
    case '\t':
      return Sort::blank;
    case 0x00A0:
    case 0x202F:
      return Sort::no_break;
    case 0x200C:
    case 0x200D:
      return Sort::joiner;
    case 0x200B:
    case 0x2060:
    case 0xFEFF:
      return Sort::nothing;
    default:
      return Sort::visible;
  }
}

/// Writes a line without what cannot be seen. What may turn out to stand at the end of the line
/// waits until something visible follows.
class Tidy {
 public:
  void take(std::string_view bytes, Sort sort) {
    if (sort == Sort::nothing) {
      changed_ = true;
      return;
    }
    if (sort == Sort::visible) flush();
    if (sort == Sort::visible)
      line_.text += bytes;
    else
      wait(bytes, sort);
  }

  [[nodiscard]] bool changed() const { return changed_ || special_; }
  PageLine line() && { return std::move(line_); }

 private:
  void wait(std::string_view bytes, Sort sort) {
    waiting_ += bytes;
    blanks_ += sort == Sort::joiner ? 0U : 1U;
    special_ = special_ || sort != Sort::blank;
    lone_ = blanks_ <= 1;
  }

  /// Blanks between words stay; of a run with a no-break space in it one blank is left.
  void flush() {
    if (line_.text.empty())
      line_.indent = blanks_;
    else if (special_ && !lone_)
      line_.text += ' ';
    else
      line_.text += waiting_;
    changed_ = changed_ || (special_ && (line_.text.empty() || !lone_));
    waiting_.clear();
    blanks_ = 0;
    special_ = false;
    lone_ = true;
  }

  PageLine line_;
  std::string waiting_;
  std::size_t blanks_ = 0;
  bool special_ = false;  ///< something but plain blanks waits
  bool lone_ = true;      ///< at most one blank waits
  bool changed_ = false;
};

/// Adds a line of the source, which has no line end. Of several blank lines one is enough.
void add(PageText& page, std::string_view source, std::size_t number) {
  const auto clean = as_prose_text(source);
  const auto last = source.find_last_not_of(" \t\r");
  if (clean.size() != (last == std::string_view::npos ? 0 : last + 1)) ++page.unreadable;
  Tidy tidy;
  for (std::string_view rest = clean; !rest.empty();) {
    const auto point = text::code_point(rest);
    tidy.take(rest.substr(0, point.bytes), sort_of(point.value));
    rest.remove_prefix(point.bytes);
  }
  const bool changed = tidy.changed();
  auto line = std::move(tidy).line();
  if (changed) ++page.tidied;
  if (line.blank() && !page.lines.empty() && page.lines.back().blank()) return;
  line.number = number;
  page.lines.push_back(std::move(line));
}

}  // namespace

PageText page_text(std::string_view text) {
  PageText page;
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = text.find('\n');
    add(page, text.substr(0, end), number);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return page;
}

}  // namespace pm::exchange::statuspage_text
