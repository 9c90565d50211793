#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pm::yaml {

struct ForeignMember;

/// A value of somebody else's YAML, with the line where it stands. Scalars are text, whatever they
/// look like.
struct ForeignValue {
  enum class Kind { null, text, list, mapping };

  Kind kind = Kind::null;
  std::size_t line = 0;  ///< of the file, from 1
  std::string text = {};
  std::vector<ForeignValue> items = {};
  std::vector<ForeignMember> members;  // no initialiser: its type is not complete yet

  /// The first of this name, or null.
  [[nodiscard]] const ForeignValue* find(std::string_view name) const;
};

struct ForeignMember {
  std::string name;
  std::size_t line = 0;
  ForeignValue value;
};

/// Something wrong in a front matter, which was read all the same.
struct ForeignMistake {
  std::size_t line = 0;
  std::size_t column = 0;
  std::string message;
  std::string line_text;  ///< the line as it stands, without its end
};

/// A Markdown file that begins with a YAML front matter between two lines `---`.
struct FrontMatter {
  ForeignValue top;           ///< a mapping; a key that stands twice is there twice
  std::string_view body;      ///< behind the closing line, as it stands in the file
  std::size_t body_line = 0;  ///< the line it begins on, from 1
  std::vector<ForeignMistake> mistakes;
};

/// The front matter of a file; nothing when it does not begin with one, or one of more than 1 MiB.
/// Where its syntax is wrong, its entries are read one by one, and one that is wrong by itself is
/// the text behind its colon. A closing line that is missing is a mistake when the lines before the
/// first blank one are a mapping without any other. The file must outlive the result.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view file);

}  // namespace pm::yaml
