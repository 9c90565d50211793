#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <string>

#include "tokens.hpp"

namespace pm::exchange::json {

/// The most bytes that one text or number may have.
inline constexpr std::size_t most_token_bytes = std::size_t{16} * 1024 * 1024;

/// A source that is handed to the library byte by byte, so that it is known how far it has read.
/// Pieces are pulled as they are needed, and dropped when they have been read.
class Bytes {
 public:
  /// Puts at most `most` bytes into `into` and returns how many; 0 at the end.
  using Pull = std::function<std::size_t(char* into, std::size_t most)>;

  /// A byte of the source. Going on from it is what counts as reading.
  class Byte {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    explicit Byte(Bytes* bytes) : bytes_(bytes) {}
    reference operator*() const { return bytes_->piece_[bytes_->at_]; }
    Byte& operator++() {
      bytes_->advance();
      return *this;
    }
    friend bool operator==(const Byte& a, const Byte& b) { return a.at_end() == b.at_end(); }

   private:
    [[nodiscard]] bool at_end() const { return bytes_ == nullptr || bytes_->ends_for_reader(); }
    Bytes* bytes_;
  };

  /// A mark at the start that says that it is UTF-8 does not count.
  explicit Bytes(Pull pull);

  [[nodiscard]] Byte begin() { return Byte(this); }
  [[nodiscard]] static Byte end() { return Byte(nullptr); }

  /// Goes on to the next byte that is no white space; false when there is none.
  [[nodiscard]] bool skip_blanks();
  /// Reads to the end of the word in which it stopped, or to `most` bytes of it.
  void finish_word(std::size_t most);

  [[nodiscard]] const Tokens& tokens() const { return tokens_; }
  [[nodiscard]] std::size_t count() const { return count_; }  ///< of bytes that were read
  [[nodiscard]] bool at_end();
  /// The library asked for a byte, and there was none.
  [[nodiscard]] bool ended() const { return ended_; }
  /// It ended because one text or number was too long.
  [[nodiscard]] bool too_long() const { return too_long_; }

 private:
  void advance();
  [[nodiscard]] bool ends_for_reader() { return ended_ = at_end(); }
  [[nodiscard]] bool fill();

  Pull pull_;
  std::string piece_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  std::size_t token_begin_ = 0;  ///< `count_` where the last token began
  bool too_long_ = false;
  bool ended_ = false;
  Tokens tokens_;
};

}  // namespace pm::exchange::json
