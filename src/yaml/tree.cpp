#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "ends.hpp"
#include "event.hpp"
#include "node.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "scan.hpp"

namespace pm::yaml {
namespace {

std::size_t count_nodes(const Node& node) {
  std::size_t count = 1;
  for (const auto& item : node.items) count += count_nodes(item);
  for (const auto& member : node.members) count += 1 + count_nodes(member.value);
  return count;
}

/// What an anchor names, and how many nodes that is. Nothing yet while the value is being built.
struct Anchored {
  std::optional<Node> node;
  std::size_t size = 0;
};

/// Builds the tree from the stream. Depth is bounded by the parser, size by the file and
/// `repeated_`.
class Builder {
 public:
  Builder(const text::Source& source, std::vector<Event> events, text::Report& report)
      : source_(source), events_(std::move(events)), report_(report) {}

  std::optional<Node> build() {
    if (events_.empty()) return std::nullopt;
    auto root = value();
    if (failed_) return std::nullopt;
    return root;
  }

 private:
  Event next() { return std::move(events_[at_++]); }
  [[nodiscard]] bool at_end(Event::Kind kind) const { return events_[at_].kind == kind; }

  Node value() {
    auto event = next();
    if (event.kind == Event::Kind::alias) return named(event);
    if (event.anchor != 0) anchors_[event.anchor] = {};
    auto node = plain_value(event);
    if (event.anchor != 0) anchors_[event.anchor] = {node, count_nodes(node)};
    return node;
  }

  Node plain_value(Event& event) {
    switch (event.kind) {
      case Event::Kind::mapping_start:
        return mapping(event);
      case Event::Kind::list_start:
        return list(event);
      case Event::Kind::null:
        return {.kind = Node::Kind::null, .span = event.span};
      default:
        break;
    }
    return {.kind = Node::Kind::scalar,
            .span = event.span,
            .text = std::move(event.text),
            .style = event.style};
  }

  Node list(const Event& start) {
    Node node = {.kind = Node::Kind::list, .span = start.span};
    while (!at_end(Event::Kind::list_end)) {
      node.items.push_back(value());
      node.span.end = std::max(node.span.end, node.items.back().span.end);
    }
    ++at_;
    close(node, '[', ']');
    return node;
  }

  Node mapping(const Event& start) {
    Node node = {.kind = Node::Kind::mapping, .span = start.span};
    std::unordered_map<std::string, text::Span> seen;
    while (!at_end(Event::Kind::mapping_end)) {
      auto key = key_node();
      auto behind = value();
      node.span.end = std::max({node.span.end, key.span.end, behind.span.end});
      const auto [first, is_new] = seen.try_emplace(key.text, key.span);
      if (is_new) {
        node.members.push_back({std::move(key), std::move(behind)});
      } else {
        report_duplicate(key, first->second);
      }
    }
    ++at_;
    close(node, '{', '}');
    return node;
  }

  Node key_node() {
    auto event = next();
    return {.kind = Node::Kind::scalar,
            .span = event.span,
            .text = std::move(event.text),
            .style = event.style};
  }

  /// In brackets the value ends behind the closing one.
  void close(Node& node, char open, char shut) {
    const auto text = source_.bytes();
    if (node.span.begin >= text.size() || text[node.span.begin] != open) return;
    auto at = std::max(node.span.end, node.span.begin + 1);
    do {
      at = skip_blank(text, at);
    } while (at < text.size() && text[at] == ',' && ++at);
    if (at < text.size() && text[at] == shut) node.span.end = at + 1;
  }

  void report_duplicate(const Node& key, text::Span first) {
    report_.add(
        {.rule = "duplicate-key",
         .message = fmt::format("the key {} stands twice in one mapping", text::quoted(key.text)),
         .where = {&source_, key.span},
         .others = {{{&source_, first}, "first here"}},
         .help = "remove one of them; only the first is read"});
  }

  Node named(const Event& alias) {
    const auto& [node, size] = anchors_[alias.anchor];
    if (!node)
      return refuse(alias, "an alias stands inside the value that it names",
                    "a value cannot contain itself");
    repeated_ += size;
    if (repeated_ <= most_repeated) return *node;
    return refuse(alias, fmt::format("aliases repeat more than {} values", most_repeated),
                  "write the values out, or remove the aliases");
  }

  Node refuse(const Event& alias, std::string message, std::string help) {
    if (!std::exchange(failed_, true)) {
      report_.add({.rule = "limits",
                   .message = std::move(message),
                   .where = {&source_, alias.span},
                   .help = std::move(help)});
    }
    return {.kind = Node::Kind::null, .span = alias.span};
  }

  const text::Source& source_;
  std::vector<Event> events_;
  text::Report& report_;
  std::size_t at_ = 0;
  std::unordered_map<std::size_t, Anchored> anchors_;
  std::size_t repeated_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<Node> read_tree(const text::Source& source, text::Report& report) {
  if (!scan(source, report)) return std::nullopt;
  auto events = parse(source, report);
  if (!events) return std::nullopt;
  return Builder(source, std::move(*events), report).build();
}

}  // namespace pm::yaml
