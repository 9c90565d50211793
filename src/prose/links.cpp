#include "pm/prose/links.hpp"

#include "pm/prose/lines.hpp"
#include "pm/text/link.hpp"

namespace pm::prose {
namespace {

/// A longer one is no line that somebody wrote, and would take long.
constexpr std::size_t longest_text = 4096;  // bytes

bool is_address(std::string_view text) {
  const bool has_scheme = text.starts_with("https://") || text.starts_with("http://");
  return has_scheme && text.find_first_of(" \t<>|") == std::string_view::npos &&
         text::is_safe_link(text);
}

}  // namespace

std::optional<InlineLink> inline_link(std::string_view text, std::size_t from) {
  if (text.size() > longest_text) return std::nullopt;
  for (auto middle = text.find("](", from); middle != std::string_view::npos;
       middle = text.find("](", middle + 2)) {
    const auto begin = text.rfind('[', middle);
    const auto end = text.find(')', middle);
    if (end == std::string_view::npos) return std::nullopt;
    if (begin == std::string_view::npos || begin < from) continue;
    const auto address = text.substr(middle + 2, end - middle - 2);
    const bool image = begin > 0 && text[begin - 1] == '!';
    if (image || !is_address(address)) continue;
    return InlineLink{.begin = begin,
                      .end = end + 1,
                      .words = text.substr(begin + 1, middle - begin - 1),
                      .address = address};
  }
  return std::nullopt;
}

std::optional<InlineLink> whole_link(std::string_view text) {
  text = stripped(text);
  auto link = inline_link(text);
  const bool whole = link && link->begin == 0 && link->end == text.size();
  return whole ? link : std::nullopt;
}

std::string only_address(std::string_view text) {
  text = stripped(text);
  if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
  if (is_address(text)) return std::string(text);
  const auto link = whole_link(text);
  return link && link->words == link->address ? std::string(link->address) : std::string();
}

}  // namespace pm::prose
