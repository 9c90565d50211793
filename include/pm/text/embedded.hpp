#pragma once

#include <span>
#include <string_view>

namespace pm::text {

/// A file that the build embeds into the program.
struct EmbeddedFile {
  std::string_view name;  ///< without directories
  std::string_view text;
};

/// `templates/`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_templates();
/// `docs/rules/`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();
/// `skeleton/`: the files that `pm init` creates, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_skeleton();
/// `words/`: the words of the site in each language, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_words();
/// `completions/`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_completions();

}  // namespace pm::text
