#include "pm/markdown/blank.hpp"

#include "pm/text/words.hpp"

namespace pm::markdown {

bool is_blank(std::string_view markdown) {
  constexpr std::string_view open = "<!--";
  constexpr std::string_view close = "-->";
  for (auto rest = text::trimmed(markdown);; rest = text::trimmed(rest)) {
    if (!rest.starts_with(open)) return rest.empty();
    const auto end = rest.find(close, 2);  // `<!-->` is a comment, too
    if (end == std::string_view::npos) return true;
    rest.remove_prefix(end + close.size());
  }
}

}  // namespace pm::markdown
