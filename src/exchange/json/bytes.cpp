#include "bytes.hpp"

#include <string_view>
#include <utility>

#include "pm/text/utf8.hpp"

namespace pm::exchange::json {
namespace {

constexpr std::size_t piece_bytes = std::size_t{64} * 1024;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

Bytes::Bytes(Pull pull) : pull_(std::move(pull)) {
  if (fill() && piece_.starts_with(text::byte_order_mark)) at_ = text::byte_order_mark.size();
}

/// Pulls until there are enough bytes for the mark, which the first piece may be too short for.
bool Bytes::fill() {
  piece_.resize(piece_bytes);
  std::size_t had = 0;
  while (had < text::byte_order_mark.size()) {
    const auto count = pull_(piece_.data() + had, piece_bytes - had);
    if (count == 0) break;
    had += count;
  }
  piece_.resize(had);
  at_ = 0;
  return had > 0;
}

bool Bytes::at_end() {
  if (too_long_) return true;
  return at_ == piece_.size() && !fill();
}

void Bytes::advance() {
  const bool was_inside = tokens_.in_text() || tokens_.in_word();
  tokens_.take(piece_[at_++]);
  ++count_;
  if (!was_inside) token_begin_ = count_;
  too_long_ = count_ - token_begin_ > most_token_bytes && was_inside;
}

bool Bytes::skip_blanks() {
  while (!at_end()) {
    if (!is_blank(piece_[at_])) return true;
    advance();
  }
  return false;
}

void Bytes::finish_word(std::size_t most) {
  const std::string_view after = "{}[]:,\"";
  while (tokens_.in_word() && tokens_.word().size() < most && !at_end() && !is_blank(piece_[at_]) &&
         after.find(piece_[at_]) == std::string_view::npos) {
    advance();
  }
}

}  // namespace pm::exchange::json
