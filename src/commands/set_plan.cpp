#include "set_plan.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"
#include "pm/yaml/record_changes.hpp"
#include "pm/yaml/settings.hpp"
#include "reporting.hpp"
#include "typed_words.hpp"

namespace pm::commands {
namespace {

using model::Shape;

bool takes_items(Shape shape) {
  return shape == Shape::texts || shape == Shape::names || shape == Shape::relation ||
         shape == Shape::list;
}

/// Whether `KEY=VALUE` can set it: not a mapping, and not a list whose items are mappings.
bool takes_value(const SetKey& key) {
  const auto shape = key.shape();
  if (key.is == SetKey::Is::entry) return true;
  return shape != Shape::mapping && shape != Shape::list && shape != Shape::roles &&
         shape != Shape::headings && shape != Shape::free;
}

/// A value that can be named to take it away, and its path.
struct NamedValue {
  std::string name;
  yaml::Path path;
};

yaml::Path path_below(yaml::Path path, std::variant<std::string, std::size_t> step) {
  path.push_back(std::move(step));
  return path;
}

/// Components, also those in groups. With the last name of a group its item goes too.
void add_named_components(const yaml::Path& path, const data::Value& list,
                          std::vector<NamedValue>& all) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const auto item = path_below(path, i);
    const auto& value = list.items[i];
    if (!value.is_mapping()) all.push_back({value.text, item});
    for (const auto& [group, names] : value.members) {
      const auto of_group = value.members.size() == 1 ? item : path_below(item, group);
      for (std::size_t n = 0; n < names.items.size(); ++n) {
        const bool is_last = names.items.size() == 1;
        all.push_back(
            {names.items[n].text, is_last ? of_group : path_below(path_below(item, group), n)});
      }
    }
  }
}

/// Relations, by their incident and by `TYPE:INCIDENT`.
void add_named_relations(const yaml::Path& path, const data::Value& list, bool with_type,
                         std::vector<NamedValue>& all) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const auto& value = list.items[i];
    for (const auto& [type, id] : value.members) {
      const auto item = path_below(path, i);
      all.push_back({with_type ? fmt::format("{}:{}", type, id.text) : id.text,
                     value.members.size() == 1 ? item : path_below(item, type)});
    }
  }
}

/// Mappings, by the keys by which people know them.
void add_named_items(const SetKey& key, const data::Value& list, std::vector<NamedValue>& all) {
  for (const auto index : item_indexes(list)) {
    for (const auto& member : key.row->members) {
      const bool names_it =
          member.identity == model::Identity::id || member.identity == model::Identity::name;
      const auto* value = list.items[index].find(member.name);
      if (names_it && value != nullptr) all.push_back({value->text, path_below(key.path, index)});
    }
  }
}

std::vector<NamedValue> named_values(const SetKey& key, const data::Value& value,
                                     const std::string& wanted) {
  std::vector<NamedValue> all;
  if (key.row->shape == Shape::names && value.is_list()) {
    add_named_components(key.path, value, all);
  } else if (key.row->shape == Shape::relation) {
    add_named_relations(key.path, value, wanted.find(':') != std::string::npos, all);
  } else if (key.row->shape == Shape::list) {
    add_named_items(key, value, all);
  } else {
    for (std::size_t i = 0; i < value.items.size(); ++i)
      all.push_back({value.items[i].text, path_below(key.path, i)});
    for (const auto& member : value.members)
      all.push_back({member.name, path_below(key.path, member.name)});
  }
  return all;
}

bool names_components(const SetKey& key) {
  return key.row->shape == Shape::names || key.row->shape == Shape::statuses;
}

text::Diagnostic has_no_value(const SetKey& key, const std::string& value,
                              const std::vector<std::string_view>& known) {
  const std::vector<std::string> names(known.begin(), known.end());
  return usage_error(fmt::format("`{}` has no {}", text::visible(key.name), text::quoted(value)),
                     known.empty()
                         ? "it is empty"
                         : text::did_you_mean(value, known, "it has " + text::listed(names)));
}

