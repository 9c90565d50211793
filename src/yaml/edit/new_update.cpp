#include "pm/yaml/new_update.hpp"

#include <limits>
#include <string_view>

#include "entries.hpp"

namespace pm::yaml {
namespace {

constexpr auto* list = "updates";

/// What is said of components, as a mapping.
Draft statuses(const NewUpdate& update) {
  auto mapping = data::mapping();
  for (const auto& [name, status] : update.components)
    mapping.set(name, as_word(std::string(model::word(status))));
  return mapping;
}

/// Calls `take` with each key and value but those of `components`, in the order of the format.
template <typename Take>
void each_before_components(const NewUpdate& update, Take take) {
  if (update.at) take("at", as_word(*update.at));
  if (update.phase) take("phase", as_word(std::string(model::word(*update.phase))));
  if (update.by) take("by", as_text(*update.by));
}

template <typename Take>
void each_after_components(const NewUpdate& update, Take take) {
  if (update.next_update) take("next_update", as_text(*update.next_update));
  if (update.reopens) take("reopens", as_word("true"));
  if (update.message) take("message", as_prose(*update.message));
}

}  // namespace

Draft draft(const NewUpdate& update) {
  auto entry = data::mapping();
  const auto take = [&entry](std::string_view key, Draft value) {
    entry.set(std::string(key), std::move(value));
  };
  each_before_components(update, take);
  if (!update.components.empty()) entry.set("components", statuses(update));
  each_after_components(update, take);
  return entry;
}

Change added_update(const text::Source& record, std::size_t index, const NewUpdate& update) {
  const auto read = edit::places(record, list);
  const auto end = std::numeric_limits<std::size_t>::max();
  return {.kind = Change::Kind::insert,
          .path = {std::string(list)},
          .value = draft(update),
          .index = index < read.size() ? read[index] : end};
}

std::vector<Change> amended_update(const text::Source& record, std::size_t index,
                                   const NewUpdate& update) {
  const Path entry = {std::string(list), edit::places(record, list).at(index)};
  std::vector<Change> changes;
  const auto set = [&](Path below, Draft value) {
    auto path = entry;
    path.insert(path.end(), below.begin(), below.end());
    changes.push_back(
        {.kind = Change::Kind::set, .path = std::move(path), .value = std::move(value)});
  };
  const auto take = [&](std::string_view key, Draft value) {
    set({std::string(key)}, std::move(value));
  };
  each_before_components(update, take);
  for (const auto& [name, status] : update.components)
    set({std::string("components"), name}, as_word(std::string(model::word(status))));
  each_after_components(update, take);
  return changes;
}

}  // namespace pm::yaml
