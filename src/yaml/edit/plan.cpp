#include "plan.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "../source_text.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "writer.hpp"

namespace pm::yaml::edit {
namespace {

bool is_utf8(const data::Value& draft) {
  return text::first_invalid_utf8(draft.text) == std::string::npos &&
         std::all_of(draft.items.begin(), draft.items.end(), is_utf8) &&
         std::all_of(draft.members.begin(), draft.members.end(), [](const data::Member& member) {
           return text::first_invalid_utf8(member.name) == std::string::npos &&
                  is_utf8(member.value);
         });
}

bool is_utf8(const Path& path) {
  return std::all_of(path.begin(), path.end(), [](const auto& step) {
    const auto* key = std::get_if<std::string>(&step);
    return key == nullptr || text::first_invalid_utf8(*key) == std::string::npos;
  });
}

/// Returns whether entries can be inserted next to the existing ones.
bool takes_entries(const Slot& slot, const data::Value& entry) {
  const auto& value = *slot.value;
  if (!value.items.empty() || !value.members.empty()) return true;
  if (value.kind == Node::Kind::null) return false;
  // A block replaces empty brackets for values that read better on their own lines.
  const bool lines = entry.is_prose() ||
                     (entry.kind == data::Value::Kind::mapping && value.kind == Node::Kind::list);
  return slot.flow || !lines;
}

data::Value alone(const Addition& addition) {
  if (addition.key.empty()) return data::list({addition.value});
  return std::move(data::mapping().set(addition.key, addition.value));
}

/// The comments inside a mapping or list belong to it.
text::Span inside(const Record& record, const Slot& slot) {
  const auto& value = *slot.value;
  const bool collection = !value.items.empty() || !value.members.empty() || !value.span.empty();
  if (value.kind == Node::Kind::scalar || !collection) return {};
  if (slot.holder == nullptr) return record.source.whole();
  if (in_brackets(record.source, value)) return value.span;
  return {value.span.begin, record.entry_ranges(*slot.holder)[slot.index].text_lines_end};
}

/// The comments above an entry and on its lines belong to it, in a block also those below.
text::Span with_comments(const Record& record, const Node& collection, std::size_t index) {
  const auto& entry = record.entry_ranges(collection)[index];
  const bool on_line = entry.own_line && in_brackets(record.source, collection);
  return {entry.above, on_line ? end_of_line(record.source, entry.text_end) : entry.end};
}

text::Diagnostic missing(const Record& record, const NodePath& way, const Path& path) {
  const auto* key = std::get_if<std::string>(&path[way.found]);
  const auto at = way.slots.back().value->place().begin;
  return edit_error(
      record.source, {at, at},
      fmt::format("there is no {} here", key ? text::quoted(*key) : std::string("such item")),
      "check the path of the change");
}

/// Wraps a value in the keys of a path from `first` on. Returns false if one of them is an index.
bool nest(data::Value& value, const Path& path, std::size_t first) {
  for (auto step = path.size(); step > first; --step) {
    const auto* key = std::get_if<std::string>(&path[step - 1]);
    if (key == nullptr) return false;
    value = std::move(data::mapping().set(*key, std::move(value)));
  }
  return true;
}

/// Adds a key with its value to a draft.
bool fold_missing(data::Value& mapping, const Path& path, std::size_t step, data::Value value) {
  const auto* key = std::get_if<std::string>(&path[step]);
  if (key == nullptr || !nest(value, path, step + 1)) return false;
  std::vector<std::string_view> keys;
  for (const auto& member : mapping.members) keys.push_back(member.name);
  const auto place = place_of_key(keys, path, step, *key);
  mapping.members.insert(mapping.members.begin() + static_cast<std::ptrdiff_t>(place),
                         {*key, std::move(value)});
  return true;
}

/// Makes a change in a draft that pm will write, if that is simple; `step` is the first step of the
/// path inside it. Otherwise returns false: pm must read the record again first.
bool fold(data::Value& draft, const Change& change, std::size_t step) {
  const bool insert = change.kind == Change::Kind::insert;
  if (change.kind == Change::Kind::remove) return false;
  if (step == change.path.size()) {
    if (!insert) {
      draft = change.value;
      return true;
    }
    if (draft.kind != data::Value::Kind::list) return false;
    const auto place = std::min(change.index, draft.items.size());
    draft.items.insert(draft.items.begin() + static_cast<std::ptrdiff_t>(place), change.value);
    return true;
  }
  if (const auto* index = std::get_if<std::size_t>(&change.path[step])) {
    const bool exists = draft.kind == data::Value::Kind::list && *index < draft.items.size();
    return exists && fold(draft.items[*index], change, step + 1);
  }
  if (draft.kind != data::Value::Kind::mapping) return false;
  const auto& key = std::get<std::string>(change.path[step]);
  const auto found = std::find_if(draft.members.begin(), draft.members.end(),
                                  [&](const data::Member& member) { return member.name == key; });
  if (found != draft.members.end()) return fold(found->value, change, step + 1);
  if (change.kind == Change::Kind::replace) return false;
  return fold_missing(draft, change.path, step, insert ? data::list({change.value}) : change.value);
}

/// Returns the entry of the tree that a new entry at this index precedes.
std::size_t gap_of(const std::vector<Overlay::Entry>& entries, std::size_t place) {
  if (place > 0) {
    const auto& before = entries[place - 1];
    return before.added ? before.index : before.index + 1;
  }
  return entries.empty() ? 0 : entries.front().index;
}

/// Returns the entries of the tree, with which a plan begins.
std::vector<Overlay::Entry>& entries_of(Overlay& overlay, const Node& collection) {
  if (!overlay.entries) {
    overlay.entries.emplace(count_entries(collection, nullptr));
    for (std::size_t i = 0; i < overlay.entries->size(); ++i) (*overlay.entries)[i].index = i;
  }
  return *overlay.entries;
}

/// Collects the edits of all values of an overlay, in the order of the file.
class EditsOf {
 public:
  explicit EditsOf(const Record& record) : record_(record) {}

