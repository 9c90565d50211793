#include "edit_trial.hpp"

#include <algorithm>
#include <optional>

#include "../../../src/yaml/node.hpp"
#include "catch.hpp"
#include "pm/text/source.hpp"

namespace pm::tests {
namespace {

using yaml::Change;
using yaml::Node;
using Kind = data::Value::Kind;
using Lines = std::vector<std::string>;

Node tree_of(const text::Source& source) {
  text::Report report;
  auto root = yaml::read_tree(source, report);
  for (const auto& diagnostic : report.all())
    FAIL("the generator wrote: " << diagnostic.message << " in\n" << source.bytes());
  return root ? std::move(*root) : Node{};
}

data::Value drafted(const Node& node) {
  if (node.kind == Node::Kind::null) return data::word("~");
  if (node.kind == Node::Kind::scalar) return data::text(node.text);
  auto all = node.kind == Node::Kind::list ? data::list() : data::mapping();
  for (const auto& item : node.items) all.items.push_back(drafted(item));
  for (const auto& [key, value] : node.members) all.set(key.text, drafted(value));
  return all;
}

std::string without_end(const std::string& text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

std::string without_returns(std::string text) {
  for (auto at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at)) {
    text.erase(at, 1);
  }
  return text;
}

/// Whether a value read back is the one that was written.
bool says(const Node& node, const data::Value& draft) {
  if (draft.is_word() && draft.text == "~") return node.kind == Node::Kind::null;
  if (draft.is_prose()) {
    return node.kind == Node::Kind::scalar &&
           without_end(node.text) == without_end(without_returns(draft.text));
  }
  if (draft.kind == Kind::list) {
    return node.kind == Node::Kind::list &&
           std::equal(node.items.begin(), node.items.end(), draft.items.begin(), draft.items.end(),
                      says);
  }
  if (draft.kind != Kind::mapping)
    return node.kind == Node::Kind::scalar && node.text == draft.text;
  return node.kind == Node::Kind::mapping &&
         std::equal(node.members.begin(), node.members.end(), draft.members.begin(),
                    draft.members.end(), [](const auto& member, const auto& other) {
                      return member.key.text == other.name && says(member.value, other.value);
                    });
}

Lines lines_of(std::string_view text) {
  Lines lines;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// A range of lines, from 0.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
};

/// The lines of the old text that the new one has not, taken together.
Range touched(const Lines& old, const Lines& now) {
  const auto shorter = std::min(old.size(), now.size());
  Range range;
  while (range.begin < shorter && old[range.begin] == now[range.begin]) ++range.begin;
  std::size_t same = 0;
  while (same < shorter - range.begin && old[old.size() - 1 - same] == now[now.size() - 1 - same]) {
    ++same;
  }
  range.end = old.size() - same;
  return range;
}

/// What a step of a path leads to in a tree, with the place of its key.
struct Found {
  const Node* value = nullptr;
  std::uint32_t begin = 0;
};

std::optional<Found> find(const Node& root, const yaml::Path& path) {
  Found found = {&root, root.span.begin};
  for (const auto& step : path) {
    const auto& in = *found.value;
    if (const auto* key = std::get_if<std::string>(&step)) {
      const auto member = std::find_if(in.members.begin(), in.members.end(),
                                       [&](const auto& each) { return each.key.text == *key; });
      if (member == in.members.end()) return std::nullopt;
      found = {&member->value, member->key.span.begin};
    } else {
      const auto index = std::get<std::size_t>(step);
      if (index >= in.items.size()) return std::nullopt;
      found = {&in.items[index], in.items[index].span.begin};
    }
  }
  return found;
}

bool is_flow(const text::Source& source, const Node& node) {
  const auto at = source.bytes().substr(node.span.begin, 1);
  return at == "[" || at == "{";
}

/// A random record, a change to it, and what has become of it.
class Trial {
 public:
  Trial(std::string bytes, Change change)
      : old_("old.yaml", std::move(bytes)), root_(tree_of(old_)), change_(std::move(change)) {}

  void run() {
    const auto result = yaml::edited(old_, {change_});
    if (!result) fail("refused: " + result.error().message + " " + result.error().note);
    now_ = *result;
    const text::Source source("new.yaml", now_);
    const auto now = tree_of(source);
    if (!says(now, expected(now))) fail("it does not say the old record with the change");
    check_lines();
    check_form();
    if (change_.kind == Change::Kind::insert) check_way_back(source, now);
  }

 private:
  void fail(const std::string& words) const {
    FAIL(words << "\n--- the record\n"
               << old_.bytes() << "\n--- " << change_words() << "\n--- became\n"
               << now_);
  }

