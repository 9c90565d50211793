#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "pm/data/json.hpp"

namespace pm::data {

/// A place in a source.
struct JsonPlace {
  std::uint32_t line = 1;    ///< from 1
  std::uint32_t column = 1;  ///< from 1, in code points

  [[nodiscard]] text::LinePlace in_text() const { return {.line = line, .column = column}; }
};

/// Follows the bytes of a JSON text to find the place of each token: the library that reads them
/// does not give places.
class JsonTokens {
 public:
  /// Why a string is invalid, as far as its bytes show.
  enum class Trouble { none, control, escape, half_pair };

  struct Token {
    char first = 0;  ///< its first byte; 0: there is no token
    JsonPlace place;
  };

  void take(char byte);

  /// Returns the place of the next byte.
  [[nodiscard]] JsonPlace here() const { return here_; }
  /// Returns the place of the last byte taken.
  [[nodiscard]] JsonPlace last_place() const { return last_place_; }
  [[nodiscard]] char last() const { return last_; }
  /// Returns the last token, and with `back` 1 or 2 the tokens before it.
  [[nodiscard]] const Token& token(std::size_t back = 0) const { return tokens_[back]; }
  /// Returns the last number or word, with its place, and whether it may continue.
  [[nodiscard]] const std::string& word() const { return word_; }
  [[nodiscard]] JsonPlace word_place() const { return word_place_; }
  [[nodiscard]] bool in_word() const { return in_word_; }
  [[nodiscard]] std::size_t words() const { return words_; }  ///< number of words
  [[nodiscard]] bool in_text() const { return in_text_; }
  [[nodiscard]] Trouble trouble() const { return trouble_; }
  [[nodiscard]] JsonPlace trouble_place() const { return trouble_place_; }
  [[nodiscard]] const std::string& escape() const { return escape_; }

 private:
  void begin(char byte);
  void take_in_text(char byte);
  void take_escaped(char byte);
  void end_escape();
  void note(Trouble trouble, JsonPlace place);

  JsonPlace here_;
  JsonPlace last_place_;
  char last_ = 0;
  std::array<Token, 3> tokens_;
  std::string word_;
  std::size_t words_ = 0;
  JsonPlace word_place_;
  std::string escape_;  ///< the last one, from its backslash on
  JsonPlace escape_place_;
  bool in_text_ = false;
  bool in_word_ = false;
  bool in_escape_ = false;
  bool first_half_ = false;  ///< the first `\u` of a pair was read, and the second must follow
  Trouble trouble_ = Trouble::none;
  JsonPlace trouble_place_;
};

/// The maximum size of one string or number in bytes.
inline constexpr std::size_t most_token_bytes = std::size_t{16} * 1024 * 1024;

/// A source that the library reads byte by byte, so that pm knows how far it has read. Pieces are
/// pulled as needed, and dropped after reading.
class JsonBytes {
 public:
  /// A byte of the source. Incrementing past it counts as reading it.
  class Byte {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    explicit Byte(JsonBytes* bytes) : bytes_(bytes) {}
    reference operator*() const { return bytes_->piece_[bytes_->at_]; }
    Byte& operator++() {
      bytes_->advance();
      return *this;
    }
    friend bool operator==(const Byte& a, const Byte& b) { return a.at_end() == b.at_end(); }

   private:
    [[nodiscard]] bool at_end() const { return bytes_ == nullptr || bytes_->ends_for_reader(); }
    JsonBytes* bytes_;
  };

  /// Skips a UTF-8 byte order mark at the start.
  explicit JsonBytes(Pull pull);

  [[nodiscard]] Byte begin() { return Byte(this); }
  [[nodiscard]] static Byte end() { return Byte(nullptr); }

  /// Skips to the next byte that is not white space; returns false if there is none.
  [[nodiscard]] bool skip_blanks();
  /// Reads to the end of the current word, or at most `most` bytes of it.
  void finish_word(std::size_t most);

  [[nodiscard]] const JsonTokens& tokens() const { return tokens_; }
  [[nodiscard]] std::size_t count() const { return count_; }  ///< number of bytes read
  [[nodiscard]] bool at_end();
  /// Returns whether the library requested a byte after the end.
  [[nodiscard]] bool ended() const { return ended_; }
  /// Returns whether it ended because a string or number was too long.
  [[nodiscard]] bool too_long() const { return too_long_; }

 private:
  void advance();
  [[nodiscard]] bool ends_for_reader() { return ended_ = at_end(); }
  [[nodiscard]] bool fill();

  Pull pull_;
  std::string piece_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  std::size_t token_begin_ = 0;  ///< `count_` at the start of the last token
  bool too_long_ = false;
  bool ended_ = false;
  JsonTokens tokens_;
};

}  // namespace pm::data
