#include <algorithm>
#include <array>

#include "characters.hpp"
#include "passes.hpp"
#include "pm/text/words.hpp"

namespace pm::render::markdown {
namespace {

constexpr std::array<std::string_view, 3> allowed_schemes = {"http", "https", "mailto"};

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }
bool is_slash(char c) { return c == '/' || c == '\\'; }

/// What stands before the first colon is a scheme only when it looks like one (RFC 3986, 3.1).
bool is_scheme(std::string_view text) {
  return !text.empty() && is_ascii_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_ascii_alphanumeric(c) || c == '+' || c == '-' || c == '.';
         });
}

/// An address with one of the allowed schemes, or with none that stays on the same host. cmark has
/// resolved entities and escapes already. Browsers take tabs and newlines out of addresses, blanks
/// off their ends, and `\` for `/`; so nothing with such marks passes.
bool is_safe(std::string_view url) {
  if (std::any_of(url.begin(), url.end(), is_control)) return false;
  if (url.starts_with(' ')) return false;
  if (url.size() >= 2 && is_slash(url[0]) && is_slash(url[1])) return false;
  const std::size_t end = url.find_first_of(":/?#\\");
  if (end == std::string_view::npos || url[end] != ':') return true;
  const std::string scheme = text::lower_ascii(url.substr(0, end));
  if (!is_scheme(scheme)) return true;
  return std::find(allowed_schemes.begin(), allowed_schemes.end(), scheme) != allowed_schemes.end();
}

}  // namespace

void keep_safe_links(cmark_node* root) {
  for (cmark_node* link : nodes(root, CMARK_NODE_LINK)) {
    if (!is_safe(cmark_node_get_url(link))) unwrap(link);
  }
}

}  // namespace pm::render::markdown
