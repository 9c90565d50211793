#include "page_import.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "../taken.hpp"
#include "leftovers.hpp"
#include "members.hpp"
#include "pm/data/json.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

void read_zone(const Value& name, const ImportSettings& settings, Imported& remarks, Page& into) {
  if (settings.zone_was_given) {
    if (settings.zone && settings.zone->name() == name.text) return;
    return leave_out(remarks, "page.time_zone", name.text, "`--timezone` says otherwise",
                     name.line);
  }
  const auto found = time::find_zone(name.text);
  if (found) {
    into.zone = *found;
    return;
  }
  leave_out(remarks, "page.time_zone", name.text, found.error().message, name.line);
}

bool is_group(const Value& component) {
  const auto* group = component.find("group");
  return group != nullptr && group->text == "true";
}

std::string text_in(const Value& object, std::string_view name) {
  const auto* value = object.find(name);
  return value == nullptr ? std::string() : value->text;
}

/// Reads the components of a list one by one.
class Components {
 public:
  Components(const Page& page, Imported& into) : page_(page), into_(into) {}

  void add(const Value& value) {
    if (value.kind != Value::Kind::mapping) return add_name(value.text, {}, value);
    Members members(value);
    const auto* name = members.take_word("name");
    const auto* group = members.take_word("group_id");
    members.take_word("group");
    add_name(name == nullptr ? std::string() : name->text,
             group == nullptr ? std::string() : group_named(*group), value);
    leave_out_rest(into_, members, "components", "what the page says of the component itself");
  }

  /// Those of one group behind one another, where the first of them stands.
  std::vector<model::Component> take() {
    std::unordered_map<std::string, std::size_t> first;
    std::vector<std::pair<std::size_t, model::Component>> placed;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const auto at = all_[i].group.empty() ? i : first.emplace(all_[i].group, i).first->second;
      placed.emplace_back(at, std::move(all_[i]));
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<model::Component> sorted;
    for (auto& [at, component] : placed) sorted.push_back(std::move(component));
    return sorted;
  }

 private:
  void add_name(const std::string& written, std::string group, const Value& value) {
    auto name = as_title(written);
    if (name.empty())
      return leave_out(into_, "components", data::shown(value), "it has no name", value.line);
    if (!names_.insert(group + '\n' + name).second)
      return leave_out(into_, "components", name, "it is listed twice", value.line);
    all_.push_back({.name = unplaced(std::move(name)), .group = std::move(group)});
  }

  std::string group_named(const Value& id) {
    const auto found = page_.groups.find(id.text);
    if (found != page_.groups.end()) return found->second;
    leave_out(into_, "components.group_id", id.text, "no group of this id is known", id.line);
    return {};
  }

  const Page& page_;
  Imported& into_;
  std::vector<model::Component> all_;
  std::unordered_set<std::string> names_;
};

}  // namespace

void read_page(const Value& value, const ImportSettings& settings, Page& into) {
  Members page(value);
  Imported remarks;
  if (const auto* name = page.take_word("name")) {
    into.name = as_title(name->text);
    if (settings.organization && *settings.organization != into.name) {
      leave_out(remarks, "page.name", name->text, "`--organization` says otherwise", name->line);
    }
  }
  if (const auto* url = page.take_word("url")) into.url = url->text;
  if (const auto* zone = page.take_word("time_zone")) read_zone(*zone, settings, remarks, into);
  leave_out_rest(remarks, page, "page", "what the page says of itself");
  into.remarks.insert(into.remarks.end(), remarks.remarks.begin(), remarks.remarks.end());
}

void read_groups(const Value& components, Page& into) {
  for (const auto& each : components.items) {
    if (!is_group(each)) continue;
    auto name = as_title(text_in(each, "name"));
    if (!name.empty()) into.groups.insert_or_assign(text_in(each, "id"), std::move(name));
  }
}

std::vector<model::Component> components(const Value& list, const Page& page, Imported& into) {
  std::unordered_set<std::string> with_members;
  for (const auto& each : list.items) with_members.insert(text_in(each, "group_id"));
  Page known;
  known.groups = page.groups;
  read_groups(list, known);
  Components all(known, into);
  for (const auto& each : list.items) {
    // A group whose components are listed is the name above them.
    if (is_group(each) && with_members.contains(text_in(each, "id"))) continue;
    all.add(each);
  }
  return all.take();
}

}  // namespace pm::exchange::statuspage
