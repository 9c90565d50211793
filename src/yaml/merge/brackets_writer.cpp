#include "brackets_writer.hpp"

#include <algorithm>

namespace pm::yaml::merging {
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

std::string part(const Choice& choice, Resolution resolution) {
  if (const auto* piece = taken(choice, resolution)) return std::string(piece->whole);
  return bracketed(choice, resolution);
}

bool is_gone(const Choice& choice, Resolution resolution) {
  return choice.from == Choice::From::conflict && taken(choice, resolution) == nullptr;
}

}  // namespace

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

}  // namespace pm::yaml::merging
