#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/diagnostic.hpp"

namespace pm::yaml {

/// A Markdown file that begins with a YAML front matter between two lines `---`.
struct FrontMatter {
  /// A mapping; a key that stands twice is there twice. Each value and each key has its line, from
  /// 1 in the file. Scalars are texts, whatever they look like.
  data::Value top;
  std::string_view body;      ///< behind the closing line, as it stands in the file
  std::size_t body_line = 0;  ///< the line it begins on, from 1
  /// What is wrong in it, although it was read. Places have no name, and the line in question.
  std::vector<text::Diagnostic> warnings;
};

/// The front matter of a file; nothing when it does not begin with one, or one of more than 1 MiB.
/// Where its syntax is wrong, its entries are read one by one, and one that is wrong by itself is
/// the text behind its colon. A closing line that is missing is a mistake when the lines before the
/// first blank one are a mapping without any other. The file must outlive the result.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view file);

}  // namespace pm::yaml