/// Makes a change in the contents of a record.
data::Value& made_at(data::Value& contents, const yaml::Path& path) {
  auto* node = &contents;
  for (const auto& step : path) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      node = &node->items.begin()[*index];
      continue;
    }
    const auto& key = std::get<std::string>(step);
    if (!node->is_mapping()) *node = data::mapping();
    auto* found = node->find(key);
    node = found != nullptr ? found : &node->set(key, data::text({})).members.vector().back().value;
  }
  return *node;
}

void erase_at(data::Value& contents, yaml::Path path) {
  const auto last = std::move(path.back());
  path.pop_back();
  auto& holder = made_at(contents, path);
  if (const auto* index = std::get_if<std::size_t>(&last)) {
    holder.items.erase(holder.items.begin() + *index);
    return;
  }
  const auto& key = std::get<std::string>(last);
  std::erase_if(holder.members.vector(),
                [&](const data::Member& member) { return member.name == key; });
}

/// A value as people type it: `Login`, `Login=operational`, `caused_by:2024-01-25-engage`.
std::string value_words(const data::Value& value, Shape shape) {
  std::string words;
  const auto add = [&words](std::string_view more) {
    if (!words.empty()) words += ", ";
    words += text::visible(one_line(more));
  };
  if (!value.is_collection()) add(value.text);
  for (const auto& [name, status] : value.members) add(fmt::format("{}={}", name, status.text));
  for (const auto& item : value.items) {
    if (!item.is_mapping()) add(item.text);
    for (const auto& [name, below] : item.members)
      add(shape == Shape::relation ? fmt::format("{}:{}", name, below.text) : below.text);
  }
  return words;
}

World without_terminal(World world) {
  world.terminal = {};
  return world;
}

}  // namespace

std::optional<Assignment> read_assignment(std::string_view word) {
  const auto sign = word.find('=');
  if (sign == std::string_view::npos) return std::nullopt;
  Assignment assignment;
  auto key = word.substr(0, sign);
  if (key.ends_with('+')) assignment.kind = Assignment::Kind::add;
  if (key.ends_with('-')) assignment.kind = Assignment::Kind::take_away;
  if (assignment.kind != Assignment::Kind::set) key.remove_suffix(1);
  assignment.key = text::trimmed(key);
  assignment.value = word.substr(sign + 1);
  return assignment;
}

SetPlan::SetPlan(const World& world, const repo::Record& record, const repo::Repository& repository)
    : context_{.world = without_terminal(world),
               .repository = repository,
               .now = world.now(),
               .zone = typed_zone(world, record, repository.config),
               .kind = record.incident.kind_or_default()},
      contents_(yaml::contents(*record.source)) {}

std::string SetPlan::words() const { return fmt::format("{}", fmt::join(words_, ", ")); }

std::string SetPlan::commit_words() const { return fmt::format("set {}", fmt::join(names_, ", ")); }

SetPlan::Wrong SetPlan::take(const std::vector<Assignment>& assignments) {
  use_zone(assignments);
  for (const auto& assignment : assignments)
    if (auto wrong = take_one(assignment)) return wrong;
  return std::nullopt;
}

/// Times are read in the zone that the same command sets.
void SetPlan::use_zone(const std::vector<Assignment>& assignments) {
  for (const auto& assignment : assignments) {
    const auto key = read_set_key(assignment.key, contents_);
    if (!key || key->shape() != Shape::zone || assignment.kind != Assignment::Kind::set) continue;
    const auto zone = time::find_zone(one_line(assignment.value));
    if (zone) context_.zone = {.zone = *zone};
  }
}

SetPlan::Wrong SetPlan::take_one(const Assignment& assignment) {
  const auto key = read_set_key(assignment.key, contents_);
  if (!key) return key.error();
  switch (assignment.kind) {
    case Assignment::Kind::set:
      return set(*key, assignment);
    case Assignment::Kind::add:
      return add(*key, assignment);
    case Assignment::Kind::take_away:
      break;
  }
  return take_away(*key, assignment);
}

