#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "nodes.hpp"
#include "pm/text/words.hpp"
#include "tag.hpp"

namespace pm::render::mustache {
namespace {

/// The white space around the tags of a template, after all steps but the last: the indentation of
/// blocks and of their includes.
class TagBlanks {
 public:
  TagBlanks(std::string_view bytes, const std::vector<Tag>& tags) : bytes_(bytes), tags_(tags) {}

  /// Returns the blanks before a tag that is alone on its line.
  [[nodiscard]] std::string_view before(const Tag& tag) const;
  /// Returns the end of the line of a tag that is alone on it.
  [[nodiscard]] std::string_view line_end_after(const Tag& tag) const;
  /// Returns whether a block contains more than blanks.
  [[nodiscard]] bool has_content(const Tag& block) const;
  /// Returns the blanks before the first line of a block; nothing for an empty block.
  [[nodiscard]] std::optional<std::string_view> of_content(const Tag& block) const;

 private:
  std::string_view bytes_;
  const std::vector<Tag>& tags_;
};

std::string_view leading_blanks(std::string_view line) {
  const auto end = std::find_if_not(line.begin(), line.end(), is_blank);
  return line.substr(0, static_cast<std::size_t>(end - line.begin()));
}

/// Removes the common part of an indentation from the start of a text.
std::string_view without_indent(std::string_view text, std::string_view indent) {
  const auto parts = std::mismatch(text.begin(), text.end(), indent.begin(), indent.end());
  return text.substr(static_cast<std::size_t>(parts.first - text.begin()));
}

std::string_view TagBlanks::before(const Tag& tag) const {
  return bytes_.substr(tag.text_ends, tag.span.begin - tag.text_ends);
}

std::string_view TagBlanks::line_end_after(const Tag& tag) const {
  const auto rest = bytes_.substr(tag.span.end, tag.text_begins - tag.span.end);
  return rest.substr(leading_blanks(rest).size());
}

bool TagBlanks::has_content(const Tag& block) const {
  const auto begin = block.span.end;
  const auto content = bytes_.substr(begin, tags_[block.pair].span.begin - begin);
  return !std::all_of(content.begin(), content.end(), is_blank);
}

std::optional<std::string_view> TagBlanks::of_content(const Tag& block) const {
  const auto end = tags_[block.pair].span.begin;
  auto at = block.text_begins;
  while (at < end) {
    const auto blanks = leading_blanks(bytes_.substr(at, end - at));
    const auto next = at + static_cast<std::uint32_t>(blanks.size());
    if (next == end) return std::nullopt;
    if (bytes_[next] != '\n' && bytes_[next] != '\r') return blanks;
    at = next + 1;
  }
  return std::nullopt;
}

/// Makes the nodes of a template from its tags.
class NodeMaker {
 public:
  NodeMaker(Template& result, const std::vector<Tag>& tags, text::Report& report)
      : result_(result),
        bytes_(result.source->bytes()),
        tags_(tags),
        blanks_(bytes_, tags),
        report_(report),
        body_(body_begin(*result.source)),
        at_(body_) {}

  void run() {
    for (std::size_t i = 0; i < tags_.size(); i = next_) {
      next_ = i + 1;
      step(i);
      at_ = tags_[next_ - 1].text_begins;
    }
    write_text(static_cast<std::uint32_t>(bytes_.size()), true);
  }

 private:
  /// An open tag, its node, and the indentation that its lines lose.
  struct Open {
    std::size_t tag = 0;
    std::uint32_t node = 0;
    std::string_view dedent;
  };

  void step(std::size_t i);
  void inside_parent(std::size_t i);
  void open(std::size_t i);
  void close(const Tag& tag);
  void check_arguments(std::uint32_t parent);
  std::string_view argument_dedent(const Tag& tag) const;
  void shape_block(const Tag& tag, Node& node) const;
  void include(Node node);
  void write_text(std::uint32_t end, bool line_is_cut);
  void add_text(std::string_view text, bool line_start);
  void add_line(std::string_view line, bool line_start);
  void split_name(Node& node);
  [[nodiscard]] Node node_for(const Tag& tag) const;
  [[nodiscard]] bool in_parent() const;
  [[nodiscard]] std::string_view dedent() const { return open_.empty() ? "" : open_.back().dedent; }
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(result_.nodes.size());
  }

