#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::render::mustache {

struct Template;

inline constexpr std::string_view template_rule = "template";
/// The maximum number of errors reported for one template.
inline constexpr std::size_t most_template_mistakes = 50;
inline constexpr std::size_t no_tag = static_cast<std::size_t>(-1);

enum class TagKind : std::uint8_t {
  value,       ///< {{name}}
  raw,         ///< {{{name}}} and {{&name}}
  section,     ///< {{#name}}
  inverted,    ///< {{^name}}
  partial,     ///< {{>name}}
  parent,      ///< {{<name}}
  block,       ///< {{$name}}
  close,       ///< {{/name}}
  comment,     ///< {{! words }}
  delimiters,  ///< {{=<% %>=}}
};

/// One tag of a template, with the results of each step of compiling.
struct Tag {
  TagKind kind = TagKind::value;
  text::Span span;        ///< with its delimiters
  std::string_view name;  ///< without blanks around it

  std::size_t pair = no_tag;  ///< (pairs) the tag that closes this one or is closed by it
  bool argument = false;      ///< (pairs) a block directly inside a parent, or its closing tag

  std::uint32_t text_ends = 0;    ///< (lines) where the text before this tag ends
  std::uint32_t text_begins = 0;  ///< (lines) where the text after this tag begins
  bool alone = false;             ///< (lines) its line contains no other output
  bool one_line = false;          ///< (lines) a block that is alone on its line and closed there
};

[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

[[nodiscard]] constexpr bool opens(TagKind kind) {
  return kind == TagKind::section || kind == TagKind::inverted || kind == TagKind::parent ||
         kind == TagKind::block;
}

/// Returns the start of a template's text, after a byte order mark.
[[nodiscard]] std::uint32_t body_begin(const text::Source& source);

/// The first step: returns all tags of a text, in order.
[[nodiscard]] std::vector<Tag> scan_tags(Template& page, text::Report& report);
/// The second step: matches opening and closing tags. Afterwards each has its pair unless the
/// template is broken.
void pair_tags(Template& page, std::vector<Tag>& tags, text::Report& report);
/// The third step: finds the lines that contain only tags and are not written, the "standalone"
/// tags of the specification.
void find_lines(const text::Source& source, std::vector<Tag>& tags);
/// The fourth step: makes nodes of the tags and the text between them.
void make_nodes(Template& result, const std::vector<Tag>& tags, text::Report& report);

}  // namespace pm::render::mustache
