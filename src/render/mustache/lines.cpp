#include <algorithm>

#include "tag.hpp"

namespace pm::render::mustache {
namespace {

/// Finds the lines that are not written, because they contain only tags that write nothing. An
/// included template or a block on one line replaces such a line.
class StandaloneLines {
 public:
  StandaloneLines(const text::Source& source, std::vector<Tag>& tags)
      : bytes_(source.bytes()), tags_(tags), begins_(tags.size()), ends_(tags.size()) {
    body_ = body_begin(source);
  }

  void run() {
    for (std::size_t i = 0; i < tags_.size(); ++i) begins_[i] = begins_line(i);
    for (std::size_t i = tags_.size(); i-- > 0;) ends_[i] = ends_line(i);
    for (std::size_t i = 0; i < tags_.size(); ++i) cut(i);
  }

 private:
  /// The blanks before or after a tag, and their limit.
  struct Edge {
    std::uint32_t at = 0;    ///< where the blanks begin, or the byte after them and the line's end
    bool line = false;       ///< the line begins or ends there
    bool neighbour = false;  ///< another tag is there
  };

  [[nodiscard]] Edge before(std::size_t i) const;
  [[nodiscard]] Edge after(std::size_t i) const;
  [[nodiscard]] bool begins_line(std::size_t i) const;
  [[nodiscard]] bool ends_line(std::size_t i) const;
  [[nodiscard]] bool on_one_line(std::size_t i) const;
  [[nodiscard]] bool writes_nothing(std::size_t i) const;
  void cut(std::size_t i);
  void cut_argument(std::size_t i);
  void cut_whole(std::size_t first, std::size_t last);

  std::string_view bytes_;
  std::vector<Tag>& tags_;
  std::vector<bool> begins_;  ///< only blanks and tags that write nothing come before it
  std::vector<bool> ends_;    ///< … after it
  std::uint32_t body_ = 0;
};

StandaloneLines::Edge StandaloneLines::before(std::size_t i) const {
  const auto bound = i == 0 ? body_ : tags_[i - 1].span.end;
  auto at = tags_[i].span.begin;
  while (at > bound && is_blank(bytes_[at - 1])) --at;
  const bool line = at == body_ || (at > bound && bytes_[at - 1] == '\n');
  return {.at = at, .line = line, .neighbour = !line && at == bound};
}

StandaloneLines::Edge StandaloneLines::after(std::size_t i) const {
  const auto end = static_cast<std::uint32_t>(bytes_.size());
  const auto bound = i + 1 == tags_.size() ? end : tags_[i + 1].span.begin;
  auto at = tags_[i].span.end;
  while (at < bound && is_blank(bytes_[at])) ++at;
  if (bytes_.substr(at, 2) == "\r\n") return {.at = at + 2, .line = true};
  if (at < bound && bytes_[at] == '\n') return {.at = at + 1, .line = true};
  return {.at = at, .line = at == end, .neighbour = at == bound && at < end};
}

bool StandaloneLines::on_one_line(std::size_t i) const {
  const auto first = std::min(i, tags_[i].pair);
  const auto begin = tags_[first].span.end;
  return bytes_.substr(begin, tags_[tags_[first].pair].span.begin - begin).find('\n') ==
         std::string_view::npos;
}

/// Returns true for sections, comments and the like; but includes and blocks that begin and end on
/// one line write text.
bool StandaloneLines::writes_nothing(std::size_t i) const {
  const auto& opening = tags_[i].kind == TagKind::close ? tags_[tags_[i].pair] : tags_[i];
  switch (opening.kind) {
    case TagKind::section:
    case TagKind::inverted:
    case TagKind::comment:
    case TagKind::delimiters:
      return true;
    case TagKind::block:
      return opening.argument || !on_one_line(i);
    default:
      return false;
  }
}

/// Outside the blocks of a parent nothing is written, so there a block begins its line.
bool StandaloneLines::begins_line(std::size_t i) const {
  if (tags_[i].argument && tags_[i].kind == TagKind::block) return true;
  const auto edge = before(i);
  return edge.line || (edge.neighbour && i > 0 && writes_nothing(i - 1) && begins_[i - 1]);
}

bool StandaloneLines::ends_line(std::size_t i) const {
  if (tags_[i].argument && tags_[i].kind == TagKind::close) return true;
  const auto edge = after(i);
  return edge.line || (edge.neighbour && writes_nothing(i + 1) && ends_[i + 1]);
}

/// Removes the blanks before the first tag and the rest of the line after the last.
void StandaloneLines::cut_whole(std::size_t first, std::size_t last) {
  tags_[first].text_ends = before(first).at;
  tags_[last].text_begins = after(last).at;
  tags_[first].alone = true;
  tags_[last].alone = true;
}

/// The content of a block begins after the line of its opening tag and ends before the line of its
/// closing tag.
void StandaloneLines::cut_argument(std::size_t i) {
  auto& tag = tags_[i];
  if (tag.kind == TagKind::block && ends_[i]) {
    tag.text_begins = after(i).at;
    tag.alone = true;
  }
  if (tag.kind == TagKind::close && begins_[i]) {
    tag.text_ends = before(i).at;
    tag.alone = true;
  }
}

void StandaloneLines::cut(std::size_t i) {
  auto& tag = tags_[i];
  if (!tag.alone) {
    tag.text_ends = tag.span.begin;
    tag.text_begins = tag.span.end;
  }
  if (tag.argument) return cut_argument(i);
  if (writes_nothing(i)) {
    if (begins_[i] && ends_[i]) cut_whole(i, i);
  } else if (tag.kind == TagKind::partial) {
    if (before(i).line && after(i).line) cut_whole(i, i);
  } else if (tag.kind == TagKind::parent || tag.kind == TagKind::block) {
    if (before(i).line && after(tag.pair).line) {
      tags_[tag.pair].text_ends = tags_[tag.pair].span.begin;
      const auto begin = tag.span.end;
      cut_whole(i, tag.pair);
      tag.text_begins = begin;
      tag.one_line = tag.kind == TagKind::block;
    }
  }
}

}  // namespace

void find_lines(const text::Source& source, std::vector<Tag>& tags) {
  StandaloneLines(source, tags).run();
}

}  // namespace pm::render::mustache
