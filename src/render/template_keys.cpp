#include "pm/render/template_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "mustache/key_scope.hpp"
#include "mustache/nodes.hpp"
#include "mustache/tag.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::render {

using namespace mustache;

namespace {

constexpr std::size_t most_visits = 100'000;  ///< far more than any real set of templates needs
constexpr std::size_t no_call = static_cast<std::size_t>(-1);

/// An open parent tag, as while a document is written; numbered, so that two paths to the same
/// place are equal.
struct NumberedCall {
  const Template* page = nullptr;
  std::uint32_t node = 0;
  std::size_t outer = no_call;
};

/// Nodes that still need a check, and where they are rendered.
struct KeyVisit {
  const Template* page = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  KeyScope scope;
  std::size_t call = no_call;
  std::size_t depth = 0;
  text::Where from;  ///< the tag that renders it
};

/// Walks templates like a document, each branch once, with keys in place of values. Visits each
/// template once per scope in which it is rendered.
class KeyCheck {
 public:
  explicit KeyCheck(text::Report& report) : report_(report) {}

  void run(const Template& page, std::span<const view::Key> keys) {
    const auto size = static_cast<std::uint32_t>(page.nodes.size());
    visit({.page = &page, .end = size, .scope = KeyScope(keys)});
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      const auto next = waiting_[i];  // a copy: the list grows during the loop
      walk(next, next.begin, next.end, next.scope);
    }
  }

 private:
  using Place = std::tuple<const Template*, std::uint32_t, std::size_t, std::vector<const void*>>;

  void visit(KeyVisit next);
  void walk(const KeyVisit& visit, std::uint32_t at, std::uint32_t end, const KeyScope& scope);
  std::uint32_t step(const KeyVisit& visit, std::uint32_t at, const KeyScope& scope);
  void section(const KeyVisit& visit, std::uint32_t at, const KeyScope& scope);
  void include(const KeyVisit& visit, std::uint32_t at, const KeyScope& scope);
  bool fill(const KeyVisit& visit, const Node& block, const KeyScope& scope);
  const view::Key* resolve(const KeyVisit& visit, const Node& node, const KeyScope& scope);
  void check_value(const KeyVisit& visit, const Node& node, const KeyScope& scope);
  void check_fillings(const Template& page, std::uint32_t parent);
  std::size_t numbered(const NumberedCall& call);
  const std::vector<std::string_view>& blocks_of(const Template* page);
  void unknown(const KeyVisit& visit, const Node& node, const NoKey& missing);
  bool is_news(const Node& node);
  void mistake(const KeyVisit& visit, const Node& node, text::Diagnostic found);

  text::Report& report_;
  std::vector<KeyVisit> waiting_;
  std::set<Place> visited_;
  std::vector<NumberedCall> calls_;
  std::map<std::tuple<const Template*, std::uint32_t, std::size_t>, std::size_t> call_numbers_;
  std::set<const Node*> reported_;
  std::map<const Template*, std::vector<std::string_view>> blocks_;
};

void KeyCheck::visit(KeyVisit next) {
  if (next.depth > deepest_include || visited_.size() == most_visits) return;
  const bool is_new =
      visited_.emplace(next.page, next.begin, next.call, next.scope.identity()).second;
  if (is_new) waiting_.push_back(std::move(next));
}

void KeyCheck::walk(const KeyVisit& visit, std::uint32_t at, std::uint32_t end,
                    const KeyScope& scope) {
  while (at < end) at = step(visit, at, scope);
}

/// Checks one node and returns the index of the next.
std::uint32_t KeyCheck::step(const KeyVisit& visit, std::uint32_t at, const KeyScope& scope) {
  const auto& node = visit.page->nodes[at];
  switch (node.kind) {
    case NodeKind::text:
      break;
    case NodeKind::value:
    case NodeKind::raw:
      check_value(visit, node, scope);
      break;
    case NodeKind::section:
      section(visit, at, scope);
      break;
    case NodeKind::inverted:
      resolve(visit, node, scope);
      return at + 1;
    case NodeKind::partial:
    case NodeKind::parent:
      include(visit, at, scope);
      break;
    case NodeKind::block:
      return fill(visit, node, scope) ? node.end : at + 1;
  }
  return node.end;
}

/// Skips a section over an unknown key, because its content cannot be checked.
void KeyCheck::section(const KeyVisit& visit, std::uint32_t at, const KeyScope& scope) {
  const auto& node = visit.page->nodes[at];
  if (node.parts == 0) return walk(visit, at + 1, node.end, scope);
  const auto* key = resolve(visit, node, scope);
  if (key != nullptr) walk(visit, at + 1, node.end, scope.inside(*key));
}

void KeyCheck::include(const KeyVisit& visited, std::uint32_t at, const KeyScope& scope) {
  const auto& node = visited.page->nodes[at];
  auto call = visited.call;
  if (node.kind == NodeKind::parent) {
    check_fillings(*visited.page, at);
    call = numbered({visited.page, at, visited.call});
  }
  visit({.page = node.target,
         .end = static_cast<std::uint32_t>(node.target->nodes.size()),
         .scope = scope,
         .call = call,
         .depth = visited.depth + 1,
         .from = visited.page->where(node.span)});
}

/// Returns false if nobody fills the block; then its default is rendered.
bool KeyCheck::fill(const KeyVisit& visited, const Node& block, const KeyScope& scope) {
  std::optional<KeyVisit> found;
  for (auto i = visited.call; i != no_call; i = calls_[i].outer) {
    const auto& [page, parent, outer] = calls_[i];
    for (auto j = parent + 1; j < page->nodes[parent].end; j = page->nodes[j].end) {
      if (page->nodes[j].text != block.text) continue;
      found = KeyVisit{.page = page,
                       .begin = j + 1,
                       .end = page->nodes[j].end,
                       .scope = scope,
                       .call = outer,
                       .depth = visited.depth + 1,
                       .from = visited.page->where(block.span)};
    }
  }
  if (found) visit(std::move(*found));
  return found.has_value();
}