  void look_at(const Slot& slot, const Overlay& overlay) {
    if (overlay.value) {
      // A value that is already right keeps its bytes.
      if (!equals(*slot.value, *overlay.value)) take(replace_value(record_, slot, *overlay.value));
      return;
    }
    std::map<std::size_t, Additions> gaps;
    if (overlay.entries) {
      for (const auto& entry : *overlay.entries)
        if (entry.added) gaps[entry.index].push_back(entry.added.get());
    }
    for (std::size_t i = 0; i < count_entries(*slot.value, nullptr); ++i) {
      add_at(slot, gaps, i);
      if (overlay.is_removed(i)) take(edit::remove(record_, slot, i));
      const auto below = overlay.below.find(i);
      if (below != overlay.below.end()) look_at(slot_at(*slot.value, i), below->second);
    }
    add_at(slot, gaps, count_entries(*slot.value, nullptr));
  }

  /// Returns nothing if two edits touch the same bytes.
  std::optional<Edits> sorted() && {
    // At one place, edits of an inner entry precede edits after the outer one.
    std::stable_sort(edits_.begin(), edits_.end(), [](const text::Edit& a, const text::Edit& b) {
      return a.span.begin < b.span.begin;
    });
    for (std::size_t i = 1; i < edits_.size(); ++i) {
      if (edits_[i].span.begin < edits_[i - 1].span.end) return std::nullopt;
    }
    return std::move(edits_);
  }

 private:
  void add_at(const Slot& slot, const std::map<std::size_t, Additions>& gaps, std::size_t index) {
    const auto found = gaps.find(index);
    if (found != gaps.end()) take(add(record_, slot, index, found->second));
  }

  [[nodiscard]] Slot slot_at(const Node& collection, std::size_t index) const {
    const bool list = collection.kind == Node::Kind::list;
    return {.value = list ? &collection.items[index] : &collection.members[index].value,
            .holder = &collection,
            .index = index,
            .flow = in_brackets(record_.source, collection)};
  }

  void take(Edits edits) { std::move(edits.begin(), edits.end(), std::back_inserter(edits_)); }

