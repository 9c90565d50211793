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

/// The maximum depth of includes and filled blocks.
inline constexpr std::size_t deepest_include = 64;

enum class NodeKind : std::uint8_t {
  text,
  value,
  raw,
  section,
  inverted,
  partial,
  parent,  ///< its children are only the blocks that it fills
  block,   ///< its children are its default content
};

/// One instruction. The children of a node follow it, up to `end`: a template is one flat list,
/// read from front to back. All texts are parts of the source.
struct Node {
  NodeKind kind = NodeKind::text;
  bool line_start = false;           ///< a text: a line begins here, so indentation comes before it
  bool alone = false;                ///< an include or block: it is alone on its line or lines
  std::uint32_t end = 0;             ///< the index after its last child
  std::uint32_t part = 0;            ///< a name: its first part in `Template::parts` …
  std::uint32_t parts = 0;           ///< … and the number of parts; 0 for `.`
  std::string_view text;             ///< a text's text, or the name
  std::string_view indent;           ///< an include or block: the indentation of its lines
  std::string_view line_end;         ///< a block: the end of the line on which it is alone
  text::Span span;                   ///< the tag
  const Template* target = nullptr;  ///< an include: the included template
};

/// A reference from a template to another one.
struct Include {
  std::string_view name;
  text::Span span;
  std::uint32_t node = 0;  ///< if the template is not broken
};

struct Template {
  std::shared_ptr<const text::Source> source;
  std::vector<Node> nodes;
  std::vector<std::string_view> parts;
  std::vector<Include> includes;
  bool linked = false;  ///< its includes have been searched

  [[nodiscard]] text::Where where(text::Span span) const { return {source.get(), span}; }

  /// Reports an error, unless `most_template_mistakes` were reported, and breaks the template. This
  /// is the only way to break one, so the report always has the reason.
  void fail(text::Diagnostic mistake, text::Report& report);
  /// Returns whether it has an error and cannot be rendered.
  [[nodiscard]] bool broken() const { return reported_ > 0; }
  /// Returns whether it has reached the limit of reported errors.
  [[nodiscard]] bool has_enough_mistakes() const;

 private:
  std::size_t reported_ = 0;  ///< errors
};

/// Compiles a text; reports its errors, which break the template.
[[nodiscard]] std::unique_ptr<Template> compile(std::shared_ptr<const text::Source> source,
                                                text::Report& report);

}  // namespace pm::render::mustache
