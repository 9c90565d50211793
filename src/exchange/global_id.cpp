#include "pm/exchange/global_id.hpp"

#include <iterator>

#include <fmt/format.h>

#include "pm/text/slug.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

/// The host of an address, in lower case; empty when it is none that a name may end in.
std::string host(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  const auto rest = address.substr(scheme + 3);
  const auto host = text::lower_ascii(rest.substr(0, rest.find_first_of(":/?#")));
  const bool is_name =
      host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos &&
      host.find("..") == std::string::npos && !host.starts_with('.') && !host.ends_with('.');
  return is_name ? host : std::string();
}

}  // namespace

std::string domain(const model::Config& config) {
  auto of_site = config.site.url ? host(config.site.url->value) : std::string();
  if (!of_site.empty()) return of_site;
  const auto name = config.organization ? text::slug(config.organization->value) : std::string();
  return (name.empty() ? "pm" : name) + ".invalid";
}

std::string atom(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || c == '-' || c == '_') {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "={:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace pm::exchange
