#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "pm/markdown/blank.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"
#include "sections.hpp"

namespace pm::yaml {
namespace {

using model::SectionKind;

/// A fence of three or more backticks or tildes (CommonMark 0.30, 4.5).
struct Fence {
  char sign = 0;
  std::size_t size = 0;
};

/// Returns a line without its indentation, which in a heading or fence may be up to three spaces;
/// nothing if it is deeper.
std::optional<std::string_view> block_line(std::string_view line) {
  const auto indent = std::min(line.find_first_not_of(' '), line.size());
  if (indent > 3) return std::nullopt;
  return line.substr(indent);
}

std::optional<Fence> fence(std::string_view line) {
  const auto block = block_line(line);
  if (!block || block->empty() || (block->front() != '`' && block->front() != '~'))
    return std::nullopt;
  const auto size = std::min(block->find_first_not_of(block->front()), block->size());
  if (size < 3) return std::nullopt;
  const bool is_code_span =
      block->front() == '`' && block->find('`', size) != std::string_view::npos;
  return is_code_span ? std::nullopt : std::optional(Fence{block->front(), size});
}

bool closes(std::string_view line, Fence open) {
  const auto found = fence(line);
  if (!found || found->sign != open.sign || found->size < open.size) return false;
  return text::trimmed(line).find_first_not_of(open.sign) == std::string_view::npos;
}

/// Returns whether an HTML comment begins here (CommonMark 0.30, 4.6, the second kind of HTML
/// block). It ends with the line that contains `-->`, which may be this one.
bool begins_comment(std::string_view line) {
  const auto block = block_line(line);
  return block && block->starts_with("<!--");
}

/// Returns the text of a heading of this level, without the `#`s at its end (CommonMark 0.30, 4.2).
std::optional<std::string_view> heading(std::string_view line, std::size_t level) {
  const auto block = block_line(line);
  if (!block || std::min(block->find_first_not_of('#'), block->size()) != level)
    return std::nullopt;
  auto words = block->substr(level);
  if (words.empty()) return words;
  if (words.front() != ' ' && words.front() != '\t') return std::nullopt;
  words = text::trimmed(words);
  const auto kept = words.find_last_not_of('#') + 1;
  if (kept == 0) return block->substr(level, 0);  // empty, but with a place
  if (kept < words.size() && (words[kept - 1] == ' ' || words[kept - 1] == '\t'))
    words = text::trimmed(words.substr(0, kept));
  return words;
}

text::Span span_of(const text::Source& source, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - source.bytes().data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

/// Returns the text with LF as line ends, as YAML does.
std::string with_newlines(std::string_view text) {
  std::string out(text);
  std::erase(out, '\r');
  return out;
}

/// Returns whether a line is only this marker of a YAML document.
bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && text::trimmed(line.substr(marker.size())).empty();
}

/// Returns how many lines at the start are front matter, the YAML of site generators: a line `---`,
/// keys directly below it, and a line `---` or `...`. Before a blank line, `---` is a thematic
/// break.
std::size_t front_matter_lines(const text::Source& source) {
  const auto count = source.line_count();
  if (count < 2 || !is_marker(source.line(0), "---")) return 0;
  if (text::trimmed(source.line(1)).empty()) return 0;
  for (std::size_t i = 1; i < count; ++i) {
    if (is_marker(source.line(i), "---") || is_marker(source.line(i), "...")) return i + 1;
  }
  return 0;
}

/// Cuts the text into sections, line by line.
class ProseReader {
 public:
  ProseReader(Reader& reader, model::Postmortem& into)
      : reader_(reader), source_(reader.source()), sections_(reader, into) {}

  void cut() {
    const auto first = front_matter_lines(source_);
    if (first > 0) report_front_matter();
    begin_ = top_ = begin_of(first);
    for (auto i = first; i < source_.line_count(); ++i) line(source_.line(i), i);
    finish(source_.whole().end);
  }

 private:
  /// Returns the first byte of a line, or the end of the text.
  [[nodiscard]] std::uint32_t begin_of(std::size_t index) const {
    return index < source_.line_count() ? source_.line_span(index).begin : source_.whole().end;
  }

  void report_front_matter() {
    reader_.add({.rule = "front-matter",
                 .level = text::Level::warning,
                 .message = "pm does not read front matter",
                 .where = reader_.where(source_.line_span(0)),
                 .help = "move its data to the record, and remove it"});
  }

  void line(std::string_view line, std::size_t index) {
    if (is_in_comment(line) || is_in_code(line)) return;
    const auto next = begin_of(index + 1);
    if (const auto words = heading(line, 2)) {
      finish(begin_of(index));
      heading_ = *words;
      begin_ = next;
    } else if (!heading_ && is_title(line)) {
      begin_ = next;
    }
  }

  bool is_in_comment(std::string_view line) {
    if (fence_ || (!comment_ && !begins_comment(line))) return false;
    comment_ = line.find("-->") == std::string_view::npos;
    return true;
  }

  bool is_in_code(std::string_view line) {
    if (!fence_) {
      fence_ = fence(line);
      return fence_.has_value();
    }
    if (closes(line, *fence_)) fence_.reset();
    return true;
  }

  /// Returns whether a line is a heading of level 1 with no text before it.
  bool is_title(std::string_view line) const {
    if (!heading(line, 1)) return false;
    const auto before = source_.at({begin_, span_of(source_, line).begin});
    return begin_ == top_ && text::trimmed(before).empty();
  }

  void finish(std::uint32_t end) {
    const auto prose = text::trimmed(source_.at({begin_, std::max(begin_, end)}));
    if (!heading_ && markdown::is_blank(prose)) return;
    // Blank lines around a section do not belong to it; the first line keeps its indentation.
    const auto span = prose.empty() ? text::Span{begin_, begin_} : span_of(source_, prose);
    const auto where = heading_ ? span_of(source_, *heading_) : text::Span{span.begin, span.begin};
    add(heading_.value_or("summary"), where, span);
  }

  void add(std::string_view words, text::Span where, text::Span prose) {
    const auto kind = heading_ ? model::section_of(words) : SectionKind::summary;
    std::string heading = heading_ && words != model::usual_heading(kind) ? std::string(words) : "";
    report_excess(prose);
    sections_.add({.kind = kind,
                   .key = {std::string(words), reader_.where(where)},
                   .heading = std::move(heading),
                   .prose = {with_newlines(source_.at(prose)) + "\n", reader_.where(prose)}});
  }

  void report_excess(text::Span prose) {
    const auto excess = text::prose_excess(source_.at(prose));
    if (!excess) return;
    const text::Span part = {prose.begin + excess->part.begin, prose.begin + excess->part.end};
    reader_.add({.rule = "limits",
                 .message = excess->message,
                 .where = reader_.where(part),
                 .help = excess->help});
  }

  Reader& reader_;
  const text::Source& source_;
  Sections sections_;
  std::optional<Fence> fence_;  ///< of the current code block
  bool comment_ = false;        ///< inside an HTML comment
  std::optional<std::string_view> heading_;
  std::uint32_t top_ = 0;    ///< where the prose begins
  std::uint32_t begin_ = 0;  ///< where the section begins
};

}  // namespace

void read_prose(Reader& reader, model::Postmortem& into) { ProseReader(reader, into).cut(); }

}  // namespace pm::yaml
