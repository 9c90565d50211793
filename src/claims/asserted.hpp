#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::claims {

/// Returns a text of the same size in which nothing but prose is left: `_` replaces code,
/// quotations, addresses and lines of logs, and a blank each mark of emphasis.
[[nodiscard]] std::string asserted(std::string_view text);

/// The half-open range of a sentence, an item of a list, or a row of a table.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Returns the sentences of an asserted text, in order; together they are the whole text.
[[nodiscard]] std::vector<Sentence> sentences(std::string_view asserted);

/// A word in lower case, and its place.
struct Word {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Returns the words of a part of a text; places are in the text. Also the signs `:`, `|` and `,`
/// are words.
[[nodiscard]] std::vector<Word> words_of(std::string_view text, Sentence part);

}  // namespace pm::claims
