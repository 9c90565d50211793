#include <string>
#include <string_view>

#include "choice.hpp"
#include "merge_text.hpp"

namespace pm::yaml::merge {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

const char* begin_of(const Piece& part) { return part.whole.data(); }
const char* end_of(const Piece& part) { return part.whole.data() + part.whole.size(); }

/// The blanks and brackets of a piece, and the commas between its parts.
class Frame {
 public:
  explicit Frame(const Piece& piece) : piece_(piece) {
    const auto content = piece.content;
    const auto* begin = content.data();
    const auto* end = begin + content.size();
    const auto* bracket = begin + content.find_first_of("[{") + 1;
    open_ = between(begin, piece.parts.empty() ? bracket : begin_of(piece.parts.front()));
    close_ = between(piece.parts.empty() ? bracket : end_of(piece.parts.back()), end);
    emptied_ = std::string(between(begin, bracket)) + std::string(1, *(end - 1));
  }

  [[nodiscard]] std::string_view open() const { return open_; }
  [[nodiscard]] std::string_view close() const { return close_; }
  [[nodiscard]] const std::string& emptied() const { return emptied_; }

  /// What separates two parts: what does so already, else what separates others.
  [[nodiscard]] std::string_view comma(const Piece* before, const Piece* after) const {
    const bool neighbours = before != nullptr && after == before + 1;
    if (neighbours) return between(end_of(*before), begin_of(*after));
    if (piece_.parts.size() < 2) return ", ";
    const auto usual = between(end_of(piece_.parts[0]), begin_of(piece_.parts[1]));
    return usual.find('#') == std::string_view::npos ? usual : ", ";
  }

 private:
  const Piece& piece_;
  std::string_view open_, close_;
  std::string emptied_;
};

/// A piece with merged parts whose frame has brackets, without the rest of its line. The commas and
/// blanks between parts that are next to each other in the frame are kept.
std::string bracketed(const Choice& choice, Resolution resolution);

std::string part(const Choice& choice, Resolution resolution) {
  if (const auto* piece = taken(choice, resolution)) return std::string(piece->whole);
  return bracketed(choice, resolution);
}

bool is_gone(const Choice& choice, Resolution resolution) {
  return choice.from == Choice::From::conflict && taken(choice, resolution) == nullptr;
}

std::string bracketed(const Choice& choice, Resolution resolution) {
  const Frame frame(choice.frame());
  std::string parts;
  const Choice* before = nullptr;
  for (const auto& next : choice.parts) {
    if (is_gone(next, resolution)) continue;
    if (before != nullptr) parts += frame.comma(before->of.ours, next.of.ours);
    parts += part(next, resolution);
    before = &next;
  }
  const auto prefix = std::string(choice.frame().prefix);
  if (before == nullptr) return prefix + frame.emptied();
  return prefix + std::string(frame.open()) + parts + std::string(frame.close());
}

using From = Choice::From;
using Layout = Piece::Layout;

/// The same stretch of the three versions of a piece, each moved to one column.
class Moved {
 public:
  using Stretch = std::string_view Piece::*;
  using Column = std::size_t (*)(const Piece&);

  Moved(const Triple& of, Stretch stretch, Column from, std::size_t to)
      : base_(moved(of.base, stretch, from, to)),
        ours_(moved(of.ours, stretch, from, to)),
        theirs_(moved(of.theirs, stretch, from, to)) {}

  [[nodiscard]] Strands strands() const { return {base_, ours_, theirs_}; }

 private:
  static std::string moved(const Piece* piece, Stretch stretch, Column from, std::size_t to) {
    return piece == nullptr ? std::string() : shifted(piece->*stretch, from(*piece), to);
  }

  std::string base_, ours_, theirs_;
};

std::size_t own_column(const Piece& piece) { return piece.column; }

std::size_t column_of_parts(const Piece& piece) {
  return piece.parts.empty() ? piece.column : piece.parts.front().column;
}

class Writer {
 public:
  Writer(Resolution resolution, const ConflictMarks& marks)
      : resolution_(resolution), marks_(marks) {}

  std::string file(const Choice& record) {
    const auto& frame = record.frame();
    if (frame.layout == Layout::brackets) {
      return bracketed(record, resolution_) + std::string(frame.remark);
    }
    return block(record, frame, 0);
  }

 private:
  /// The lines of a part, its comments above it.
  std::string lines(const Choice& choice, std::size_t column) {
    if (choice.from == From::group) return group(choice, column);
    const bool conflict = choice.from == From::conflict;
    if (conflict && resolution_ == Resolution::open) return marked(choice, column);
    if (conflict && taken(choice, resolution_) == nullptr) return {};
    return lead(choice.of, column) + std::string(column, ' ') + part(choice, column);
  }

  static std::string lead(const Triple& of, std::size_t column) {
    if (of.ours == nullptr || of.theirs == nullptr) {
      return shifted(of.any().lead, of.any().column, column);
    }
    return merged_comments(Moved(of, &Piece::lead, own_column, column).strands());
  }

  /// Both sides of a conflict. Comments above it are in it only when the piece itself may go.
  std::string marked(const Choice& choice, std::size_t column) const {
    const auto& of = choice.of;
    const bool both = of.ours != nullptr && of.theirs != nullptr;
    return (both ? lead(of, column) : std::string()) + mark('<', marks_.ours) +
           side(of.ours, column, !both) + mark('=', {}) + side(of.theirs, column, !both) +
           mark('>', marks_.theirs);
  }

