#include "actions_chosen.hpp"

#include <algorithm>

#include "pm/text/words.hpp"
#include "pm/view/follow_ups.hpp"
#include "sorting.hpp"

namespace pm::commands {
namespace {

std::string owner(const model::Action& action) {
  return action.owner ? text::lower_ascii(text::trimmed(action.owner->value)) : std::string();
}

bool is_one_of(const std::vector<std::string>& words, const std::string& word) {
  return words.empty() || std::any_of(words.begin(), words.end(), [&](const std::string& each) {
           return text::lower_ascii(text::trimmed(each)) == word;
         });
}

}  // namespace

bool is_wanted(const metrics::FollowUp& follow_up, const Wanted& wanted) {
  const auto& action = *follow_up.action;
  if (wanted.open && !follow_up.is_open) return false;
  if (wanted.overdue && !follow_up.days_overdue) return false;
  const auto type = action.type ? std::string(model::word(action.type->value)) : std::string();
  return is_one_of(wanted.owners, owner(action)) && is_one_of(wanted.types, type);
}

Listed listed(const model::Incident& incident, const metrics::FollowUp& follow_up) {
  const auto& action = *follow_up.action;
  return {.data = view::follow_up(incident, follow_up),
          .is_open = follow_up.is_open,
          .is_overdue = follow_up.days_overdue.has_value(),
          .owner = owner(action),
          .due = action.due ? std::optional(action.due->value.at) : std::nullopt,
          .age = follow_up.age.known};
}

void sort_by(std::string_view key, std::vector<Listed>& all) {
  if (key == "due") sort_with(all, &Listed::due);
  if (key == "owner") {
    sort_with(all, [](const Listed& each) {
      return each.owner.empty() ? std::nullopt : std::optional<std::string_view>(each.owner);
    });
  }
  if (key == "age") sort_with(all, &Listed::age, true);
}

}  // namespace pm::commands