std::size_t KeyCheck::numbered(const NumberedCall& call) {
  const auto [found, is_new] =
      call_numbers_.emplace(std::tuple(call.page, call.node, call.outer), calls_.size());
  if (is_new) calls_.push_back(call);
  return found->second;
}

const view::Key* KeyCheck::resolve(const KeyVisit& visit, const Node& node, const KeyScope& scope) {
  if (node.parts == 0) return nullptr;
  const auto found = scope.find({visit.page->parts.data() + node.part, node.parts});
  if (found) return *found;
  unknown(visit, node, found.error());
  return nullptr;
}

void KeyCheck::check_value(const KeyVisit& visit, const Node& node, const KeyScope& scope) {
  const auto* key = resolve(visit, node, scope);
  if (key == nullptr) return;
  text::Diagnostic found{.where = visit.page->where(node.span)};
  if (key->kind == view::Kind::list) {
    found.message = fmt::format("{} is a list, not a value", text::quoted(node.text));
    found.help = fmt::format("show each of its items: `{{{{#{0}}}}}…{{{{/{0}}}}}`", node.text);
  } else if (key->kind == view::Kind::object) {
    found.message = fmt::format("{} is a group of keys, not a value", text::quoted(node.text));
    const auto member = key->members.empty() ? "…" : key->members.front().name;
    found.help = fmt::format("show one of its keys, as `{{{{{}.{}}}}}`", node.text, member);
  } else {
    return;
  }
  mistake(visit, node, std::move(found));
}

void KeyCheck::unknown(const KeyVisit& visit, const Node& node, const NoKey& missing) {
  const auto part = visit.page->parts[node.part + missing.part];
  const auto& bytes = visit.page->source->bytes();
  const auto begin = static_cast<std::uint32_t>(part.data() - bytes.data());
  const auto end = begin + static_cast<std::uint32_t>(part.size());
  text::Diagnostic found{.where = visit.page->where({begin, end})};
  if (missing.below == nullptr) {
    found.message = fmt::format("unknown key {} here", text::quoted(part));
  } else if (missing.below->kind == view::Kind::list) {
    found.message = fmt::format("`{}` is a list: its keys are valid only inside a section",
                                missing.below->name);
    found.help =
        fmt::format("show each of its items: `{{{{#{0}}}}}…{{{{/{0}}}}}`", missing.below->name);
  } else {
    found.message = fmt::format("`{}` has no key {}", missing.below->name, text::quoted(part));
  }
  if (const auto meant = text::nearest(part, missing.known)) {
    found.help = fmt::format("did you mean `{}`?", *meant);
  } else if (missing.below != nullptr && !missing.known.empty()) {
    found.help = fmt::format("valid keys: {}", text::one_of(missing.known));
  }
  mistake(visit, node, std::move(found));
}

/// Each block that a parent tag fills must exist in its template, or in a template included there.
void KeyCheck::check_fillings(const Template& page, std::uint32_t parent) {
  const auto& tag = page.nodes[parent];
  for (auto i = parent + 1; i < tag.end; i = page.nodes[i].end) {
    const auto& block = page.nodes[i];
    const auto& known = blocks_of(tag.target);
    if (std::find(known.begin(), known.end(), block.text) != known.end()) continue;
    if (!is_news(block)) continue;
    const auto meant = text::nearest(block.text, known);
    report_.add({.rule = template_rule,
                 .message = fmt::format("template {} has no block {}", text::quoted(tag.text),
                                        text::quoted(block.text)),
                 .where = page.where(block.span),
                 .help = meant ? fmt::format("did you mean {}?", text::quoted(*meant)) : ""});
  }
}

const std::vector<std::string_view>& KeyCheck::blocks_of(const Template* page) {
  const auto [found, is_new] = blocks_.try_emplace(page);
  if (!is_new) return found->second;
  std::set<const Template*> seen = {page};
  std::vector<const Template*> waiting = {page};
  while (!waiting.empty()) {
    const auto* next = waiting.back();
    waiting.pop_back();
    for (const auto& node : next->nodes) {
      if (node.kind == NodeKind::block) found->second.push_back(node.text);
      if (node.target != nullptr && seen.insert(node.target).second) {
        waiting.push_back(node.target);
      }
    }
  }
  return found->second;
}

/// Returns whether to report a tag: each tag only once, wherever it is included, and only a limited
/// number.
bool KeyCheck::is_news(const Node& node) {
  return reported_.size() < most_template_mistakes && reported_.insert(&node).second;
}

void KeyCheck::mistake(const KeyVisit& visit, const Node& node, text::Diagnostic found) {
  if (!is_news(node)) return;
  found.rule = template_rule;
  if (visit.from) found.others.push_back({visit.from, "included here"});
  report_.add(std::move(found));
}

}  // namespace

void check_keys(const Template& page, std::span<const view::Key> keys, text::Report& report) {
  KeyCheck(report).run(page, keys);
}

view::Wanted wanted(const Template& page) {
  view::Wanted::Names names;
  std::set<const Template*> seen = {&page};
  std::vector<const Template*> waiting = {&page};
  while (!waiting.empty()) {
    const auto* next = waiting.back();
    waiting.pop_back();
    names.insert(next->parts.begin(), next->parts.end());
    for (const auto& node : next->nodes) {
      if (node.target != nullptr && seen.insert(node.target).second) waiting.push_back(node.target);
    }
  }
  return view::Wanted(std::move(names));
}

}  // namespace pm::render
