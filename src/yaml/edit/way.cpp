#include "way.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "../ends.hpp"
#include "../extents.hpp"
#include "../reader.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml::editing {
namespace {

using Refusal = std::optional<text::Diagnostic>;

constexpr std::string_view by_hand = "make this change by hand";

/// What a value is called in a message: by its key, or as an entry.
std::string name_of(const Slot& slot) {
  if (slot.holder == nullptr) return "the record";
  if (slot.holder->kind == Node::Kind::list) return "this entry";
  return text::quoted(slot.holder->members[slot.index].key.text);
}

text::Span place_of(const Slot& slot) {
  if (slot.holder == nullptr) return {slot.value->span.begin, slot.value->span.begin};
  if (slot.holder->kind == Node::Kind::list) return slot.value->place();
  return slot.holder->members[slot.index].key.span;
}

/// Where a value, or what stands before it, can begin: behind its colon; in a list, behind what
/// stands before the item.
std::uint32_t behind_sign(const Record& record, const Slot& slot) {
  if (slot.holder->kind == Node::Kind::mapping) {
    const auto at =
        skip_blank(record.source.bytes(), slot.holder->members[slot.index].key.span.end);
    return std::min(at + 1, record.source.whole().end);
  }
  return extents(record.source, *slot.holder)[slot.index].behind;
}

/// An anchor or tag before an item in brackets stands before what `extents` tells of it.
bool has_property_before(std::string_view text, std::uint32_t begin) {
  const auto line = text.substr(0, begin);
  const auto last = line.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return false;
  const auto word = line.find_last_of(" \t\n[{,", last);
  const auto first = word == std::string_view::npos ? 0 : word + 1;
  return first <= last && (line[first] == '&' || line[first] == '!');
}

Refusal refuse_shared(const Record& record, const Slot& slot) {
  if (slot.value->alias) {
    return refusal(record.source, *slot.value->alias,
                   fmt::format("{} is what an alias repeats", name_of(slot)),
                   "write the value out in the place of the alias, or change what it names");
  }
  if (slot.holder == nullptr) return std::nullopt;
  const auto text = record.source.bytes();
  const auto at = skip_blank(text, behind_sign(record, slot));
  const bool property = at < text.size() && (text[at] == '&' || text[at] == '!');
  if (!property && !(slot.flow && has_property_before(text, slot.value->span.begin))) {
    return std::nullopt;
  }
  return refusal(record.source, place_of(slot),
                 fmt::format("{} has an anchor or a tag", name_of(slot)), std::string(by_hand));
}

Refusal refuse_twice(const Record& record, const Node& key) {
  for (const auto& diagnostic : record.report.all()) {
    if (diagnostic.rule != "duplicate-key") continue;
    const auto& first = diagnostic.others.front();
    if (first.where.span != key.span) continue;
    auto refused = refusal(record.source, diagnostic.where.span, diagnostic.message,
                           "remove one of them first");
    refused.others = {first};
    return refused;
  }
  return std::nullopt;
}

text::Diagnostic wrong_kind(const Record& record, const Slot& slot, std::string_view expected) {
  return refusal(record.source, place_of(slot),
                 fmt::format("{} is {} where {} is needed", name_of(slot),
                             kind_words(slot.value->kind), expected),
                 std::string(by_hand));
}

/// One step from a value to one in it.
struct Stepped {
  std::optional<Slot> next;  ///< nothing: there is no such key
  Refusal refused;
};

Stepped step_to_key(const Record& record, const Slot& from, const std::string& key) {
  const auto& mapping = *from.value;
  if (mapping.kind == Node::Kind::null) return {};
  if (mapping.kind != Node::Kind::mapping) {
    return {.refused = wrong_kind(record, from, "a mapping")};
  }
  const bool brackets = in_brackets(record.source, mapping);
  if (from.flow && !brackets) return {.refused = wrong_kind(record, from, "a mapping in `{}`")};
  const auto found = std::find_if(mapping.members.begin(), mapping.members.end(),
                                  [&](const Member& member) { return member.key.text == key; });
  if (found == mapping.members.end()) return {};
  if (auto twice = refuse_twice(record, found->key)) return {.refused = std::move(twice)};
  return {.next = Slot{.value = &found->value,
                       .holder = &mapping,
                       .index = static_cast<std::size_t>(found - mapping.members.begin()),
                       .flow = brackets}};
}

Stepped step_to_item(const Record& record, const Slot& from, std::size_t index) {
  const auto& list = *from.value;
  if (list.kind != Node::Kind::list) return {.refused = wrong_kind(record, from, "a list")};
  if (index >= list.items.size()) {
    return {.refused = refusal(
                record.source, place_of(from),
                fmt::format("{} has no entry {}", name_of(from), index + 1),
                fmt::format("it has {}", text::counted(list.items.size(), "entry", "entries")))};
  }
  return {.next = Slot{.value = &list.items[index],
                       .holder = &list,
                       .index = index,
                       .flow = in_brackets(record.source, list)}};
}

Stepped step(const Record& record, const Slot& from, const Path::value_type& to) {
  if (const auto* key = std::get_if<std::string>(&to)) return step_to_key(record, from, *key);
  return step_to_item(record, from, std::get<std::size_t>(to));
}

}  // namespace

text::Diagnostic refusal(const text::Source& source, text::Span span, std::string message,
                         std::string help) {
  return {.rule = "edit",
          .message = std::move(message),
          .where = {&source, span},
          .help = std::move(help)};
}

WayOrDiagnostic find_way(const Record& record, const Path& path, bool changes_last) {
  Way way = {.slots = {{.value = &record.root}}};
  while (way.found < path.size()) {
    auto [next, refused] = step(record, way.slots.back(), path[way.found]);
    if (refused) return std::move(*refused);
    if (!next) break;
    way.slots.push_back(*next);
    ++way.found;
    if (way.found == path.size() && !changes_last) break;
    if (auto shared = refuse_shared(record, *next)) return std::move(*shared);
  }
  return way;
}

}  // namespace pm::yaml::editing
