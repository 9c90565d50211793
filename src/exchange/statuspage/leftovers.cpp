#include "leftovers.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "pm/data/json.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

constexpr int deepest_kept = 32;  // a record may be 64 deep in all

/// What a page writes down for itself: ids, who was told, what happens by itself.
constexpr std::array<std::string_view, 21> books = {
    "id",
    "incident_id",
    "page_id",
    "created_at",
    "updated_at",
    "deliver_notifications",
    "tweet_id",
    "twitter_updated_at",
    "wants_twitter_update",
    "postmortem_body_last_updated_at",
    "postmortem_ignored",
    "postmortem_notified_subscribers",
    "postmortem_notified_twitter",
    "scheduled_remind_prior",
    "scheduled_reminded_at",
    "scheduled_auto_in_progress",
    "scheduled_auto_completed",
    "auto_transition_to_maintenance_state",
    "auto_transition_to_operational_state",
    "auto_transition_deliver_notifications_at_start",
    "auto_transition_deliver_notifications_at_end",
};

bool is_book(std::string_view name) {
  return std::find(books.begin(), books.end(), name) != books.end();
}

/// Whether a mapping of a record can say it: no name twice, and not too deep.
bool is_plain(const Value& value, int deep = deepest_kept) {
  if (deep == 0) return false;
  std::unordered_set<std::string_view> names;
  for (const auto& member : value.members) {
    if (!names.insert(member.name).second || !is_plain(member.value, deep - 1)) return false;
  }
  return std::all_of(value.items.begin(), value.items.end(),
                     [&](const Value& item) { return is_plain(item, deep - 1); });
}

bool is_full(const Imported& into) {
  const auto& fields = into.incident.fields.members;
  return !fields.empty() && fields.front().value.members.size() > most_kept;
}

/// The member that counts of each name.
std::unordered_map<std::string_view, const data::Member*> first_members(const Value& object) {
  std::unordered_map<std::string_view, const data::Member*> first;
  for (const auto& member : object.members) first.emplace(member.name, &member);
  return first;
}

std::string qualified(std::string_view list, const std::string& name) {
  return list.empty() ? name : fmt::format("{}.{}", list, name);
}

}  // namespace

void keep_value(Imported& into, std::string_view name, const Value& value, std::string words) {
  // Names are told apart one by one; one too many says that the incident is refused.
  if (is_full(into)) return;
  if (is_plain(value)) return keep(into, name, data::as_texts(value), value.line, std::move(words));
  keep(into, name, data::to_json_line(value), value.line,
       (words.empty() ? words : words + "; ") + "as the text of its JSON");
}

void keep_rest(Imported& into, const Members& members, std::string_view list) {
  const auto first = first_members(members.object());
  for (const auto* member : members.rest()) {
    if (is_full(into)) return;
    const auto name = qualified(list, member->name);
    const auto& value = member->value;
    const bool twice = first.at(member->name) != member;
    if (twice)
      leave_out(into, name, data::shown(value), "it is given twice, and the first counts",
                value.line);
    else if (is_book(member->name))
      leave_out(into, name, data::shown(value), "the page's own books", value.line);
    else if (value.kind == data::Kind::flag && value.text == "false")
      leave_out(into, name, value.text, "it says that something is not so", value.line);
    else
      keep_value(into, name, value);
  }
}

void leave_out_rest(Imported& into, const Members& members, std::string_view list,
                    std::string_view words) {
  for (const auto* member : members.rest()) {
    leave_out(into, qualified(list, member->name), data::shown(member->value), std::string(words),
              member->value.line);
  }
}

}  // namespace pm::exchange::statuspage
