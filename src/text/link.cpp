#include "pm/text/link.hpp"

#include <algorithm>
#include <array>

#include "pm/text/words.hpp"

namespace pm::text {
namespace {

constexpr std::array<std::string_view, 3> allowed_schemes = {"http", "https", "mailto"};

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }
bool is_slash(char c) { return c == '/' || c == '\\'; }

/// Whether a lower-case text looks like a scheme (RFC 3986, 3.1).
bool is_scheme(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view all = "abcdefghijklmnopqrstuvwxyz0123456789+-.";
  return !text.empty() && letters.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of(all) == std::string_view::npos;
}

}  // namespace

bool is_safe_link(std::string_view address) {
  if (std::any_of(address.begin(), address.end(), is_control)) return false;
  if (address.starts_with(' ')) return false;
  if (address.size() >= 2 && is_slash(address[0]) && is_slash(address[1])) return false;
  const std::size_t end = address.find_first_of(":/?#\\");
  if (end == std::string_view::npos || address[end] != ':') return true;
  const auto scheme = lower_ascii(address.substr(0, end));
  if (!is_scheme(scheme)) return true;
  return std::find(allowed_schemes.begin(), allowed_schemes.end(), scheme) != allowed_schemes.end();
}

}  // namespace pm::text