  const Record& record_;
  Edits edits_;
};

}  // namespace

Result<bool> Plan::take(const Change& change) {
  if (!is_utf8(change.value) || !is_utf8(change.path)) {
    return failed(
        edit_error(record_.source, {0, 0}, "the new value is not UTF-8", "write it as UTF-8"));
  }
  auto way = resolve_path(record_, overlay_, change.path, change.kind != Change::Kind::remove);
  if (!way) return failed(std::move(way).error());
  if (way->written != nullptr) return fold(*way->written, change, way->found);
  switch (change.kind) {
    case Change::Kind::insert:
      return insert(*way, change);
    case Change::Kind::remove:
      return remove(*std::move(way), change);
    default:
      return set(*way, change);
  }
}

std::optional<Edits> Plan::edits() const {
  EditsOf edits(record_);
  edits.look_at({.value = &record_.root}, overlay_);
  return std::move(edits).sorted();
}

bool Plan::replace_with(const NodePath& way, data::Value value) {
  auto& overlay = overlay_.at(way.indexes());
  if (!overlay.is_empty()) return false;
  where_ = way.slots.back().value->place();
  overlay.value = std::move(value);
  return true;
}

bool Plan::add_at(const NodePath& way, std::size_t place, Addition addition) {
  const auto& slot = way.slots.back();
  auto& overlay = overlay_.at(way.indexes());
  if (!overlay.entries && !takes_entries(slot, addition.value))
    return replace_with(way, alone(addition));
  auto& entries = entries_of(overlay, *slot.value);
  place = std::min(place, entries.size());
  const auto gap = gap_of(entries, place);
  if (overlay.is_removed(gap) || (gap > 0 && overlay.is_removed(gap - 1))) return false;
  where_ = {slot.value->span.begin, slot.value->span.begin};
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(place),
                 {gap, std::make_unique<Addition>(std::move(addition))});
  return true;
}

/// Adds the first missing key of a path, with the others in its value.
Result<bool> Plan::add_missing(const NodePath& way, const Path& path, data::Value value) {
  const auto* key = std::get_if<std::string>(&path[way.found]);
  if (key == nullptr || !nest(value, path, way.found + 1)) {
    return failed(missing(record_, way, path));
  }
  const auto keys = keys_of(*way.slots.back().value, &overlay_.at(way.indexes()));
  return add_at(way, place_of_key(keys, path, way.found, *key),
                {.key = *key, .value = std::move(value)});
}

Result<bool> Plan::set(const NodePath& way, const Change& change) {
  if (way.found < change.path.size()) {
    if (change.kind == Change::Kind::replace) return failed(missing(record_, way, change.path));
    return add_missing(way, change.path, change.value);
  }
  if (!replace_with(way, change.value)) return false;
  gone_.push_back(inside(record_, way.slots.back()));
  return true;
}

Result<bool> Plan::insert(const NodePath& way, const Change& change) {
  if (way.found < change.path.size()) {
    return add_missing(way, change.path, data::list({change.value}));
  }
  const auto& slot = way.slots.back();
  const auto kind = slot.value->kind;
  if (kind == Node::Kind::list || kind == Node::Kind::null) {
    return add_at(way, change.index, {.value = change.value});
  }
  return failed(edit_error(record_.source, slot.value->span,
                           fmt::format("cannot add an item to {}",
                                       kind == Node::Kind::mapping ? "a mapping" : "a string"),
                           "make it a list in an editor"));
}

/// The form of a replacement depends on its neighbours, so they stay in this round.
Result<bool> Plan::remove(NodePath way, const Change& change) {
  if (way.found < change.path.size() || way.slots.size() < 2) {
    return failed(missing(record_, way, change.path));
  }
  const auto entry = way.slots.back();
  way.slots.pop_back();
  const auto& holder = *way.slots.back().value;
  auto& overlay = overlay_.at(way.indexes());
  const auto below = overlay.below.find(entry.index);
  if (below != overlay.below.end() && !below->second.is_empty()) return false;
  auto& entries = entries_of(overlay, holder);
  const auto at = std::find_if(entries.begin(), entries.end(), [&](const Overlay::Entry& each) {
    return !each.added && each.index == entry.index;
  });
  const bool alone_before = at == entries.begin()
                                ? entry.index == 0
                                : !std::prev(at)->added && std::prev(at)->index + 1 == entry.index;
  const auto next = std::next(at);
  const bool alone_after = next == entries.end() ? entry.index + 1 == count_entries(holder, nullptr)
                                                 : !next->added && next->index == entry.index + 1;
  if (!alone_before || !alone_after) return false;
  entries.erase(at);
  overlay.removed.insert(entry.index);
  where_ = entry.value->place();
  gone_.push_back(with_comments(record_, holder, entry.index));
  return true;
}

}  // namespace pm::yaml::edit
