#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pm::exchange::html {

/// Something of a text that its Markdown does not say.
struct Loss {
  std::string what;   ///< "a.target", "script"
  std::string value;  ///< as it was
  std::string words;  ///< why
};

struct Converted {
  std::string markdown;
  bool was_html = false;  ///< else the text is as it was
  std::vector<Loss> losses;
};

/// A text that may be HTML as Markdown. It is HTML when it holds elements of HTML that fit
/// together: `a < b`, `Vec<T>`, `<https://…>` and what stands in backticks is not. What stands
/// inside of block elements is plain text to a browser, so that its `*` and `#` are escaped where
/// they would mean something; what stands outside of them is taken as Markdown already. Nothing of
/// the result is HTML, unless it was written as text. Takes time in proportion to the length.
[[nodiscard]] Converted to_markdown(std::string_view text);

}  // namespace pm::exchange::html