  [[nodiscard]] std::string change_words() const {
    const std::vector<std::string> kinds = {"set", "replace", "insert", "remove"};
    auto all = kinds[static_cast<std::size_t>(change_.kind)] + " at ";
    for (const auto& step : change_.path) {
      const auto* key = std::get_if<std::string>(&step);
      all += "/" + (key ? *key : std::to_string(std::get<std::size_t>(step)));
    }
    return all + " [" + std::to_string(change_.index) + "]: " + change_.value.text;
  }

  /// The old record with the change; a new key stands where the result has it.
  [[nodiscard]] data::Value expected(const Node& now) const {
    auto record = root_.kind == Node::Kind::null ? data::mapping() : drafted(root_);
    auto path = change_.path;
    const auto last = path.back();
    if (change_.kind != Change::Kind::insert) path.pop_back();
    auto& at = reached(record, now, path);
    switch (change_.kind) {
      case Change::Kind::insert:
        if (at.kind != Kind::list) at = data::list({});
        at.items.insert(at.items.begin() + offset(std::min(change_.index, at.items.size())),
                        change_.value);
        break;
      case Change::Kind::remove:
        erase(at, last);
        break;
      default:
        reached(record, now, change_.path) = change_.value;
    }
    return record;
  }

  static std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

  static void erase(data::Value& from, const yaml::Path::value_type& step) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      from.items.erase(from.items.begin() + offset(*index));
    } else {
      std::erase_if(from.members.vector(),
                    [&](const auto& member) { return member.name == std::get<std::string>(step); });
    }
  }

  /// The value at a path; keys that are missing are added.
  static data::Value& reached(data::Value& record, const Node& now, const yaml::Path& path) {
    auto* at = &record;
    const auto* beside = &now;
    for (const auto& step : path) {
      if (const auto* index = std::get_if<std::size_t>(&step)) {
        at = &at->items[*index];
        beside = &beside->items.at(*index);
        continue;
      }
      const auto& key = std::get<std::string>(step);
      if (at->is_word()) *at = data::mapping();
      const auto is_it = [&](const auto& member) { return member.name == key; };
      auto found = std::find_if(at->members.begin(), at->members.end(), is_it);
      const auto there = std::find_if(beside->members.begin(), beside->members.end(),
                                      [&](const auto& member) { return member.key.text == key; });
      if (there == beside->members.end()) FAIL("the result has no key " << key);
      if (found == at->members.end()) {
        const auto place = offset(static_cast<std::size_t>(there - beside->members.begin()));
        if (place > static_cast<std::ptrdiff_t>(at->members.size())) FAIL("keys are missing");
        found = at->members.insert(at->members.begin() + place, {key, data::word("~")});
      }
      at = &found->value;
      beside = &there->value;
    }
    return *at;
  }

  [[nodiscard]] std::size_t line(std::uint32_t at) const { return old_.line_of(at); }

  /// The line that an entry begins on: that of its dash, where the value stands below it.
  [[nodiscard]] std::size_t begin_line(const Found& found) const {
    const auto first = line(found.begin);
    const auto begin = old_.line_span(first).begin;
    const auto is_all_blank = [](std::string_view text) {
      return text.find_first_not_of(" \t") == std::string_view::npos;
    };
    if (!is_all_blank(old_.at({begin, found.begin}))) return first;
    for (auto above = first; above > 0; --above) {
      auto words = old_.line(above - 1);
      words = words.substr(0, words.find('#'));
      if (is_all_blank(words)) continue;
      return words[words.find_last_not_of(" \t")] == '-' ? above - 1 : first;
    }
    return first;
  }

  [[nodiscard]] Range lines(const Found& found) const {
    return {begin_line(found), line(std::max(found.begin, found.value->place().end)) + 1};
  }

  /// The lines that a change may touch.
  [[nodiscard]] Range meant() const {
    auto path = change_.path;
    auto found = find(root_, path);
    const bool last_is_there = found.has_value();
    while (!found) path.pop_back(), found = find(root_, path);
    const bool adds = !last_is_there || change_.kind == Change::Kind::insert;
    const auto& value = *found->value;
    const bool has_entries = !value.items.empty() || !value.members.empty();
    if (adds && has_entries && !is_flow(old_, value)) return {};
    if (adds && path.empty() && !has_entries) return {};
    auto range = lines(*found);
    const auto all = lines_of(old_.bytes());
    const auto is_blank = [&](std::size_t at) {
      return all[at].find_first_not_of(" \t") == std::string::npos;
    };
    const auto is_loose = [&](std::size_t at) {
      return is_blank(at) || (change_.kind == Change::Kind::remove &&
                              all[at].find_first_not_of(" \t") == all[at].find('#'));
    };
    while (range.end < all.size() && is_loose(range.end)) ++range.end;
    if (change_.kind != Change::Kind::remove) return range;
    while (range.begin > 0 && is_loose(range.begin - 1)) --range.begin;
    return with_neighbours(range, path);
  }

