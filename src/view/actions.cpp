#include "actions.hpp"

#include <algorithm>

#include "shown.hpp"

namespace pm::view {
namespace {

data::Value data_of(const model::Action& action, std::int64_t number, const time::Zone& zone) {
  const auto status = action.status ? action.status->value : model::ActionStatus::open;
  const bool done = status == model::ActionStatus::done;
  data::Value data;
  data.set("number", number);
  data.set("id", shown(action.id));
  data.set("title", shown(action.title));
  data.set("owner", shown(action.owner));
  data.set("type", shown(in_words(action.type)));
  data.set("type_word", shown(bare_word(action.type)));
  data.set("priority", shown(action.priority));
  data.set("due", shown(action.due, zone));
  data.set("status", in_words(model::word(status)));
  data.set("status_word", model::word(status));
  data.set("is_done", done);
  data.set("is_closed", done || status == model::ActionStatus::dropped);
  data.set("done", shown(action.done, zone));
  data.set("link", shown_link(action.link));
  return data;
}

data::Value columns(const std::vector<model::Action>& actions) {
  const auto any = [&actions](auto member) {
    return std::any_of(actions.begin(), actions.end(),
                       [member](const model::Action& each) { return (each.*member).has_value(); });
  };
  data::Value data;
  data.set("owner", any(&model::Action::owner));
  data.set("type", any(&model::Action::type));
  data.set("priority", any(&model::Action::priority));
  data.set("due", any(&model::Action::due));
  data.set("link", any(&model::Action::link));
  return data;
}

}  // namespace

void set_actions(data::Value& data, const model::Incident& incident) {
  data::List actions;
  for (const auto& action : incident.actions) {
    const auto number = static_cast<std::int64_t>(actions.size() + 1);
    actions.push_back(data_of(action, number, incident.zone));
  }
  data.set("has_actions", !actions.empty());
  data.set("actions", std::move(actions));
  data.set("action_columns", columns(incident.actions));
}

}  // namespace pm::view
