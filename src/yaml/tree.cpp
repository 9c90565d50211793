#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "event.hpp"
#include "node.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "scan.hpp"
#include "source_text.hpp"

namespace pm::yaml {
namespace {

/// The value of an anchor, by its place in the stream.
struct Anchored {
  std::size_t begin = 0;
  bool open = true;  ///< not ended: an alias to it would contain itself
};

/// Finds duplicate keys of a mapping. Most mappings are small, and need no index.
class Keys {
 public:
  /// Returns the place of the member with this key. Members are only added between calls.
  std::optional<std::size_t> find(const Node& mapping, std::string_view key) {
    const auto& members = mapping.members;
    if (members.size() < most_compared) {
      const auto found = std::find_if(members.begin(), members.end(), [key](const Member& member) {
        return member.key.text == key;
      });
      if (found == members.end()) return std::nullopt;
      return static_cast<std::size_t>(found - members.begin());
    }
    for (; indexed_ < members.size(); ++indexed_) index_[members[indexed_].key.text] = indexed_;
    const auto found = index_.find(std::string(key));
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static constexpr std::size_t most_compared = 16;

  std::unordered_map<std::string, std::size_t> index_;
  std::size_t indexed_ = 0;  ///< members in the index
};

/// Builds the tree from the stream, and the value of an alias from the events of its anchor again.
/// The size of the file and the parser limit the tree itself; this class limits what aliases add,
/// in number of values, bytes of text and depth.
class Builder {
 public:
  Builder(const text::Source& source, std::vector<Event> events, text::Report& report)
      : source_(source),
        events_(std::move(events)),
        report_(report),
        has_anchors_(std::any_of(events_.begin(), events_.end(),
                                 [](const Event& event) { return event.anchor != 0; })) {}

  std::optional<Node> build() {
    if (events_.empty()) return std::nullopt;
    auto root = value();
    if (failed_) return std::nullopt;
    return root;
  }

 private:
  [[nodiscard]] bool goes_on(Event::Kind end) const { return !failed_ && events_[at_].kind != end; }

  Node value() {
    const auto begin = at_++;
    auto& event = events_[begin];
    if (event.kind == Event::Kind::alias) return named(event);
    if (!may_repeat(event)) return {.kind = Node::Kind::null, .span = event.span};
    if (event.anchor == 0) return plain_value(event);
    anchors_[event.anchor] = {begin, true};
    auto node = plain_value(event);
    anchors_[event.anchor].open = false;
    return node;
  }

  Node plain_value(Event& event) {
    switch (event.kind) {
      case Event::Kind::mapping_start:
      case Event::Kind::list_start:
        return collection(event);
      case Event::Kind::null:
        return {.kind = Node::Kind::null, .span = event.span};
      default:
        return scalar(event);
    }
  }

  /// Takes the text out of the event, unless an alias may need it again.
  Node scalar(Event& event) const {
    return {.kind = Node::Kind::scalar,
            .span = event.span,
            .text = has_anchors_ ? event.text : std::move(event.text),
            .style = event.style};
  }

  Node collection(const Event& start) {
    // The parser rejects deeper nesting, so an alias caused this.
    if (depth_ == deepest) return refuse_depth(start);
    ++depth_;
    auto node = start.kind == Event::Kind::list_start ? list(start) : mapping(start);
    --depth_;
    return node;
  }

  Node list(const Event& start) {
    Node node = {.kind = Node::Kind::list, .span = start.span};
    while (goes_on(Event::Kind::list_end)) {
      node.items.push_back(value());
      node.span.end = std::max(node.span.end, node.items.back().place().end);
    }
    ++at_;
    close(node, '[', ']');
    return node;
  }

  Node mapping(const Event& start) {
    Node node = {.kind = Node::Kind::mapping, .span = start.span};
    Keys seen;
    while (goes_on(Event::Kind::mapping_end)) {
      if (!may_repeat_text(events_[at_])) break;
      auto key = scalar(events_[at_++]);
      auto of_key = value();
      node.span.end = std::max({node.span.end, key.span.end, of_key.place().end});
      if (is_merge(key)) {
        report_merge(key);
        continue;
      }
      if (const auto first = seen.find(node, key.text)) {
        if (alias_ == nullptr) report_duplicate(key, node.members[*first].key.span);
      } else {
        node.members.push_back({std::move(key), std::move(of_key)});
      }
    }
    ++at_;
    close(node, '{', '}');
    return node;
  }