SetPlan::Wrong SetPlan::set(const SetKey& key, const Assignment& assignment) {
  const auto name = text::visible(key.name);
  if (!whole_.insert(key.name).second)
    return usage_error(
        fmt::format("`{}` is set twice", name),
        takes_items(key.shape()) ? fmt::format("add values with `{}+=`", name) : "set it once");
  if (text::trimmed(assignment.value).empty()) return clear(key);
  const auto* present = value_at(contents_, key.path);
  const bool has_more = present != nullptr && present->is_collection() && !present->is_empty();
  if (!takes_value(key) || (key.shape() == Shape::free && has_more)) return takes_no_value(key);
  const bool is_collection =
      key.is == SetKey::Is::field && (takes_items(key.shape()) || key.shape() == Shape::statuses);
  auto value = is_collection
                   ? typed_items(context_, key, assignment.value)
                   : typed_scalar(context_, key.name, *key.row, key.shape(), assignment.value);
  if (!value) return std::move(value).error();
  if (!value->is_collection() && value->text.empty()) return clear(key);
  auto words = fmt::format("{}={}", name, value_words(*value, key.row->shape));
  if (change_to(key.path, *std::move(value))) tell(key, std::move(words));
  return std::nullopt;
}

SetPlan::Wrong SetPlan::add(const SetKey& key, const Assignment& assignment) {
  const bool is_field = key.is == SetKey::Is::field;
  const auto* present = value_at(contents_, key.path);
  const bool is_free_list = key.row->shape == Shape::free && !is_field &&
                            (present == nullptr || present->is_list() || present->is_empty());
  const bool is_collection =
      is_field && (takes_items(key.shape()) || key.shape() == Shape::statuses);
  if (!is_collection && !is_free_list) return takes_no_value(key);
  if (text::trimmed(assignment.value).empty())
    return usage_error(fmt::format("`{}+=` has no value", text::visible(key.name)),
                       fmt::format("write `{}+=VALUE`", text::visible(key.name)));
  const auto items = typed_items(context_, key, assignment.value);
  if (!items) return items.error();
  const auto before = changes_.size();
  if (items->is_mapping())
    add_members(key, *items);
  else
    add_items(key, *items);
  if (changes_.size() > before)
    tell(key, fmt::format("{}+={}", text::visible(key.name), value_words(*items, key.row->shape)));
  return std::nullopt;
}

/// A component that the record has under an alias keeps it.
void SetPlan::add_members(const SetKey& key, const data::Value& members) {
  const auto& registry = context_.repository.config.components;
  for (const auto& [name, value] : members.members) {
    auto written = name;
    const auto* present = value_at(contents_, key.path);
    for (std::size_t i = 0; present != nullptr && i < present->members.size(); ++i) {
      const auto& other = present->members[i].name;
      if (names_components(key) && registry.name_of(other) == name) written = other;
    }
    (void)change_to(path_below(key.path, written), value);
  }
}

std::string SetPlan::component_name(const SetKey& key, std::string_view text) const {
  if (!names_components(key)) return std::string(text);
  const auto& registry = context_.repository.config.components;
  return std::string(registry.name_of(meant_name(text, registry.all_names()).value_or(text)));
}

/// A list of names or relations contains each once.
void SetPlan::add_items(const SetKey& key, const data::Value& items) {
  for (const auto& item : items.items) {
    const auto* present = value_at(contents_, key.path);
    const auto is_same = [&](const data::Value& each) { return each == data::as_texts(item); };
    const auto names = present != nullptr && !item.is_mapping()
                           ? named_values(key, *present, item.text)
                           : std::vector<NamedValue>();
    const bool is_named = std::any_of(names.begin(), names.end(), [&](const NamedValue& each) {
      return component_name(key, each.name) == item.text;
    });
    const bool is_there =
        is_named || (present != nullptr && key.row->shape != Shape::list &&
                     std::any_of(present->items.begin(), present->items.end(), is_same));
    if (!is_there) insert(key.path, present != nullptr ? present->items.size() : 0, item);
  }
}