  /// Neighbours in conflict: those of one side, or of both between markers.
  [[nodiscard]] std::string group(const Choice& choice, std::size_t column) const {
    if (resolution_ != Resolution::open) return group_of(choice, resolution_, column);
    return mark('<', marks_.ours) + group_of(choice, Resolution::ours, column) + mark('=', {}) +
           group_of(choice, Resolution::theirs, column) + mark('>', marks_.theirs);
  }

  static std::string group_of(const Choice& choice, Resolution resolution, std::size_t column) {
    std::string lines;
    for (const auto& part : choice.parts) lines += side(of_side(part.of, resolution), column, true);
    return lines;
  }

  [[nodiscard]] std::string mark(char sign, std::string_view label) const {
    auto line = std::string(marks_.size, sign);
    if (!label.empty()) line += " " + std::string(label);
    return line + "\n";
  }

  static std::string side(const Piece* piece, std::size_t column, bool with_lead) {
    if (piece == nullptr) return {};
    const auto above = with_lead ? shifted(piece->lead, piece->column, column) : std::string();
    return above + std::string(column, ' ') + whole(*piece, piece->remark, column);
  }

  /// A part without its lead and its indentation.
  std::string part(const Choice& choice, std::size_t column) {
    if (choice.from == From::prose) return shifted_behind_first(choice.prose, 0, column);
    if (const auto* piece = taken(choice, resolution_)) {
      return whole(*piece, remark(choice, *piece), column);
    }
    const auto& frame = choice.frame();
    if (frame.layout == Layout::block) return block(choice, frame, column);
    return shifted_behind_first(bracketed(choice, resolution_), frame.column, column) +
           remark(choice, frame);
  }

  /// A piece that was chosen whole. What stood in brackets gets a dash or a colon, and a line.
  static std::string whole(const Piece& piece, std::string_view remark, std::size_t column) {
    if (piece.layout == Layout::block) {
      return shifted_behind_first(piece.whole, piece.column, column);
    }
    auto prefix = std::string(piece.prefix.empty() ? "-" : piece.prefix);
    if (!piece.content.empty() && !piece.content.starts_with(' ')) prefix += ' ';
    const auto text = prefix + std::string(piece.content) + std::string(remark);
    return shifted_behind_first(text + (text.ends_with('\n') ? "" : "\n"), piece.column, column);
  }

  /// The end of the line. That of a literal block holds no comment that another text could have.
  static std::string remark(const Choice& choice, const Piece& chosen) {
    const auto& [base, ours, theirs] = choice.of;
    const auto is_alone = [](const Piece* piece) {
      return piece == nullptr || piece->layout == Layout::block || piece->is_block_scalar();
    };
    if (is_alone(ours) || is_alone(theirs)) return std::string(chosen.remark);
    const bool has_base = base != nullptr && !is_alone(base);
    return merged_remark({has_base ? base->remark : "", ours->remark, theirs->remark});
  }

  std::string block(const Choice& choice, const Piece& frame, std::size_t column) {
    const auto inner = column + column_of_parts(frame) - frame.column;
    const auto of = blocks(choice.of);
    const auto head = merged_comments(Moved(of, &Piece::head, column_of_parts, inner).strands());
    const auto tail = merged_comments(Moved(of, &Piece::tail, column_of_parts, inner).strands());
    auto first = choice.parts.begin();
    std::string parts;
    for (; first != choice.parts.end() && parts.empty(); ++first) parts = lines(*first, inner);
    const bool in_line = frame.begins_inline() && head.empty() &&
                         parts.starts_with(std::string(inner, ' ')) && parts[inner] != '#';
    for (auto next = first; next != choice.parts.end(); ++next) parts += lines(*next, inner);
    if (parts.empty()) return std::string(frame.prefix) + emptied(frame) + head + tail;
    if (in_line) {
      return std::string(frame.prefix) + std::string(frame.remark) + parts.substr(inner) + tail;
    }
    return std::string(frame.prefix) + opening(of, frame) + head + parts + tail;
  }

  /// The versions that have their parts on lines of their own.
  static Triple blocks(const Triple& of) {
    const auto block = [](const Piece* piece) {
      return piece != nullptr && piece->layout == Layout::block ? piece : nullptr;
    };
    return {block(of.base), block(of.ours), block(of.theirs)};
  }

  static std::string emptied(const Piece& frame) {
    const auto* brackets = frame.value->kind == Node::Kind::list ? "[]" : "{}";
    return (frame.prefix.empty() ? "" : " ") + std::string(brackets) + "\n";
  }

  /// The rest of the line of a key or dash, when the parts begin on the next one.
  static std::string opening(const Triple& of, const Piece& frame) {
    if (frame.begins_inline()) {
      return std::string(frame.remark.substr(0, frame.remark.find_last_not_of(' ') + 1)) + "\n";
    }
    const auto remark = [](const Piece* piece) {
      return piece == nullptr || piece->begins_inline() ? std::string_view() : piece->remark;
    };
    if (remark(of.ours).empty() || remark(of.theirs).empty()) return std::string(frame.remark);
    return merged_remark({remark(of.base), remark(of.ours), remark(of.theirs)});
  }

  Resolution resolution_;
  const ConflictMarks& marks_;
};

}  // namespace

std::string written(const Choice& record, Resolution resolution, const ConflictMarks& marks) {
  return Writer(resolution, marks).file(record);
}

}  // namespace pm::yaml::merge
