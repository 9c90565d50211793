#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "../exporters.hpp"
#include "cells.hpp"
#include "jira_text.hpp"
#include "links.hpp"
#include "pm/exchange/csv.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "to_do.hpp"

namespace pm::exchange {
namespace {

using namespace tables;

constexpr std::size_t longest_summary = 255;  ///< what Jira takes

/// The priorities that Jira has at first. A priority of another form stays as it is.
std::string priority(const model::Action& action) {
  constexpr std::string_view names[] = {"Highest", "Highest", "High", "Medium", "Low", "Lowest"};
  auto word = line(action.priority);
  const bool numbered =
      word.size() == 2 && (word[0] == 'P' || word[0] == 'p') && word[1] >= '0' && word[1] <= '5';
  return numbered ? std::string(names[word[1] - '0']) : word;
}

/// Jira's labels have no blanks.
std::string label(std::string_view text) {
  auto word = line(text);
  std::replace(word.begin(), word.end(), ' ', '-');
  return word;
}

std::vector<std::string> labels(const ToDo& to_do) {
  std::vector<std::string> all = {"incident-action"};
  if (to_do.action.type) all.push_back(tables::word(to_do.action.type));
  for (const auto& own : to_do.incident.labels) {
    if (auto one = label(own.value); !one.empty()) all.push_back(std::move(one));
  }
  return all;
}

/// Whom Jira can know: an address, or a name written as `@login`.
std::string assignee(const model::Action& action) {
  const auto owner = line(action.owner);
  const auto at = owner.find('@');
  const bool is_address = at != std::string::npos && at > 0 && at + 1 < owner.size() &&
                          owner.find_first_of(" <>,;") == std::string::npos;
  return is_address ? owner : login(action);
}

std::string description(const ToDo& to_do) {
  const auto& [incident, action, id, status] = to_do;
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += fmt::format("{}: {}\n", name, value);
  };
  const auto whole = title(to_do);
  if (cut(whole, longest_summary) != whole) add("Title", jira_text(whole));
  add("Incident", jira_text(fmt::format("{} ({})", title(incident), line(incident.id))));
  add("Page", page_of(incident));
  add("Owner", jira_text(line(action.owner)));
  add("Priority", jira_text(line(action.priority)));
  if (action.due && !action.due->value.known_to_the_day()) {
    add("Due", timestamp(action.due, incident.zone));
  }
  add("Tracked at", link_of(action));
  if (!out.empty()) out.pop_back();
  return out;
}

std::string status(const ToDo& to_do) {
  return to_do.status == model::ActionStatus::in_progress ? "In Progress" : "To Do";
}

std::string due(const ToDo& to_do) {
  const auto& due = to_do.action.due;
  return due ? time::date(due->value.at, to_do.incident.zone) : std::string();
}

std::string row(const ToDo& to_do, std::size_t label_columns) {
  std::vector<std::string> cells = {cut(title(to_do), longest_summary),
                                    description(to_do),
                                    "Task",
                                    priority(to_do.action),
                                    due(to_do),
                                    assignee(to_do.action),
                                    status(to_do),
                                    line(to_do.id)};
  auto own = labels(to_do);
  own.resize(label_columns);
  cells.insert(cells.end(), own.begin(), own.end());
  return csv_line(cells);
}

/// Jira takes several labels from several columns of that name.
void run_jira_csv_export(const Collection& collection, const PutFile& put) {
  const auto all = to_do(collection);
  std::size_t label_columns = 1;
  for (const auto& each : all) label_columns = std::max(label_columns, labels(each).size());
  std::vector<std::string> names = {"Summary",  "Description", "Issue Type", "Priority",
                                    "Due Date", "Assignee",    "Status",     "External issue ID"};
  names.resize(names.size() + label_columns, "Labels");
  auto out = csv_line(names);
  for (const auto& each : all) out += row(each, label_columns);
  put("actions.csv", out);
}

}  // namespace

constinit const Exporter jira_csv_exporter = {
    .name = "jira-csv",
    .summary = "actions for the CSV import of Jira",
    .file = "actions.csv",
    .one = false,
    .run = run_jira_csv_export,
};

}  // namespace pm::exchange
