#include "pm/exchange/input.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "pm/text/lines.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

class TextReading final : public files::Reading {
 public:
  explicit TextReading(std::string text) : text_(std::move(text)) {}

  std::size_t read(char* into, std::size_t most) override {
    const auto count = std::min(most, text_.size() - taken_);
    if (count > 0) std::memcpy(into, text_.data() + taken_, count);
    taken_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t taken_ = 0;
};

constexpr std::size_t piece_bytes = std::size_t{32} * 1024;
constexpr std::size_t most_kept = std::size_t{1024} * 1024;
constexpr std::size_t reach = 2048;  ///< bytes around a place; more than a diagnostic draws

/// Some formats end lines with CR alone and others do not, so the numbers of lines are not known.
bool has_lone_cr(std::string_view text) {
  for (auto at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
    if (!text.substr(at + 1).starts_with('\n')) return true;
  }
  return false;
}

/// Returns whether a byte begins a code point; a piece may end inside of one.
bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// Returns the offset of a column, from the one in which the text begins; at most the line's end.
std::size_t offset_of(std::string_view text, std::size_t begin, std::size_t from,
                      std::size_t column) {
  const auto skip_rest = [&] {
    while (begin < text.size() && !begins_code_point(text[begin])) ++begin;
  };
  skip_rest();
  for (; from < column && begin < text.size() && text[begin] != '\n'; ++from) {
    ++begin;
    skip_rest();
  }
  return begin;
}

/// Returns the end of what to underline at a place: `wanted`, with quotes around it, if it is
/// there; otherwise nothing, which draws one caret.
std::size_t end_of(std::string_view text, std::size_t begin, std::string_view wanted) {
  const std::size_t quote = text.substr(begin).starts_with('"') ? 1 : 0;
  if (wanted.empty() || !text.substr(begin + quote).starts_with(wanted)) return begin;
  return begin + wanted.size() + 2 * quote;
}

}  // namespace

void LastLines::add(std::string_view bytes, bool whole) {
  if (pieces_.empty() && bytes.starts_with(text::byte_order_mark))
    bytes.remove_prefix(text::byte_order_mark.size());
  while (!bytes.empty()) {
    Piece next{.bytes = std::string(bytes.substr(0, piece_bytes))};
    bytes.remove_prefix(next.bytes.size());
    if (!pieces_.empty()) {
      const auto& last = pieces_.back();
      const auto lines = std::count(last.bytes.begin(), last.bytes.end(), '\n');
      const auto line = std::string_view(last.bytes).substr(last.bytes.rfind('\n') + 1);
      next.line = last.line + static_cast<std::size_t>(lines);
      next.column =
          (lines == 0 ? last.column : 1) +
          static_cast<std::size_t>(std::count_if(line.begin(), line.end(), begins_code_point));
    }
    size_ += next.bytes.size();
    pieces_.push_back(std::move(next));
    while (!whole && size_ - pieces_.front().bytes.size() > most_kept) {
      size_ -= pieces_.front().bytes.size();
      pieces_.pop_front();
    }
  }
}

text::LinePlace LastLines::with_line(text::LinePlace place) const {
  const auto wanted = std::exchange(place.text, {});
  const auto column = std::max<std::size_t>(place.column, 1);
  const auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), place, [&](const auto& at, const auto& piece) {
        return at.line < piece.line || (at.line == piece.line && column < piece.column);
      });
  if (place.line == 0 || after == pieces_.begin()) return place;
  const auto piece = std::prev(after);
  std::string bytes;
  if (piece != pieces_.begin()) {
    const auto& before = std::prev(piece)->bytes;
    bytes = before.substr(before.size() - std::min(before.size(), reach));
  }
  auto begin = bytes.size();
  bytes += piece->bytes;
  if (after != pieces_.end()) bytes += after->bytes.substr(0, reach);
  auto line = piece->line;
  for (; line < place.line; ++line) {
    const auto end = bytes.find('\n', begin);
    if (end == std::string::npos) return place;
    begin = end + 1;
  }
  begin = offset_of(bytes, begin, line == piece->line ? piece->column : 1, column);
  auto end = end_of(bytes, begin, wanted);
  if (place.column == 0) {
    end = text::line_end(bytes, begin);
    begin = std::min(bytes.find_first_not_of(" \t", begin), end);
  }
  auto found = text::line_place(
      std::move(place.name), bytes,
      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end, bytes.size()))});
  found.line = place.line;
  found.column = place.column;
  return found;
}

Input::Input(std::string name, std::unique_ptr<files::Reading> reading)
    : name_(std::move(name)), reading_(std::move(reading)) {}

std::string Input::stem() const {
  if (is_standard_input()) return {};
  const auto slash = name_.rfind('/');
  const auto file = slash == std::string::npos ? name_ : name_.substr(slash + 1);
  const auto dot = file.rfind('.');
  return dot == std::string::npos || dot == 0 ? file : file.substr(0, dot);
}

std::string_view Input::head(std::size_t most) {
  while (ahead_.size() - taken_ < most) {
    const auto had = ahead_.size();
    ahead_.resize(taken_ + most);
    const auto count = reading_->read(ahead_.data() + had, ahead_.size() - had);
    ahead_.resize(had + count);
    if (count == 0) break;
  }
  return std::string_view(ahead_).substr(taken_, most);
}

std::size_t Input::read(char* into, std::size_t most) {
  auto count = std::min(most, ahead_.size() - taken_);
  if (count == 0)
    count = reading_->read(into, most);
  else
    std::memcpy(into, ahead_.data() + taken_, count);
  taken_ = std::min(taken_ + count, ahead_.size());
  lines_.add({into, count}, false);
  return count;
}

std::optional<std::string> Input::rest(std::size_t most) {
  auto text = std::string(head(most + 1));
  taken_ += text.size();
  if (text.size() > most) return std::nullopt;
  ahead_ = {};
  taken_ = 0;
  if (!has_lone_cr(text)) lines_.add(text, true);
  return text;
}

text::LinePlace Input::with_line(text::LinePlace place) const {
  if (place.name == name_) return lines_.with_line(std::move(place));
  place.text.clear();
  return place;
}

Input input_of(std::string name, std::string text) {
  return {std::move(name), std::make_unique<TextReading>(std::move(text))};
}

}  // namespace pm::exchange