  /// An entry between brackets or behind a dash shares its lines; the last one leaves brackets
  /// beside its key, and, in brackets, may take the comma of the one before.
  [[nodiscard]] Range with_neighbours(Range range, yaml::Path path) const {
    path.pop_back();
    const auto holder = *find(root_, path);
    const bool only = holder.value->items.size() + holder.value->members.size() == 1;
    const auto& members = holder.value->members;
    const auto first = members.empty() ? 0 : line(members[0].key.span.begin);
    if (members.size() > 1 && first >= range.begin && first < range.end) {
      range.end = std::max(range.end, line(members[1].key.span.begin) + 1);
    }
    if (!only && !is_flow(old_, *holder.value)) return range;
    const auto around = lines(holder);
    return {std::min(range.begin, around.begin), std::max(range.end, around.end)};
  }

  void check_lines() const {
    const auto old = lines_of(old_.bytes());
    const auto allowed = meant();
    auto range = touched(old, lines_of(now_));
    // Lines that went may as well be those before, when they begin as what follows them does.
    while (range.begin > allowed.begin && !range.empty() &&
           old[range.begin - 1] == old[range.end - 1]) {
      --range.begin, --range.end;
    }
    const bool fine = range.empty() || (range.begin >= allowed.begin && range.end <= allowed.end);
    if (!fine) {
      fail("lines " + std::to_string(range.begin + 1) + " to " + std::to_string(range.end) +
           " were touched, and " + std::to_string(allowed.begin + 1) + " to " +
           std::to_string(allowed.end) + " meant");
    }
  }

  /// Comments, the line ends, the last newline and the byte order mark stay.
  void check_form() const {
    const auto old = old_.bytes();
    if (old.starts_with("\xEF\xBB\xBF") != now_.starts_with("\xEF\xBB\xBF"))
      fail("byte order mark");
    if (old.find("\r\n") != std::string::npos) {
      const auto newlines = std::count(now_.begin(), now_.end(), '\n');
      if (std::count(now_.begin(), now_.end(), '\r') != newlines) fail("line ends");
    }
    check_comments();
    if (takes_away() || old.empty()) return;
    if (old.ends_with('\n') != now_.ends_with('\n')) fail("last newline");
  }

  /// Whether entries, and lines with them, go.
  [[nodiscard]] bool takes_away() const {
    if (change_.kind == Change::Kind::insert) return false;
    if (change_.kind == Change::Kind::remove) return true;
    const auto found = find(root_, change_.path);
    const bool scalar = !found || (found->value->items.empty() && found->value->members.empty());
    return !scalar || change_.value.kind == Kind::mapping;
  }

  /// Where comments may go: in a mapping or list that is no more.
  [[nodiscard]] text::Span gone() const {
    const auto found = find(root_, change_.path);
    if (!found || change_.kind == Change::Kind::insert) return {};
    const auto lines = meant();
    const auto end = old_.line_span(lines.end - 1).end;
    if (change_.kind == Change::Kind::remove) return {old_.line_span(lines.begin).begin, end};
    const bool entries = !found->value->items.empty() || !found->value->members.empty();
    return entries ? text::Span{found->value->span.begin, end} : text::Span{};
  }

  void check_comments() const {
    const auto may_go = gone();
    const auto old = std::string(old_.bytes());
    for (auto at = old.find("# remark "); at != std::string::npos;
         at = old.find("# remark ", at + 1)) {
      const auto comment = old.substr(at, old.find_first_of("\r\n", at) - at);
      const bool may = may_go.begin <= at && at < may_go.end;
      const auto found = now_.find(comment + '\n') != std::string::npos ||
                         now_.find(comment + '\r') != std::string::npos || now_.ends_with(comment);
      if (!may && !found) fail("lost: " + comment);
    }
  }

  /// What was put between or behind others can be taken away again.
  void check_way_back(const text::Source& source, const Node& now) const {
    const auto found = find(root_, change_.path);
    if (!found || found->value->items.empty() || is_flow(old_, *found->value)) return;
    if (!old_.bytes().ends_with('\n')) return;
    auto path = change_.path;
    const auto size = find(now, path)->value->items.size();
    path.emplace_back(std::min(change_.index, size - 1));
    const auto back = yaml::edited(source, {{.kind = Change::Kind::remove, .path = path}});
    if (back.value() != old_.bytes()) {
      fail("removing it again gave\n" + back.value() + "\n---");
    }
  }

  text::Source old_;
  Node root_;
  Change change_;
  std::string now_;
};

}  // namespace

void expect_edit(const std::string& bytes, const Change& change) { Trial(bytes, change).run(); }

data::Value draft_of(const std::string& bytes) {
  return drafted(tree_of(text::Source("a.yaml", bytes)));
}

}  // namespace pm::tests
