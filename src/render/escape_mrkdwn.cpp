#include "escape_mrkdwn.hpp"

#include <cstddef>

#include "format_escape.hpp"

namespace pm::render {
namespace {

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_blank(char c) { return c == ' ' || c == '\n'; }

/// Whether a sign of emphasis can begin or end something: it begins behind what is no letter and
/// before what is no blank, and ends the other way about. What stands beyond the ends of the text
/// is not known.
bool may_be_emphasis(std::string_view text, std::size_t at) {
  const bool first = at == 0;
  const bool last = at + 1 == text.size();
  const bool begins = (first || !is_word(text[at - 1])) && (last || !is_blank(text[at + 1]));
  const bool ends = (first || !is_blank(text[at - 1])) && (last || !is_word(text[at + 1]));
  return begins || ends;
}

/// The sign that looks the same and means nothing.
std::string_view look_alike(char c) {
  switch (c) {
    case '*':
      return "\u2217";
    case '_':
      return "\u02CD";
    case '~':
      return "\u223C";
    default:
      return "\u02CB";  // of a backtick
  }
}

std::string_view reference(char c) {
  if (c == '&') return "&amp;";
  return c == '<' ? "&lt;" : "&gt;";
}

/// A text that is an address as a whole: replaced signs would make it another one.
bool is_address(std::string_view text) {
  const bool has_scheme =
      text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:");
  return has_scheme && text.find(' ') == std::string_view::npos;
}

bool is_sign(char c) { return c == '*' || c == '_' || c == '~'; }

}  // namespace

void escape_references(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '&' || c == '<' || c == '>') {
      out += reference(c);
    } else {
      out += c;
    }
  }
}

std::string mrkdwn_escaped(std::string_view text) {
  std::string out;
  // At the start of a line it would be a quote even as a reference; a blank without width keeps it
  // from the start.
  if (text.starts_with('>')) out += "\u200B";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '`' || (is_sign(c) && may_be_emphasis(text, at))) {
      out += look_alike(c);
    } else {
      escape_references(text.substr(at, 1), out);
    }
  }
  return out;
}

std::string mrkdwn_address(std::string_view address) {
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    switch (address[at]) {
      case '|':
        out += "%7C";
        break;
      case '<':
        out += "%3C";
        break;
      case '>':
        out += "%3E";
        break;
      case ' ':
        out += "%20";
        break;
      default:
        escape_references(address.substr(at, 1), out);
    }
  }
  return out;
}

void escape_mrkdwn(std::string_view text, std::string& out) {
  const auto line = one_line(text);
  out += is_address(line) ? mrkdwn_address(line) : mrkdwn_escaped(line);
}

}  // namespace pm::render
