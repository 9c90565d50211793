#pragma once

#include <string_view>

namespace pm::yaml {

/// A mistake of the syntax in pm's words.
struct SyntaxWords {
  std::string_view message;
  std::string_view help;
};

/// What the YAML library's own message means to somebody who is writing a record.
[[nodiscard]] SyntaxWords syntax_words(std::string_view library_message);

}  // namespace pm::yaml