  /// Extends a value in brackets to its closing one.
  void close(Node& node, char open, char shut) {
    const auto text = source_.bytes();
    if (node.span.begin >= text.size() || text[node.span.begin] != open) return;
    auto at = std::max(node.span.end, node.span.begin + 1);
    do {
      at = skip_blank(text, at);
    } while (at < text.size() && text[at] == ',' && ++at);
    if (at < text.size() && text[at] == shut) node.span.end = at + 1;
  }

  static bool is_merge(const Node& key) { return key.text == "<<" && key.style == Style::plain; }

  void report_merge(const Node& key) {
    if (alias_ != nullptr) return;
    report_.add({.rule = "unknown-key",
                 .message = "pm does not read merge keys (`<<`)",
                 .where = {&source_, key.span},
                 .help = "write the keys themselves; for a key named `<<`, put it in quotes"});
  }

  void report_duplicate(const Node& key, text::Span first) {
    report_.add({.rule = "duplicate-key",
                 .message = fmt::format("duplicate key {}", text::quoted(key.text)),
                 .where = {&source_, key.span},
                 .others = {{{&source_, first}, "first here"}},
                 .help = "remove one of them; pm reads only the first"});
  }

  /// Returns the value of an alias. It may contain other aliases; errors name the outermost.
  Node named(const Event& alias) {
    const auto anchored = anchors_[alias.anchor];
    if (anchored.open) {
      refuse(alias, "an alias is inside its own value", "a value cannot contain itself");
      return {.kind = Node::Kind::null, .span = alias.span};
    }
    const auto* outer = std::exchange(alias_, alias_ ? alias_ : &alias);
    const auto after_alias = std::exchange(at_, anchored.begin);
    auto node = value();
    node.alias = alias.span;
    at_ = after_alias;
    alias_ = outer;
    return node;
  }

  /// Counts a value that an alias repeats. Returns false if there are too many.
  bool may_repeat(const Event& event) {
    if (alias_ == nullptr) return true;
    if (++repeated_ <= most_repeated) return may_repeat_text(event);
    refuse(*alias_, fmt::format("aliases repeat more than {} values", most_repeated),
           "write the values themselves, or remove the aliases");
    return false;
  }

  /// Counts the text of a key or value that an alias repeats. Returns false if there is too much.
  bool may_repeat_text(const Event& event) {
    if (alias_ == nullptr) return true;
    repeated_bytes_ += event.text.size();
    if (repeated_bytes_ <= most_repeated_bytes) return true;
    refuse(*alias_,
           fmt::format("aliases repeat more than {} MiB of text", most_repeated_bytes >> 20U),
           "write the text once, or shorten it");
    return false;
  }

  Node refuse_depth(const Event& start) {
    assert(alias_ != nullptr);
    refuse(*alias_,
           fmt::format("aliases cause more than {} levels of nested mappings and lists", deepest),
           "use fewer levels");
    return {.kind = Node::Kind::null, .span = start.span};
  }

  void refuse(const Event& alias, std::string message, std::string help) {
    if (std::exchange(failed_, true)) return;
    report_.add({.rule = "limits",
                 .message = std::move(message),
                 .where = {&source_, alias.span},
                 .help = std::move(help)});
  }

  const text::Source& source_;
  std::vector<Event> events_;
  text::Report& report_;
  bool has_anchors_;
  std::size_t at_ = 0;
  std::unordered_map<std::size_t, Anchored> anchors_;
  const Event* alias_ = nullptr;    ///< the alias whose value is being repeated
  std::size_t repeated_ = 0;        ///< values that aliases repeated
  std::size_t repeated_bytes_ = 0;  ///< of their strings and keys
  std::size_t depth_ = 0;           ///< levels of open mappings and lists
  bool failed_ = false;
};

}  // namespace

std::optional<Node> read_tree(const text::Source& source, text::Report& report) {
  if (!scan(source, Language::yaml, report)) return std::nullopt;
  auto events = parse(source, report);
  if (!events) return std::nullopt;
  return Builder(source, std::move(*events), report).build();
}

}  // namespace pm::yaml
