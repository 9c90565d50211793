#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::render::mustache {

struct Template;

/// How deep templates may include each other and fill blocks.
inline constexpr std::size_t deepest_include = 64;

enum class NodeKind : std::uint8_t {
  text,
  value,
  raw,
  section,
  inverted,
  partial,
  parent,  ///< its children are the blocks it fills, and nothing else
  block,   ///< its children are what it shows when nobody fills it
};

/// One instruction. The children of a node follow it, up to `end`: a template is one flat list,
/// read from front to back. All texts are parts of the source.
struct Node {
  NodeKind kind = NodeKind::text;
  bool line_start = false;           ///< a text: a line begins here, so indentation comes before it
  bool alone = false;                ///< an include or block: it has its line or lines to itself
  std::uint32_t end = 0;             ///< the index after its last child
  std::uint32_t part = 0;            ///< a name: its first part in `Template::parts` …
  std::uint32_t parts = 0;           ///< … and how many it has; none is `.`
  std::string_view text;             ///< a text's text, or the name
  std::string_view indent;           ///< an include or block: what each of its lines is indented by
  std::string_view line_end;         ///< a block: the end of the line that it has to itself
  text::Span span;                   ///< the tag
  const Template* target = nullptr;  ///< an include: what is included
};

/// That a template names another one.
struct Include {
  std::string_view name;
  text::Span span;
  std::uint32_t node = 0;  ///< when the template is not broken
};

struct Template {
  std::shared_ptr<const text::Source> source;
  std::vector<Node> nodes;
  std::vector<std::string_view> parts;
  std::vector<Include> includes;
  bool linked = false;  ///< its includes have been looked for

  [[nodiscard]] text::Where where(text::Span span) const { return {source.get(), span}; }

  /// Reports a mistake as an error, unless `most_template_mistakes` were, and breaks the template.
  /// There is no other way to break one: where nothing can be shown, the report says why.
  void fail(text::Diagnostic mistake, text::Report& report);
  /// Whether it has a mistake: not to be shown.
  [[nodiscard]] bool broken() const { return reported_ > 0; }
  /// Whether no more of its mistakes are reported.
  [[nodiscard]] bool has_enough_mistakes() const;

 private:
  std::size_t reported_ = 0;  ///< mistakes
};

/// Translates a text; mistakes are reported and make it broken.
[[nodiscard]] std::unique_ptr<Template> compile(std::shared_ptr<const text::Source> source,
                                                text::Report& report);

}  // namespace pm::render::mustache
