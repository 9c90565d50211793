#include "json_bytes.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

#include "pm/text/utf8.hpp"

namespace pm::data {
namespace {

constexpr std::size_t piece_bytes = std::size_t{64} * 1024;
constexpr std::size_t escape_length = 6;  // of `\u00e9`

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_mark(char c) { return std::string_view("{}[]:,\"").find(c) != std::string_view::npos; }
bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }
bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Returns whether an escape is half of a pair: `\ud83d` is a first half, `\ude00` a second.
bool is_half(std::string_view escape, std::string_view thirds) {
  if (escape.size() != escape_length) return false;
  const bool d = escape[2] == 'd' || escape[2] == 'D';
  return d && thirds.find(escape[3]) != std::string_view::npos;
}

}  // namespace

void JsonTokens::take(char byte) {
  last_ = byte;
  last_place_ = here_;
  if (in_text_)
    take_in_text(byte);
  else if (is_blank(byte))
    in_word_ = false;
  else if (is_mark(byte) || !in_word_)
    begin(byte);
  else
    word_ += byte;
  if (byte == '\n') {
    here_ = {here_.line + 1, 1};
  } else if (!continues_code_point(byte)) {
    ++here_.column;
  }
}

void JsonTokens::begin(char byte) {
  tokens_ = {Token{byte, here_}, tokens_[0], tokens_[1]};
  in_text_ = byte == '"';
  in_word_ = !is_mark(byte);
  first_half_ = false;
  if (!in_word_) return;
  word_.assign(1, byte);
  word_place_ = here_;
  ++words_;
}

void JsonTokens::take_in_text(char byte) {
  if (in_escape_) return take_escaped(byte);
  if (byte == '\\') {
    in_escape_ = true;
    escape_.assign(1, byte);
    escape_place_ = here_;
    return;
  }
  if (first_half_) return note(Trouble::half_pair, escape_place_);
  if (is_control(byte)) return note(Trouble::control, here_);
  if (byte == '"') in_text_ = false;
}

void JsonTokens::take_escaped(char byte) {
  const bool first = escape_.size() == 1;
  const bool fits =
      first ? std::string_view("\"\\/bfnrtu").find(byte) != std::string_view::npos : is_hex(byte);
  if (!fits) return note(first_half_ ? Trouble::half_pair : Trouble::escape, escape_place_);
  escape_ += byte;
  if (escape_[1] != 'u' || escape_.size() == escape_length) end_escape();
}

void JsonTokens::end_escape() {
  in_escape_ = false;
  const bool second = is_half(escape_, "cdefCDEF");
  if (first_half_ != second) note(Trouble::half_pair, escape_place_);
  first_half_ = !second && is_half(escape_, "89abAB");
}

void JsonTokens::note(Trouble trouble, JsonPlace place) {
  if (trouble_ != Trouble::none) return;
  trouble_ = trouble;
  trouble_place_ = place;
}

JsonBytes::JsonBytes(Pull pull) : pull_(std::move(pull)) {
  if (fill() && piece_.starts_with(text::byte_order_mark)) at_ = text::byte_order_mark.size();
}

/// Pulls until there are enough bytes for the byte order mark; the first piece may be too short.
bool JsonBytes::fill() {
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

bool JsonBytes::at_end() {
  if (too_long_) return true;
  return at_ == piece_.size() && !fill();
}

void JsonBytes::advance() {
  const bool was_inside = tokens_.in_text() || tokens_.in_word();
  tokens_.take(piece_[at_++]);
  ++count_;
  if (!was_inside) token_begin_ = count_;
  too_long_ = count_ - token_begin_ > most_token_bytes && was_inside;
}

bool JsonBytes::skip_blanks() {
  while (!at_end()) {
    if (!is_blank(piece_[at_])) return true;
    advance();
  }
  return false;
}

void JsonBytes::finish_word(std::size_t most) {
  const std::string_view after = "{}[]:,\"";
  while (tokens_.in_word() && tokens_.word().size() < most && !at_end() && !is_blank(piece_[at_]) &&
         after.find(piece_[at_]) == std::string_view::npos) {
    advance();
  }
}

}  // namespace pm::data
