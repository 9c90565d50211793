#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pm/files/reading.hpp"
#include "pm/text/diagnostic.hpp"

namespace pm::exchange {

/// How messages call the source that is no file.
inline constexpr std::string_view standard_input = "standard input";

/// The last part of a text that arrives in pieces, for the excerpts of diagnostics.
class LastLines {
 public:
  /// Adds the next piece. Keeps all of the text if `whole`, otherwise about its last MiB.
  void add(std::string_view bytes, bool whole);
  /// Returns a place with the part of its line to draw. Unchanged if the line is no longer kept. A
  /// place with a text asks to underline that text, if it is there.
  [[nodiscard]] text::LinePlace with_line(text::LinePlace place) const;

 private:
  struct Piece {
    std::string bytes;
    std::size_t line = 1;    ///< of its first byte, from 1
    std::size_t column = 1;  ///< of its first byte, from 1, in code points
  };

  std::deque<Piece> pieces_;
  std::size_t size_ = 0;  ///< bytes of all pieces
};

/// A source that is read once, from its start to its end.
class Input {
 public:
  /// `name` is how messages call it.
  Input(std::string name, std::unique_ptr<files::Reading> reading);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool is_standard_input() const { return name_ == standard_input; }
  /// The name of the file without its folders and ending; empty for standard input.
  [[nodiscard]] std::string stem() const;
  /// The first bytes, at most so many; they are read again later.
  [[nodiscard]] std::string_view head(std::size_t most = std::size_t{64} * 1024);
  /// Puts at most `most` bytes into `into`, and returns how many; 0 at the end.
  [[nodiscard]] std::size_t read(char* into, std::size_t most);
  /// All that is left; nothing when it is more than `most` bytes.
  [[nodiscard]] std::optional<std::string> rest(std::size_t most);
  /// Returns a place in this source with its line, if it is at hand (`LastLines::with_line`).
  [[nodiscard]] text::LinePlace with_line(text::LinePlace place) const;

 private:
  std::string name_;
  std::unique_ptr<files::Reading> reading_;
  std::string ahead_;      ///< read for `head`, and not yet handed out
  std::size_t taken_ = 0;  ///< of `ahead_`
  LastLines lines_;        ///< of what was handed out
};

/// An input out of a text.
[[nodiscard]] Input input_of(std::string name, std::string text);

}  // namespace pm::exchange
