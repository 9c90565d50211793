#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace pm::exchange::json {

/// A place in a source.
struct Place {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in code points
};

/// Follows the bytes of a JSON text just far enough to know where each token stands: the library
/// that reads them says what they mean, but not where they were.
class Tokens {
 public:
  /// Why a text in quotes went wrong, as far as it can be seen from its bytes.
  enum class Trouble { none, control, escape, half_pair };

  struct Token {
    char first = 0;  ///< its first byte; 0: there is none
    Place place;
  };

  void take(char byte);

  /// Where the next byte stands.
  [[nodiscard]] Place here() const { return here_; }
  /// Where the byte that was taken last stands.
  [[nodiscard]] Place last_place() const { return last_place_; }
  [[nodiscard]] char last() const { return last_; }
  /// The token that was taken last, and with `back` 1 or 2 those before it.
  [[nodiscard]] const Token& token(std::size_t back = 0) const { return tokens_[back]; }
  /// The number or word that was taken last, with its place, and whether it may go on.
  [[nodiscard]] const std::string& word() const { return word_; }
  [[nodiscard]] Place word_place() const { return word_place_; }
  [[nodiscard]] bool in_word() const { return in_word_; }
  [[nodiscard]] std::size_t words() const { return words_; }  ///< how many there were
  [[nodiscard]] bool in_text() const { return in_text_; }
  [[nodiscard]] Trouble trouble() const { return trouble_; }
  [[nodiscard]] Place trouble_place() const { return trouble_place_; }
  [[nodiscard]] const std::string& escape() const { return escape_; }

 private:
  void begin(char byte);
  void take_in_text(char byte);
  void take_escaped(char byte);
  void end_escape();
  void note(Trouble trouble, Place place);

  Place here_;
  Place last_place_;
  char last_ = 0;
  std::array<Token, 3> tokens_;
  std::string word_;
  std::size_t words_ = 0;
  Place word_place_;
  std::string escape_;  ///< the last one, from its backslash on
  Place escape_place_;
  bool in_text_ = false;
  bool in_word_ = false;
  bool in_escape_ = false;
  bool first_half_ = false;  ///< of a pair of `\u` was read, and the other has to follow
  Trouble trouble_ = Trouble::none;
  Place trouble_place_;
};

}  // namespace pm::exchange::json
