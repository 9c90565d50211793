#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pm::commands {

/// A word that people type for a command, and the command line that they mean.
struct OtherWord {
  std::string_view typed;  ///< "status"; two words for "add note"
  std::string_view meant;  ///< "show", "update resolved", "new TITLE"
};

[[nodiscard]] std::span<const OtherWord> other_words();

/// Returns the command line that the first words of an unknown command mean, if there is one.
[[nodiscard]] std::optional<std::string_view> meant_by(std::span<const std::string> words);

}  // namespace pm::commands
