#include "ink.hpp"

#include <fmt/format.h>

#include <iterator>

#include "pm/text/link.hpp"

namespace pm::render::terminal {
namespace {

/// Parameters of SGR (ECMA-48, 8.3.117).
std::string_view code(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return {};
    case Tone::strong:
      return "1";
    case Tone::faint:
      return "2";
    case Tone::red:
      return "31";
    case Tone::yellow:
      return "33";
    case Tone::green:
      return "32";
    case Tone::blue:
      return "34";
  }
  return {};
}

/// On a terminal relative addresses have no base.
bool leads_somewhere(std::string_view link) {
  const bool has_scheme = link.find(':') < link.find_first_of("/?#");
  return has_scheme && text::is_safe_link(link);
}

/// Encodes an address as visible ASCII; any other character could end it or do harm.
std::string encoded(std::string_view link) {
  std::string out;
  for (const char c : link) {
    if (c > ' ' && c < '\x7F') {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace

void append_inked(std::string_view words, const Run& look, const Screen& screen, std::string& out) {
  const bool linked = screen.links && leads_somewhere(look.link);
  const auto colour = screen.colour ? code(look.tone) : std::string_view();
  if (linked) out += "\x1b]8;;" + encoded(look.link) + "\x1b\\";
  if (!colour.empty()) fmt::format_to(std::back_inserter(out), "\x1b[{}m", colour);
  out += words;
  if (!colour.empty()) out += "\x1b[0m";
  if (linked) out += "\x1b]8;;\x1b\\";
}

}  // namespace pm::render::terminal
