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
/// Of one template: who has made so many has not the patience for more.
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

/// One tag of a template: what each step of compiling found out about it.
struct Tag {
  TagKind kind = TagKind::value;
  text::Span span;        ///< with its delimiters
  std::string_view name;  ///< without blanks around it

  std::size_t pair = no_tag;  ///< (pairs) the tag that closes this one, or that this one closes
  bool argument = false;      ///< (pairs) a block directly inside a parent, or the tag closing it

  std::uint32_t text_ends = 0;    ///< (lines) where the text before this tag ends
  std::uint32_t text_begins = 0;  ///< (lines) where the text after this tag begins
  bool alone = false;             ///< (lines) its line holds nothing else that is to be written
  bool one_line = false;          ///< (lines) a block that is alone on the line where it is closed
};

[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

[[nodiscard]] constexpr bool opens(TagKind kind) {
  return kind == TagKind::section || kind == TagKind::inverted || kind == TagKind::parent ||
         kind == TagKind::block;
}

/// Where a template's text begins: after a byte order mark.
[[nodiscard]] std::uint32_t body_begin(const text::Source& source);

/// The first step: all tags of a text, in order.
[[nodiscard]] std::vector<Tag> scan_tags(Template& page, text::Report& report);
/// The second: which tag closes which. Each has its pair unless the template is broken by now.
void pair_tags(Template& page, std::vector<Tag>& tags, text::Report& report);
/// The third: which lines hold nothing but tags and are not written, as the specification's
/// "standalone" tags.
void find_lines(const text::Source& source, std::vector<Tag>& tags);
/// The fourth: the tags and the text between them become nodes.
void make_nodes(Template& result, const std::vector<Tag>& tags, text::Report& report);

}  // namespace pm::render::mustache
