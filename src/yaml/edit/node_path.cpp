#include "node_path.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "../reader.hpp"
#include "../source_text.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml::edit {
namespace {

constexpr std::string_view by_hand = "make this change in an editor";

/// Returns the name of a value in a message: its key, or "this item".
std::string name_of(const Slot& slot) {
  if (slot.holder == nullptr) return "the record";
  if (slot.holder->kind == Node::Kind::list) return "this item";
  return text::quoted(slot.holder->members[slot.index].key.text);
}

text::Span place_of(const Slot& slot) {
  if (slot.holder == nullptr) return {slot.value->span.begin, slot.value->span.begin};
  if (slot.holder->kind == Node::Kind::list) return slot.value->place();
  return slot.holder->members[slot.index].key.span;
}

/// Returns where a value, with its anchors and tags, can begin: after its colon, or after the
/// previous item of a list.
std::uint32_t behind_sign(const Record& record, const Slot& slot) {
  if (slot.holder->kind == Node::Kind::mapping) {
    const auto at =
        skip_blank(record.source.bytes(), slot.holder->members[slot.index].key.span.end);
    return std::min(at + 1, record.source.whole().end);
  }
  return record.entry_ranges(*slot.holder)[slot.index].behind;
}

/// An anchor or tag before an item in brackets is before the range that `entry_ranges` returns.
bool has_property_before(std::string_view text, std::uint32_t begin) {
  const auto line = text.substr(0, begin);
  const auto last = line.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return false;
  const auto word = line.find_last_of(" \t\n[{,", last);
  const auto first = word == std::string_view::npos ? 0 : word + 1;
  return first <= last && (line[first] == '&' || line[first] == '!');
}

std::optional<text::Diagnostic> find_sharing(const Record& record, const Slot& slot) {
  if (slot.value->alias) {
    return edit_error(record.source, *slot.value->alias,
                      fmt::format("{} comes from an alias", name_of(slot)),
                      "replace the alias by its value, or change the value at its anchor");
  }
  if (slot.holder == nullptr) return std::nullopt;
  const auto text = record.source.bytes();
  const auto at = skip_blank(text, behind_sign(record, slot));
  const bool property = at < text.size() && (text[at] == '&' || text[at] == '!');
  if (!property && !(slot.flow && has_property_before(text, slot.value->span.begin))) {
    return std::nullopt;
  }
  return edit_error(record.source, place_of(slot),
                    fmt::format("{} has an anchor or a tag", name_of(slot)), std::string(by_hand));
}

std::optional<text::Diagnostic> find_duplicate(const Record& record, const Node& key) {
  for (const auto& diagnostic : record.report.all()) {
    if (diagnostic.rule != "duplicate-key") continue;
    const auto& first = diagnostic.others.front();
    if (first.where.span != key.span) continue;
    auto refused = edit_error(record.source, diagnostic.where.span, diagnostic.message,
                              "remove one of them first");
    refused.others = {first};
    return refused;
  }
  return std::nullopt;
}

text::Diagnostic wrong_kind(const Record& record, const Slot& slot, std::string_view expected) {
  return edit_error(
      record.source, place_of(slot),
      fmt::format("{} is {}, not {}", name_of(slot), kind_words(slot.value->kind), expected),
      std::string(by_hand));
}

/// One step from a value to a value inside it.
struct Step {
  std::optional<Slot> slot = {};
  data::Value* written =
      nullptr;  ///< written by an earlier change; without both the key is missing
};

/// Returns the entry at an index after the planned changes.
Step entry_at(const Record& record, const Node& collection, Overlay* planned, std::size_t place) {
  auto index = place;
  if (planned != nullptr && planned->entries) {
    auto& entry = (*planned->entries)[place];
    if (entry.added) return {.written = &entry.added->value};
    index = entry.index;
  }
  if (planned != nullptr) {
    const auto below = planned->below.find(index);
    if (below != planned->below.end() && below->second.value)
      return {.written = &*below->second.value};
  }
  const bool list = collection.kind == Node::Kind::list;
  return {.slot = Slot{.value = list ? &collection.items[index] : &collection.members[index].value,
                       .holder = &collection,
                       .index = index,
                       .flow = in_brackets(record.source, collection)}};
}

Result<Step> step_to_key(const Record& record, Overlay* planned, const Slot& from,
                         const std::string& key) {
  const auto& mapping = *from.value;
  if (mapping.kind == Node::Kind::null) return Step{};
  if (mapping.kind != Node::Kind::mapping) {
    return failed(wrong_kind(record, from, "a mapping"));
  }
  if (from.flow && !in_brackets(record.source, mapping))
    return failed(wrong_kind(record, from, "a mapping in `{}`"));
  const auto keys = keys_of(mapping, planned);
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return Step{};
  auto next = entry_at(record, mapping, planned, static_cast<std::size_t>(found - keys.begin()));
  if (next.slot) {
    auto duplicate = find_duplicate(record, mapping.members[next.slot->index].key);
    if (duplicate) return failed(std::move(*duplicate));
  }
  return next;
}

Result<Step> step_to_item(const Record& record, Overlay* planned, const Slot& from,
                          std::size_t index) {
  const auto& list = *from.value;
  if (list.kind != Node::Kind::list) return failed(wrong_kind(record, from, "a list"));
  const auto size = count_entries(list, planned);
  if (index >= size) {
    return failed(edit_error(record.source, place_of(from),
                             fmt::format("{} has no item {}", name_of(from), index + 1),
                             fmt::format("it has {}", text::counted(size, "item"))));
  }
  return entry_at(record, list, planned, index);
}

}  // namespace

text::Diagnostic edit_error(const text::Source& source, text::Span span, std::string message,
                            std::string help) {
  return {.rule = "edit",
          .message = std::move(message),
          .where = {&source, span},
          .help = std::move(help)};
}

std::vector<std::size_t> NodePath::indexes() const {
  std::vector<std::size_t> all;
  for (const auto& slot : slots) {
    if (slot.holder != nullptr) all.push_back(slot.index);
  }
  return all;
}

Result<NodePath> resolve_path(const Record& record, Overlay& planned, const Path& path,
                              bool changes_last) {
  NodePath way = {.slots = {{.value = &record.root}}};
  if (planned.value) way.written = &*planned.value;
  auto* overlay = &planned;
  while (way.found < path.size() && way.written == nullptr) {
    const auto& from = way.slots.back();
    const auto* key = std::get_if<std::string>(&path[way.found]);
    auto next = key != nullptr
                    ? step_to_key(record, overlay, from, *key)
                    : step_to_item(record, overlay, from, std::get<std::size_t>(path[way.found]));
    if (!next) return failed(std::move(next).error());
    if (!next->slot && next->written == nullptr) break;
    ++way.found;
    way.written = next->written;
    if (!next->slot) break;
    way.slots.push_back(*next->slot);
    if (overlay != nullptr) {
      const auto below = overlay->below.find(next->slot->index);
      overlay = below == overlay->below.end() ? nullptr : &below->second;
    }
    if (way.found == path.size() && !changes_last) break;
    if (auto shared = find_sharing(record, *next->slot)) return failed(std::move(*shared));
  }
  return way;
}

}  // namespace pm::yaml::edit
