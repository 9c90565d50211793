#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/diagnostic.hpp"

namespace pm::yaml {

/// A Markdown file that begins with YAML front matter between two lines `---`.
struct FrontMatter {
  /// A mapping, which keeps duplicate keys. Each value and each key has its line in the file, from
  /// 1. Every scalar is text.
  data::Value top;
  std::string_view body;      ///< behind the closing line, as it stands in the file
  std::size_t body_line = 0;  ///< the line it begins on, from 1
  /// What is wrong in it, although it was read. Places have no name, and the line in question.
  std::vector<text::Diagnostic> warnings;
};

/// Returns the front matter of a file; nothing if it has none, or one of more than 1 MiB. If its
/// syntax is invalid, each entry is read alone, and an invalid entry becomes the text after its
/// colon. A missing closing line is an error if the lines before the first blank one are a valid
/// mapping. The file must outlive the result.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view file);

}  // namespace pm::yaml