  Template& result_;
  std::string_view bytes_;
  const std::vector<Tag>& tags_;
  TagBlanks blanks_;
  text::Report& report_;
  std::vector<Open> open_;
  std::uint32_t body_;
  std::uint32_t at_;        ///< the text before this has become nodes
  std::size_t next_ = 0;    ///< the next tag
  std::size_t strays_ = 0;  ///< tags that are not rendered; a separate count, so that warnings do
                            ///< not use up the limit of errors
};

bool NodeMaker::in_parent() const {
  return !open_.empty() && tags_[open_.back().tag].kind == TagKind::parent;
}

void NodeMaker::step(std::size_t i) {
  const auto& tag = tags_[i];
  if (in_parent() && tag.kind != TagKind::close) return inside_parent(i);
  if (!in_parent()) write_text(tag.text_ends, tag.alone);
  switch (tag.kind) {
    case TagKind::close:
      return close(tag);
    case TagKind::partial:
      return include(node_for(tag));
    case TagKind::value:
    case TagKind::raw:
      result_.nodes.push_back(node_for(tag));
      return split_name(result_.nodes.back());
    case TagKind::comment:
    case TagKind::delimiters:
      return;
    default:
      return open(i);
  }
}

/// Only the blocks of a parent count. Other text is ignored; a tag there is a mistake.
void NodeMaker::inside_parent(std::size_t i) {
  const auto& tag = tags_[i];
  if (tag.kind == TagKind::block) return open(i);
  if (tag.kind == TagKind::comment || tag.kind == TagKind::delimiters) return;
  if (tag.pair != no_tag) next_ = tag.pair + 1;
  if (++strays_ > most_template_mistakes) return;
  const auto& parent = tags_[open_.back().tag];
  report_.add({.rule = template_rule,
               .level = text::Level::warning,
               .message = fmt::format("{} is in no block of {}; pm does not show it",
                                      text::quoted(result_.source->at(tag.span)),
                                      text::quoted(result_.source->at(parent.span))),
               .where = result_.where(tag.span),
               .others = {{result_.where(parent.span), "opened here"}}});
}

void NodeMaker::open(std::size_t i) {
  const auto& tag = tags_[i];
  const Open opened{
      .tag = i, .node = size(), .dedent = tag.argument ? argument_dedent(tag) : dedent()};
  auto node = node_for(tag);
  if (tag.kind == TagKind::parent) {
    include(node);
  } else {
    if (tag.kind == TagKind::block) shape_block(tag, node);
    result_.nodes.push_back(node);
    if (tag.kind != TagKind::block) split_name(result_.nodes.back());
  }
  if (tag.one_line && blanks_.has_content(tag))
    add_line(without_indent(blanks_.before(tag), dedent()), true);
  open_.push_back(opened);
}

void NodeMaker::close(const Tag& tag) {
  const auto& opening = tags_[tag.pair];
  const auto node = open_.back().node;
  open_.pop_back();
  if (opening.one_line && blanks_.has_content(opening))
    add_line(blanks_.line_end_after(tag), false);
  result_.nodes[node].end = size();
  if (opening.kind == TagKind::parent) check_arguments(node);
}

void NodeMaker::check_arguments(std::uint32_t parent) {
  std::unordered_map<std::string_view, text::Span> seen;
  for (auto i = parent + 1; i < result_.nodes[parent].end; i = result_.nodes[i].end) {
    const auto& node = result_.nodes[i];
    const auto [first, is_new] = seen.emplace(node.text, node.span);
    if (is_new) continue;
    result_.fail({.rule = template_rule,
                  .message = fmt::format("block {} is filled twice", text::quoted(node.text)),
                  .where = result_.where(node.span),
                  .others = {{result_.where(first->second), "filled here"}}},
                 report_);
  }
}

/// The content of a block is written without its own indentation.
std::string_view NodeMaker::argument_dedent(const Tag& tag) const {
  return tag.alone ? blanks_.of_content(tag).value_or("") : std::string_view{};
}

/// If a block is alone on its lines, its content is indented like its default, otherwise like its
/// tag.
void NodeMaker::shape_block(const Tag& tag, Node& node) const {
  if (tag.argument || !tag.alone) return;
  node.alone = true;
  node.indent = without_indent(blanks_.before(tag), dedent());
  if (!tag.one_line) {
    if (const auto shown = blanks_.of_content(tag)) node.indent = without_indent(*shown, dedent());
  }
  if (tags_[tag.pair].alone) node.line_end = blanks_.line_end_after(tags_[tag.pair]);
}

void NodeMaker::include(Node node) {
  result_.includes.push_back({.name = node.text, .span = node.span, .node = size()});
  result_.nodes.push_back(node);
}

Node NodeMaker::node_for(const Tag& tag) const {
  constexpr std::pair<TagKind, NodeKind> kinds[] = {
      {TagKind::value, NodeKind::value},     {TagKind::raw, NodeKind::raw},
      {TagKind::section, NodeKind::section}, {TagKind::inverted, NodeKind::inverted},
      {TagKind::partial, NodeKind::partial}, {TagKind::parent, NodeKind::parent},
      {TagKind::block, NodeKind::block},
  };
  Node node{.end = size() + 1, .text = tag.name, .span = tag.span};
  for (const auto& [from, to] : kinds) {
    if (from == tag.kind) node.kind = to;
  }
  const bool includes = tag.kind == TagKind::partial || tag.kind == TagKind::parent;
  if (includes && tag.alone) {
    node.alone = true;
    node.indent = without_indent(blanks_.before(tag), dedent());
  }
  return node;
}

void NodeMaker::split_name(Node& node) {
  node.part = static_cast<std::uint32_t>(result_.parts.size());
  if (node.text == ".") return;
  for (auto rest = node.text;; ++node.parts) {
    const auto dot = rest.find('.');
    result_.parts.push_back(rest.substr(0, dot));
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  ++node.parts;
}

/// Adds the text since the last tag. If a written line begins with a tag, an empty text precedes it
/// as the place for the indentation.
void NodeMaker::write_text(std::uint32_t end, bool line_is_cut) {
  const auto begins_line = [&](std::uint32_t at) { return at == body_ || bytes_[at - 1] == '\n'; };
  if (at_ < end) add_text(bytes_.substr(at_, end - at_), begins_line(at_));
  if (!line_is_cut && begins_line(std::max(at_, end))) add_line({}, true);
}

void NodeMaker::add_text(std::string_view text, bool line_start) {
  if (dedent().empty()) return add_line(text, line_start);
  while (!text.empty()) {
    const auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    text.remove_prefix(line.size());
    add_line(line_start ? without_indent(line, dedent()) : line, line_start);
    line_start = true;
  }
}

void NodeMaker::add_line(std::string_view line, bool line_start) {
  if (line.empty() && !line_start) return;
  result_.nodes.push_back({.line_start = line_start, .end = size() + 1, .text = line});
}

}  // namespace

void make_nodes(Template& result, const std::vector<Tag>& tags, text::Report& report) {
  NodeMaker(result, tags, report).run();
}

}  // namespace pm::render::mustache
