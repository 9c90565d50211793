#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pm::yaml {

struct DraftMember;

/// A value that is to be written into a file.
struct Draft {
  enum class Kind {
    word,   ///< a time, a number, a flag or a word of the format: without quotes where it is one
            ///< value there
    text,   ///< read back byte for byte; quoted where YAML would read it as something else
    prose,  ///< Markdown: a literal block where it stands in block style and has several lines or
            ///< is long. White space at its end says nothing: a block ends with one newline, a
            ///< line with none
    list,
    mapping,
  };

  Kind kind = Kind::mapping;
  std::string text = {};
  std::vector<Draft> items = {};
  std::vector<DraftMember> members;  // no initialiser: its type is not complete yet

  /// Adds a member to a mapping.
  Draft& set(std::string key, Draft value);
};

struct DraftMember {
  std::string key;
  Draft value;
};

inline Draft& Draft::set(std::string key, Draft value) {
  members.push_back({std::move(key), std::move(value)});
  return *this;
}

[[nodiscard]] inline Draft as_word(std::string text) {
  return {.kind = Draft::Kind::word, .text = std::move(text)};
}
[[nodiscard]] inline Draft as_text(std::string text) {
  return {.kind = Draft::Kind::text, .text = std::move(text)};
}
[[nodiscard]] inline Draft as_prose(std::string text) {
  return {.kind = Draft::Kind::prose, .text = std::move(text)};
}
[[nodiscard]] inline Draft as_list(std::vector<Draft> items) {
  return {.kind = Draft::Kind::list, .items = std::move(items)};
}

/// A mapping as the text of a whole file. Mappings at the top, lists of mappings and their entries
/// are blocks; what is small stands in brackets. Blank lines keep the blocks of the top apart.
[[nodiscard]] std::string document(const Draft& mapping);

}  // namespace pm::yaml
