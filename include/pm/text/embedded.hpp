#pragma once

#include <span>
#include <string_view>

namespace pm::text {

/// A file that was put into the program when it was built.
struct EmbeddedFile {
  std::string_view name;  ///< without folders
  std::string_view text;
};

/// `templates/`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_templates();
/// `docs/rules/`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();
/// `skeleton/`: what `pm init` makes, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_skeleton();
/// `completions/`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_completions();

}  // namespace pm::text
