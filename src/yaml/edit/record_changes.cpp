#include "pm/yaml/record_changes.hpp"

#include <limits>
#include <string_view>
#include <utility>

#include "../node.hpp"
#include "pm/text/report.hpp"

namespace pm::yaml {

namespace {

/// Returns the places in the file, from 0, of the items that pm read of a list at the top of a
/// record. Items that are not mappings are only in the file, not in the model.
std::vector<std::size_t> places(const text::Source& record, std::string_view list) {
  text::Report ignored;  // the reader of the record reports
  const auto root = read_tree(record, ignored);
  const auto* node = root ? root->find(list) : nullptr;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; node != nullptr && i < node->items.size(); ++i) {
    if (node->items[i].kind == Node::Kind::mapping) found.push_back(i);
  }
  return found;
}

data::Value content_of(const Node& node) {
  if (node.kind == Node::Kind::list) {
    auto value = data::list();
    for (const auto& item : node.items) value.add(content_of(item));
    return value;
  }
  if (node.kind != Node::Kind::mapping) return data::text(node.text);
  auto value = data::mapping();
  for (const auto& [key, below] : node.members) value.set(key.text, content_of(below));
  return value;
}

/// Whether an item at the path of `item_path` has a key, whatever its value.
bool has_key(const text::Source& record, const Path& item, std::string_view key) {
  text::Report ignored;  // who reads the record reports
  const auto root = read_tree(record, ignored);
  const auto* node = root ? root->find(std::get<std::string>(item[0])) : nullptr;
  return node != nullptr && node->items[std::get<std::size_t>(item[1])].find(key) != nullptr;
}

constexpr auto* list = "updates";

/// Returns the statuses of components as a mapping.
data::Value statuses(const NewUpdate& update) {
  auto mapping = data::mapping();
  for (const auto& [name, status] : update.components)
    mapping.set(name, data::word(std::string(model::word(status))));
  return mapping;
}

/// Calls `take` with each key and value except `components`, in the order of the format.
template <typename Take>
void each_before_components(const NewUpdate& update, Take take) {
  if (update.at) take("at", data::word(*update.at));
  if (update.phase) take("phase", data::word(std::string(model::word(*update.phase))));
  if (update.by) take("by", data::text(*update.by));
}

template <typename Take>
void each_after_components(const NewUpdate& update, Take take) {
  if (update.next_update) take("next_update", data::text(*update.next_update));
  if (update.reopens) take("reopens", data::word("true"));
  if (update.message) take("message", data::prose(*update.message));
}

}  // namespace

data::Value contents(const text::Source& record) {
  text::Report ignored;  // who reads the record reports
  const auto root = read_tree(record, ignored);
  return root && root->kind == Node::Kind::mapping ? content_of(*root) : data::null();
}

Change added_item(const text::Source& record, std::string_view into, std::size_t index,
                  data::Value item) {
  const auto read = places(record, into);
  const auto end = std::numeric_limits<std::size_t>::max();
  return {.kind = Change::Kind::insert,
          .path = {std::string(into)},
          .value = std::move(item),
          .index = index < read.size() ? read[index] : end};
}

Path item_path(const text::Source& record, std::string_view of, std::size_t index) {
  return {std::string(of), places(record, of).at(index)};
}

Change set_in_item(const text::Source& record, std::string_view of, std::size_t index,
                   std::string_view key, data::Value value) {
  auto path = item_path(record, of, index);
  path.emplace_back(std::string(key));
  return {.kind = Change::Kind::set, .path = std::move(path), .value = std::move(value)};
}

data::Value draft(const NewUpdate& update) {
  auto entry = data::mapping();
  const auto take = [&entry](std::string_view key, data::Value value) {
    entry.set(std::string(key), std::move(value));
  };
  each_before_components(update, take);
  if (!update.components.empty()) entry.set("components", statuses(update));
  each_after_components(update, take);
  return entry;
}

Change added_update(const text::Source& record, std::size_t index, const NewUpdate& update) {
  return added_item(record, list, index, draft(update));
}

std::vector<Change> amended_update(const text::Source& record, std::size_t index,
                                   const NewUpdate& update) {
  const auto entry = item_path(record, list, index);
  std::vector<Change> changes;
  const auto set = [&](Path below, data::Value value) {
    auto path = entry;
    path.insert(path.end(), below.begin(), below.end());
    changes.push_back(
        {.kind = Change::Kind::set, .path = std::move(path), .value = std::move(value)});
  };
  const auto take = [&](std::string_view key, data::Value value) {
    set({std::string(key)}, std::move(value));
  };
  each_before_components(update, take);
  for (const auto& [name, status] : update.components)
    set({std::string("components"), name}, data::word(std::string(model::word(status))));
  each_after_components(update, take);
  return changes;
}

std::vector<Change> renamed(const text::Source& record, const std::string& from,
                            const std::string& to) {
  const std::string aliases = "aliases";
  text::Report ignored;  // who reads the record reports
  const auto root = read_tree(record, ignored);
  const auto* node = root ? root->find(aliases) : nullptr;
  std::vector<Change> changes;
  bool has_from = false;
  for (auto i = node != nullptr ? node->items.size() : 0; i > 0; --i) {
    const auto& item = node->items[i - 1];
    if (item.kind != Node::Kind::scalar) continue;
    has_from = has_from || item.text == from;
    if (item.text == to)
      changes.push_back({.kind = Change::Kind::remove, .path = {aliases, i - 1}});
  }
  if (!has_from)
    changes.push_back({.kind = Change::Kind::insert,
                       .path = {aliases},
                       .value = data::text(from),
                       .index = std::numeric_limits<std::size_t>::max()});
  return changes;
}

std::vector<Change> renamed_relations(const text::Source& record, std::string_view from,
                                      const std::string& to) {
  const std::string related = "related";
  text::Report ignored;  // who reads the record reports
  const auto root = read_tree(record, ignored);
  const auto* node = root ? root->find(related) : nullptr;
  std::vector<Change> changes;
  for (std::size_t i = 0; node != nullptr && i < node->items.size(); ++i) {
    for (const auto& [type, id] : node->items[i].members) {
      if (id.kind != Node::Kind::scalar || id.text != from) continue;
      changes.push_back({.path = {related, i, type.text}, .value = data::text(to)});
    }
  }
  return changes;
}

std::vector<Change> marked_action(const text::Source& record, std::size_t index,
                                  const ActionMark& mark) {
  constexpr std::string_view actions = "actions";
  std::vector<Change> changes;
  const auto set = [&](std::string_view key, data::Value value) {
    changes.push_back(set_in_item(record, actions, index, key, std::move(value)));
  };
  set("status", data::word(std::string(model::word(mark.status))));
  if (mark.done) {
    set("done", data::word(*mark.done));
  } else if (auto done = item_path(record, actions, index); has_key(record, done, "done")) {
    done.emplace_back("done");
    changes.push_back({.kind = Change::Kind::remove, .path = std::move(done)});
  }
  if (mark.link) set("link", data::text(*mark.link));
  return changes;
}

}  // namespace pm::yaml
