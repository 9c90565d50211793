#include "record.hpp"

#include "../source_text.hpp"
#include "quoting.hpp"

namespace pm::yaml::edit {
namespace {

/// Finds the first of each width, in the order of the file.
class WidthFinder {
 public:
  explicit WidthFinder(const Record& record) : record_(record), source_(record.source) {}

  void look_at(const Node& node) {
    const bool block = !node.alias && !in_brackets(source_, node);
    if (!block || is_complete()) return;
    if (node.kind == Node::Kind::mapping) look_at_mapping(node);
    if (node.kind == Node::Kind::list) look_at_list(node);
  }

  [[nodiscard]] const Widths& found() const { return found_; }

 private:
  [[nodiscard]] bool is_complete() const {
    return found_.mapping && found_.list && found_.item && found_.text;
  }

  void look_at_mapping(const Node& node) {
    const auto& all = record_.entry_ranges(node);
    for (std::size_t i = 0; i < all.size() && !is_complete(); ++i) {
      const auto& value = node.members[i].value;
      if (value.alias) continue;
      below(all[i], value);
      look_at(value);
    }
  }

  /// Returns the width between a key and the lines below it.
  void below(const EntryRange& key, const Node& value) {
    const auto begin = value.span.begin;
    switch (value.kind) {
      case Node::Kind::mapping:
        if (!in_brackets(source_, value)) note(found_.mapping, key.column, column(begin));
        break;
      case Node::Kind::list:
        if (!in_brackets(source_, value))
          found_.list = found_.list.value_or(column(begin) - key.column);
        break;
      case Node::Kind::scalar:
        if (value.style == Style::literal || value.style == Style::folded) lines(key, value);
        break;
      case Node::Kind::null:
        break;
    }
  }

  void lines(const EntryRange& key, const Node& value) {
    if (value.text.starts_with(' ') || value.text.starts_with('\n')) return;
    const auto first = source_.line_of(value.span.begin) + 1;
    if (first >= source_.line_count()) return;
    note(found_.text, key.column, source_.line(first).find_first_not_of(' '));
  }

  void look_at_list(const Node& node) {
    const auto& all = record_.entry_ranges(node);
    for (std::size_t i = 0; i < all.size() && !is_complete(); ++i) {
      const auto& value = node.items[i];
      const bool beside = source_.line_of(value.span.begin) == source_.line_of(all[i].begin);
      if (beside && !value.alias && value.kind != Node::Kind::null) {
        // If there is an anchor or a tag, the item begins with it.
        note(found_.item, all[i].column, column(skip_blank(source_.bytes(), all[i].behind)));
      }
      look_at(value);
    }
  }

  static void note(std::optional<std::size_t>& width, std::size_t outer, std::size_t inner) {
    if (!width && inner != std::string_view::npos && inner > outer) width = inner - outer;
  }

  [[nodiscard]] std::size_t column(std::uint32_t at) const {
    return at - source_.line_span(source_.line_of(at)).begin;
  }

  const Record& record_;
  const text::Source& source_;
  Widths found_;
};

/// Finds out whether values are written as in JSON.
class JsonSigns {
 public:
  explicit JsonSigns(const text::Source& source) : source_(source) {}

  void look_at(const Node& node) {
    switch (node.kind) {
      case Node::Kind::list:
      case Node::Kind::mapping:
        other_ = other_ || node.alias || !in_brackets(source_, node);
        for (const auto& item : node.items) look_at(item);
        for (const auto& [key, value] : node.members) look_at_quotes(key), look_at(value);
        break;
      default:
        // Values without quotes are not strings in JSON, and do not count.
        if (node.style != Style::plain || node.alias || !is_json_literal(source_.at(node.span)))
          look_at_quotes(node);
    }
  }

  [[nodiscard]] std::optional<bool> found() const {
    if (other_) return false;
    return quoted_ ? std::optional(true) : std::nullopt;
  }

 private:
  void look_at_quotes(const Node& text) {
    const bool quoted = text.style == Style::double_quoted && !text.alias;
    (quoted ? quoted_ : other_) = true;
  }

  const text::Source& source_;
  bool quoted_ = false;
  bool other_ = false;
};

}  // namespace

const std::vector<EntryRange>& Record::entry_ranges(const Node& collection) const {
  const auto found = entry_ranges_.find(&collection);
  if (found != entry_ranges_.end()) return found->second;
  return entry_ranges_.emplace(&collection, yaml::entry_ranges(source, collection)).first->second;
}

const Widths& Record::widths(const Node& node) const {
  const auto found = widths_.find(&node);
  if (found != widths_.end()) return found->second;
  WidthFinder finder(*this);
  finder.look_at(node);
  return widths_.emplace(&node, finder.found()).first->second;
}

Layout Record::layout(const Node& near) const {
  const auto& here = widths(near);
  const auto& file = widths(root);
  const auto first = [](const auto& one, const auto& other) { return one ? one : other; };
  const auto list = first(here.list, file.list);
  const auto mapping = first(here.mapping, file.mapping).value_or(list.value_or(0) > 0 ? *list : 2);
  return {.mapping = mapping,
          .list = list.value_or(mapping),
          .item = first(here.item, file.item).value_or(2),
          .text = first(here.text, file.text).value_or(mapping)};
}

std::optional<bool> Record::is_json(const Node& collection) const {
  if (collection.kind != Node::Kind::list && collection.kind != Node::Kind::mapping)
    return std::nullopt;
  const auto found = json_.find(&collection);
  if (found != json_.end()) return found->second;
  JsonSigns signs(source);
  signs.look_at(collection);
  return json_.emplace(&collection, signs.found()).first->second;
}

std::string_view line_end_at(const text::Source& source, std::uint32_t at) {
  const auto text = source.bytes();
  const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const auto end = before == std::string_view::npos ? text.find('\n') : before;
  const bool pair = end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
  return pair ? "\r\n" : "\n";
}

}  // namespace pm::yaml::edit
