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
  std::string_view body;      ///< the text after the closing line
  std::size_t body_line = 0;  ///< the line on which it begins, from 1
  /// Errors in the front matter, which was read nevertheless. Their places have the line, but no
  /// name.
  std::vector<text::Diagnostic> warnings;
};

/// Returns the front matter of a file; nothing if it has none, or one of more than 1 MiB. If its
/// syntax is invalid, each entry is read alone, and an invalid entry becomes the text after its
/// colon. A missing closing line is an error if the lines before the first blank one are a valid
/// mapping. The file must outlive the result.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view file);

}  // namespace pm::yaml
