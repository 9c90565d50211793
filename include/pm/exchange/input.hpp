#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pm/files/reading.hpp"

namespace pm::exchange {

/// How messages call the source that is no file.
inline constexpr std::string_view standard_input = "standard input";

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

 private:
  std::string name_;
  std::unique_ptr<files::Reading> reading_;
  std::string ahead_;      ///< read for `head`, and not yet handed out
  std::size_t taken_ = 0;  ///< of `ahead_`
};

/// An input out of a text.
[[nodiscard]] Input input_of(std::string name, std::string text);

}  // namespace pm::exchange
