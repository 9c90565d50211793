#include "affected_import.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "../taken.hpp"
#include "leftovers.hpp"
#include "members.hpp"
#include "pm/data/json.hpp"
#include "pm/text/words.hpp"
#include "status_words.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

/// What old pages say in the place of a name.
bool says_none(std::string_view name) {
  return text::lower_ascii(name).starts_with("no components were affected");
}

}  // namespace

Affected::Affected(Imported& into, std::unordered_map<std::string, std::string> codes)
    : into_(into), codes_(std::move(codes)) {
  for (const auto& each : into.incident.components) {
    names_.insert(each.name.value);
    if (!each.group.empty()) grouped_[each.group + " - " + each.name.value] = each.name.value;
  }
}

std::vector<model::ComponentStatus> Affected::read(const Value& list) {
  std::vector<model::ComponentStatus> all;
  for (const auto& value : list.items) read_one(value, all);
  std::unordered_set<std::string> names;
  const auto twice = std::remove_if(all.begin(), all.end(), [&](const auto& each) {
    return !names.insert(each.name.value).second;
  });
  for (auto each = twice; each != all.end(); ++each)
    leave_out(into_, "affected_components", each->name.value, "it is listed twice", list.line);
  all.erase(twice, all.end());
  for (const auto& each : all) now_[each.name.value] = each.status.value;
  return all;
}

/// The name of the incident wins; a component that it no longer lists has its first name. Pages put
/// the group before the name; the record has it once, among its components.
std::string Affected::name_of(const Value* written, const Value* code) {
  if (written == nullptr) return {};
  auto name = as_title(written->text);
  if (code != nullptr && !name.empty()) {
    const auto known = codes_.emplace(code->text, name).first;
    const bool grouped = name.ends_with(" - " + known->second);
    if (known->second != name && !grouped) {
      read_as(into_, "affected_components.name", name,
              known->second + ", the name of this component in the incident", written->line);
      return known->second;
    }
  }
  const auto found = grouped_.find(name);
  if (found == grouped_.end()) return name;
  read_as(into_, "affected_components.name", name, found->second, written->line);
  return found->second;
}

void Affected::read_one(const Value& value, std::vector<model::ComponentStatus>& all) {
  if (value.kind != Value::Kind::mapping) return name_alone(as_title(value.text), value);
  Members members(value);
  const auto* written = members.take_word("name");
  auto name = name_of(written, members.object().find("code"));
  const auto* old_status = members.take_word("old_status");
  const auto* new_status = members.take_word("new_status");
  const auto status = new_status == nullptr ? std::nullopt : status_of(new_status->text);
  if (name.empty())
    return leave_out(into_, "affected_components", data::shown(value), "it has no name",
                     value.line);
  if (new_status != nullptr && !status) {
    leave_out(into_, "affected_components.new_status", new_status->text, "no such status is known",
              new_status->line);
  }
  compare(name, old_status);
  if (status)
    all.push_back({.name = unplaced(std::move(name)), .status = unplaced(*status)});
  else
    name_alone(name, value);
  leave_out_rest(into_, members, "affected_components",
                 "what the page says of the component itself");
}

void Affected::name_alone(const std::string& name, const Value& value) {
  if (name.empty() || says_none(name)) return;
  if (!names_.insert(name).second) return;
  read_as(into_, "affected_components", name, "a component of the incident, since it has no status",
          value.line);
  into_.incident.components.push_back({.name = unplaced(name), .group = {}});
}

void Affected::compare(const std::string& name, const Value* old_status) {
  if (old_status == nullptr) return;
  const auto found = now_.find(name);
  const auto before = found == now_.end() ? model::Status::operational : found->second;
  if (status_of(old_status->text) == before) return;
  leave_out(into_, "affected_components.old_status", old_status->text,
            "the record only says what a component was from an update on", old_status->line);
}

}  // namespace pm::exchange::statuspage