SetPlan::Wrong SetPlan::take_away(const SetKey& key, const Assignment& assignment) {
  const auto value = one_line(assignment.value);
  const auto shape = key.row->shape;
  const bool can = key.is == SetKey::Is::field
                       ? takes_items(shape) || shape == Shape::statuses || shape == Shape::roles ||
                             shape == Shape::headings || shape == Shape::free
                       : shape == Shape::free;
  if (!can) return takes_no_value(key);
  if (value.empty())
    return usage_error(fmt::format("`{}-=` has no value", text::visible(key.name)),
                       fmt::format("`{}=` removes all of them", text::visible(key.name)));
  const auto* present = value_at(contents_, key.path);
  auto all = present != nullptr ? named_values(key, *present, value) : std::vector<NamedValue>();
  std::vector<std::string_view> names;
  for (auto& each : all) {
    each.name = component_name(key, each.name);
    names.push_back(each.name);
  }
  const auto meant = meant_name(component_name(key, value), names);
  if (!meant) return has_no_value(key, value, names);
  if (std::count(names.begin(), names.end(), *meant) > 1)
    return usage_error(
        fmt::format("`{}` has {} {} times", text::visible(key.name), text::quoted(*meant),
                    std::count(names.begin(), names.end(), *meant)),
        shape == Shape::relation ? "write `related-=TYPE:INCIDENT`" : "remove it with `pm edit`");
  add_word_reading(context_.readings, value, *meant);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const NamedValue& each) { return each.name == *meant; });
  tell(key, fmt::format("{}-={}", text::visible(key.name), text::visible(*meant)));
  remove(found->path);
  return std::nullopt;
}

SetPlan::Wrong SetPlan::clear(const SetKey& key) {
  const auto name = text::visible(key.name);
  if (key.is == SetKey::Is::field && key.row->required)
    return usage_error(fmt::format("`{}` is required", name),
                       fmt::format("write `{}=VALUE`", name));
  if (value_at(contents_, key.path) == nullptr) return std::nullopt;
  tell(key, fmt::format("{} removed", name));
  remove(key.path);
  return std::nullopt;
}

void SetPlan::tell(const SetKey& key, std::string words) {
  constexpr std::size_t longest = 60;
  if (words.size() > longest) words = text::quoted(words);
  words_.push_back(std::move(words));
  const auto name = text::visible(key.name);
  if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
}

bool SetPlan::change_to(yaml::Path path, data::Value value) {
  auto text = data::as_texts(value);
  auto& present = made_at(contents_, path);
  if (present == text) return false;
  present = std::move(text);
  const bool is_item = std::holds_alternative<std::size_t>(path.back());
  changes_.push_back({.kind = is_item ? yaml::Change::Kind::replace : yaml::Change::Kind::set,
                      .path = std::move(path),
                      .value = std::move(value)});
  return true;
}

void SetPlan::insert(yaml::Path path, std::size_t index, data::Value value) {
  auto& list = made_at(contents_, path);
  if (!list.is_list()) list = data::list();
  list.items.insert(list.items.begin() + std::min(index, list.items.size()), data::as_texts(value));
  changes_.push_back({.kind = yaml::Change::Kind::insert,
                      .path = std::move(path),
                      .value = std::move(value),
                      .index = index});
}

/// A mapping or list that is empty then goes too, but not an item of a list.
void SetPlan::remove(yaml::Path path) {
  while (path.size() > 1) {
    auto holder = path;
    holder.pop_back();
    const auto* value = value_at(contents_, holder);
    const bool is_item = std::holds_alternative<std::size_t>(holder.back());
    if (value == nullptr || is_item || value->items.size() + value->members.size() != 1) break;
    path = std::move(holder);
  }
  erase_at(contents_, path);
  changes_.push_back({.kind = yaml::Change::Kind::remove, .path = std::move(path)});
}

}  // namespace pm::commands
