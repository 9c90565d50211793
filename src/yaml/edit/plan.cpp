#include "plan.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "../extents.hpp"
#include "../lines.hpp"
#include "key_order.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "writer.hpp"

namespace pm::yaml::editing {
namespace {

bool is_utf8(const Draft& draft) {
  return text::first_invalid_utf8(draft.text) == std::string::npos &&
         std::all_of(draft.items.begin(), draft.items.end(), is_utf8) &&
         std::all_of(draft.members.begin(), draft.members.end(), [](const DraftMember& member) {
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

std::vector<std::size_t> indexes(const Way& way) {
  std::vector<std::size_t> all;
  for (const auto& slot : way.slots) {
    if (slot.holder != nullptr) all.push_back(slot.index);
  }
  return all;
}

/// Whether entries can be put in beside those that there are.
bool takes_entries(const Slot& slot, const Draft& entry) {
  const auto& value = *slot.value;
  if (!value.items.empty() || !value.members.empty()) return true;
  if (value.kind == Node::Kind::null) return false;
  // Empty brackets give way to a block for what reads better on lines of its own.
  const bool lines =
      entry.is_prose() || (entry.kind == Draft::Kind::mapping && value.kind == Node::Kind::list);
  return slot.flow || !lines;
}

Draft alone(const Addition& addition) {
  if (addition.key.empty()) return as_list({addition.value});
  return std::move(Draft{}.set(addition.key, addition.value));
}

/// The comments inside of a mapping or list go with it.
text::Span inside(const Record& record, const Slot& slot) {
  const auto& value = *slot.value;
  const bool collection = !value.items.empty() || !value.members.empty() || !value.span.empty();
  if (value.kind == Node::Kind::scalar || !collection) return {};
  if (slot.holder == nullptr) return record.source.whole();
  if (in_brackets(record.source, value)) return value.span;
  return {value.span.begin, extents(record.source, *slot.holder)[slot.index].text_lines_end};
}

/// The comments above an entry go with it, and those on its lines or, in a block, below it.
text::Span with_comments(const Record& record, const Node& collection, std::size_t index) {
  const auto entry = extents(record.source, collection)[index];
  const bool on_line = entry.own_line && in_brackets(record.source, collection);
  return {entry.above, on_line ? end_of_line(record.source, entry.text_end) : entry.end};
}

Plan put_at(const Record& record, const Way& way, Draft value) {
  const auto& slot = way.slots.back();
  return {.kind = Plan::Kind::put,
          .way = indexes(way),
          .addition = {.value = value},
          .where = slot.value->place(),
          .edits = put(record, slot, value)};
}

Plan add_at(const Record& record, const Way& way, std::size_t place, Addition addition) {
  const auto& slot = way.slots.back();
  if (!takes_entries(slot, addition.value)) return put_at(record, way, alone(addition));
  const auto size = std::max(slot.value->items.size(), slot.value->members.size());
  place = std::min(place, size);
  auto edits = add(record, slot, place, addition);
  return {.kind = Plan::Kind::add,
          .way = indexes(way),
          .place = place,
          .addition = std::move(addition),
          .where = {slot.value->span.begin, slot.value->span.begin},
          .edits = std::move(edits)};
}

text::Diagnostic missing(const Record& record, const Way& way, const Path& path) {
  const auto* key = std::get_if<std::string>(&path[way.found]);
  const auto at = way.slots.back().value->place().begin;
  return refusal(record.source, {at, at},
                 fmt::format("there is no {} here", text::quoted(key ? *key : "entry")),
                 "a change needs something that it can change");
}

/// Adds the first key of a path that is missing, with the others in its value.
PlanOrDiagnostic add_missing(const Record& record, const Way& way, const Path& path, Draft value) {
  for (auto step = path.size() - 1; step > way.found; --step) {
    const auto* key = std::get_if<std::string>(&path[step]);
    if (key == nullptr) return missing(record, way, path);
    value = std::move(Draft{}.set(*key, std::move(value)));
  }
  const auto* key = std::get_if<std::string>(&path[way.found]);
  if (key == nullptr) return missing(record, way, path);
  const auto place = place_of_key(*way.slots.back().value, path, way.found, *key);
  return add_at(record, way, place, {.key = *key, .value = std::move(value)});
}

/// A value that says already what it is to say keeps its bytes.
PlanOrDiagnostic plan_put(const Record& record, const Way& way, const Change& change) {
  if (way.found < change.path.size()) {
    if (change.kind == Change::Kind::replace) return missing(record, way, change.path);
    return add_missing(record, way, change.path, change.value);
  }
  const auto& old = *way.slots.back().value;
  auto made = put_at(record, way, change.value);
  made.gone = inside(record, way.slots.back());
  if (says(old, change.value)) made.edits.clear();
  return made;
}

PlanOrDiagnostic plan_insert(const Record& record, const Way& way, const Change& change) {
  if (way.found < change.path.size()) {
    return add_missing(record, way, change.path, as_list({change.value}));
  }
  const auto& slot = way.slots.back();
  const auto kind = slot.value->kind;
  if (kind == Node::Kind::list || kind == Node::Kind::null) {
    return add_at(record, way, change.index, {.value = change.value});
  }
  return refusal(record.source, slot.value->span,
                 fmt::format("an entry cannot be added to {}",
                             kind == Node::Kind::mapping ? "a mapping" : "a text"),
                 "make it a list by hand");
}

PlanOrDiagnostic plan_remove(const Record& record, Way way, const Change& change) {
  if (way.found < change.path.size() || way.slots.size() < 2) {
    return missing(record, way, change.path);
  }
  const auto entry = way.slots.back();
  way.slots.pop_back();
  return Plan{.kind = Plan::Kind::remove,
              .way = indexes(way),
              .place = entry.index,
              .addition = {},
              .where = entry.value->place(),
              .gone = with_comments(record, *way.slots.back().value, entry.index),
              .edits = remove(record, way.slots.back(), entry.index)};
}

}  // namespace

PlanOrDiagnostic plan(const Record& record, const Change& change) {
  if (!is_utf8(change.value) || !is_utf8(change.path)) {
    return refusal(record.source, {0, 0}, "what is to be written is not UTF-8",
                   "write it as UTF-8");
  }
  auto found = find_way(record, change.path, change.kind != Change::Kind::remove);
  if (auto* refused = std::get_if<text::Diagnostic>(&found)) return std::move(*refused);
  auto way = std::get<Way>(std::move(found));
  switch (change.kind) {
    case Change::Kind::insert:
      return plan_insert(record, way, change);
    case Change::Kind::remove:
      return plan_remove(record, std::move(way), change);
    default:
      return plan_put(record, way, change);
  }
}

}  // namespace pm::yaml::editing
