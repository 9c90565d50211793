#include <fmt/format.h>

#include <optional>

#include "mustache/context.hpp"
#include "mustache/nodes.hpp"
#include "mustache/page.hpp"
#include "mustache/tag.hpp"
#include "pm/render/template.hpp"
#include "pm/text/words.hpp"

namespace pm::render {

using namespace mustache;

namespace {

constexpr std::size_t most_steps = 1'000'000;  ///< repetitions and includes together
constexpr std::size_t most_bytes = 64U << 20U;

/// An open parent tag: the blocks that it fills, and the parent tags around it.
struct ParentCall {
  const Template* page = nullptr;
  std::uint32_t node = 0;
  const ParentCall* outer = nullptr;
};

/// The content of a filled block: a node in the template that fills it, and the parent tags around
/// that node.
struct BlockFilling {
  const Template* page = nullptr;
  std::uint32_t node = 0;
  const ParentCall* outer = nullptr;
};

/// Returns the content for a block: that of the outermost parent tag on the way here that fills it.
std::optional<BlockFilling> filling_of(const ParentCall* call, std::string_view block) {
  std::optional<BlockFilling> found;
  for (; call != nullptr; call = call->outer) {
    const auto& nodes = call->page->nodes;
    for (auto i = call->node + 1; i < nodes[call->node].end; i = nodes[i].end) {
      if (nodes[i].text == block) found = {call->page, i, call->outer};
    }
  }
  return found;
}

/// Writes one document. It recurses only for sections and includes, whose nesting is limited.
class DocumentWriter {
 public:
  DocumentWriter(const data::Value& data, const Format& format) : context_(data), format_(format) {}

  Result<std::string> document(const Template& page) {
    run(page, 0, static_cast<std::uint32_t>(page.nodes.size()), nullptr);
    if (failure_) return failed(std::move(*failure_));
    return std::move(page_.out());
  }

 private:
  void run(const Template& page, std::uint32_t at, std::uint32_t end, const ParentCall* calls);
  std::uint32_t step(const Template& page, std::uint32_t at, const ParentCall* calls);
  void value(const Template& page, const Node& node);
  void scalar(const data::Value& value, bool raw);
  void section(const Template& page, std::uint32_t at, const ParentCall* calls);
  void include(const Template& page, std::uint32_t at, const ParentCall* calls);
  void fill(const Template& page, const Node& block, const BlockFilling& filling);
  bool enter(const Template& page, const Node& node);
  bool count_step(const Template& page, const Node& node);
  void fail(const Template& page, const Node& node, std::string message);
  [[nodiscard]] const data::Value* find(const Template& page, const Node& node) const {
    return context_.find({page.parts.data() + node.part, node.parts});
  }

  Context context_;
  const Format& format_;
  Page page_;
  std::size_t includes_ = 0;  ///< how deep includes are nested here
  std::size_t steps_ = 0;
  std::optional<text::Diagnostic> failure_;
};

void DocumentWriter::run(const Template& page, std::uint32_t at, std::uint32_t end,
                         const ParentCall* calls) {
  while (at < end && !failure_) at = step(page, at, calls);
}

/// Renders one node and returns the index of the next.
std::uint32_t DocumentWriter::step(const Template& page, std::uint32_t at,
                                   const ParentCall* calls) {
  const auto& node = page.nodes[at];
  switch (node.kind) {
    case NodeKind::text:
      page_.write(node.text, node.line_start);
      return node.end;
    case NodeKind::value:
    case NodeKind::raw:
      value(page, node);
      return node.end;
    case NodeKind::section:
      section(page, at, calls);
      return node.end;
    case NodeKind::inverted:
      return holds(find(page, node)) ? node.end : at + 1;
    case NodeKind::partial:
    case NodeKind::parent:
      include(page, at, calls);
      return node.end;
    case NodeKind::block:
      break;
  }
  const auto found = filling_of(calls, node.text);
  if (!found) return at + 1;
  fill(page, node, *found);
  return node.end;
}

void DocumentWriter::value(const Template& page, const Node& node) {
  const auto* found = find(page, node);
  if (found != nullptr) scalar(*found, node.kind == NodeKind::raw);
}

void DocumentWriter::scalar(const data::Value& value, bool raw) {
  auto& out = page_.out();
  if (raw || value.kind != data::Kind::text) {
    out += value.text;
  } else if (value.is_prose()) {
    format_.prose(value, out);
  } else {
    format_.escape(value.text, out);
  }
}

void DocumentWriter::section(const Template& page, std::uint32_t at, const ParentCall* calls) {
  const auto& node = page.nodes[at];
  const auto* found = find(page, node);
  if (!holds(found)) return;
  if (context_.full()) {
    const auto deepest = text::counted(Context::deepest, "section");
    return fail(page, node, fmt::format("more than {} are nested here", deepest));
  }
  const auto show = [&](const data::Value& item) {
    if (!count_step(page, node)) return;
    context_.push(item);
    run(page, at + 1, node.end, calls);
    context_.pop();
  };
  if (!found->is_list()) return show(*found);
  for (const auto& item : found->items) show(item);
}

void DocumentWriter::include(const Template& page, std::uint32_t at, const ParentCall* calls) {
  const auto& node = page.nodes[at];
  if (!enter(page, node)) return;
  const ParentCall call{&page, at, calls};
  const auto margin = node.alone ? page_.indent(node.indent) : page_.inside_line();
  const auto end = static_cast<std::uint32_t>(node.target->nodes.size());
  run(*node.target, 0, end, node.kind == NodeKind::parent ? &call : calls);
  page_.restore(margin);
  --includes_;
}

/// If a block is alone on its line, its content gets whole lines, or none if it is empty.
void DocumentWriter::fill(const Template& page, const Node& block, const BlockFilling& filling) {
  if (!enter(page, block)) return;
  const auto before = page_.mark();
  const auto margin = page_.indent(block.alone ? block.indent : std::string_view{});
  if (block.alone) {
    page_.begin_line();
  } else {
    page_.line_has_begun();
  }
  const auto begun = page_.size();
  run(*filling.page, filling.node + 1, filling.page->nodes[filling.node].end, filling.outer);
  page_.restore(margin);
  --includes_;
  if (!block.alone) return;
  if (page_.size() == begun) {
    page_.return_to(before);
  } else if (page_.out().back() != '\n') {
    page_.out() += block.line_end;
  }
}

/// Enters an include or the content of a block, unless it is too deep.
bool DocumentWriter::enter(const Template& page, const Node& node) {
  if (!count_step(page, node)) return false;
  if (includes_ == deepest_include) {
    fail(page, node, fmt::format("templates include each other more than {} deep", includes_));
    return false;
  }
  ++includes_;
  return true;
}

bool DocumentWriter::count_step(const Template& page, const Node& node) {
  if (failure_) return false;
  if (page_.size() > most_bytes) {
    fail(page, node, fmt::format("the document is longer than {} MiB", most_bytes >> 20U));
  } else if (++steps_ > most_steps) {
    fail(page, node, fmt::format("the document needs more than {} repetitions", most_steps));
  }
  return !failure_;
}

void DocumentWriter::fail(const Template& page, const Node& node, std::string message) {
  failure_ = {.rule = template_rule, .message = std::move(message), .where = page.where(node.span)};
}

}  // namespace

Result<std::string> document(const Template& page, const data::Value& data, const Format& format) {
  return DocumentWriter(data, format).document(page);
}

}  // namespace pm::render
