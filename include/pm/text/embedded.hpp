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
/// The zones of the build machine's time zone database (TZif files), by their names, sorted; none
/// if the program was built without them.
[[nodiscard]] std::span<const EmbeddedFile> embedded_zones();
/// "2025b": the version of that database; empty if there are none.
[[nodiscard]] std::string_view embedded_zones_version();

}  // namespace pm::text
