#include "rows.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "cells.hpp"
#include "pm/exchange/csv.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/model/fields.hpp"

// The tables of updates and actions: a column for each field of the record, and computed columns
// next to some of them.

namespace pm::exchange::tables {
namespace {

using model::Shape;

/// What fields look like in a cell.
struct Cells {
  const time::Zone& zone;

  [[nodiscard]] std::string of(const model::Maybe<std::string>& text, Shape shape) const {
    return shape == Shape::prose ? lines(text) : line(text);
  }
  [[nodiscard]] std::string of(const model::Maybe<model::Moment>& moment, Shape) const {
    return timestamp(moment, zone);
  }
  [[nodiscard]] std::string of(const model::Located<bool>& flag, Shape) const {
    return yes_or_no(flag.value);
  }
  [[nodiscard]] std::string of(const std::vector<model::ComponentStatus>& all, Shape) const {
    return joined(all);
  }
  template <model::Named E>
  [[nodiscard]] std::string of(const model::Maybe<E>& value, Shape) const {
    return word(value);
  }
};

std::string update_row(const model::Incident& incident, std::size_t index) {
  std::vector<std::string> cells = {line(incident.id), std::to_string(index + 1)};
  const auto& update = incident.updates[index];
  model::for_each_field<model::Update>([&](const auto& field) {
    cells.push_back(Cells{incident.zone}.of(update.*field.member, field.shape));
  });
  return csv_line(cells);
}

struct ActionRow {
  const model::Incident& incident;
  const metrics::FollowUp& follow_up;
};

/// A column that is not a field of an action, and the field that it follows.
struct ComputedColumn {
  std::string_view after;
  std::string_view name;
  std::string (*cell)(const ActionRow& row);
};

constexpr ComputedColumn computed_columns[] = {
    {"id", "incident", [](const ActionRow& row) { return line(row.incident.id); }},
    {"id", "incident_title", [](const ActionRow& row) { return line(row.incident.title); }},
    {"status", "is_open", [](const ActionRow& row) { return yes_or_no(row.follow_up.is_open); }},
    {"due", "days_overdue",
     [](const ActionRow& row) {
       const auto& days = row.follow_up.days_overdue;
       return days ? std::to_string(*days) : std::string();
     }},
    {"done", "age_seconds", [](const ActionRow& row) { return seconds(row.follow_up.age); }},
};

/// Calls `take_field` with each field of an action, and `take_computed` with the columns after it.
/// The due date follows the status, next to the days that it is overdue.
template <typename TakeField, typename TakeComputed>
void for_each_action_column(TakeField take_field, TakeComputed take_computed) {
  const auto take = [&](const auto& field) {
    take_field(field);
    for (const auto& column : computed_columns) {
      if (column.after == field.name) take_computed(column);
    }
  };
  model::for_each_field<model::Action>([&](const auto& field) {
    if (field.name != "due") take(field);
    if (field.name == "status") model::with_field<model::Action>("due", take);
  });
}

/// The id and the status are those that an action has when it does not say them.
std::string action_row(const ActionRow& row) {
  auto action = *row.follow_up.action;
  action.id = {row.follow_up.id, {}};
  action.status = {row.follow_up.status, {}};
  std::vector<std::string> cells;
  for_each_action_column(
      [&](const auto& field) {
        cells.push_back(Cells{row.incident.zone}.of(action.*field.member, field.shape));
      },
      [&](const ComputedColumn& column) { cells.push_back(column.cell(row)); });
  return csv_line(cells);
}

}  // namespace

std::string update_rows(const Collection& collection) {
  std::vector<std::string> names = {"incident", "number"};
  for (const auto name : model::key_names<model::Update>()) names.emplace_back(name);
  auto out = csv_line(names);
  for (const auto& measured : collection.incidents) {
    for (std::size_t i = 0; i < measured.incident.updates.size(); ++i)
      out += update_row(measured.incident, i);
  }
  return out;
}

std::string action_rows(const Collection& collection) {
  std::vector<std::string> names;
  const auto add = [&names](const auto& column) { names.emplace_back(column.name); };
  for_each_action_column(add, add);
  auto out = csv_line(names);
  for (const auto& [incident, durations] : collection.incidents) {
    for (const auto& follow_up : metrics::follow_ups(incident, durations, collection.as_of))
      out += action_row({incident, follow_up});
  }
  return out;
}

}  // namespace pm::exchange::tables
