#include "action_names.hpp"

#include <algorithm>
#include <iterator>

#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

using enum ActionField;

struct FieldName {
  std::string_view words;
  ActionField field;
};

constinit const FieldName field_names[] = {
    {"action", title},
    {"action item", title},
    {"action items", title},
    {"actions", title},
    {"corrective action", title},
    {"description", title},
    {"follow up", title},
    {"follow up action", title},
    {"item", title},
    {"task", title},
    {"to do", title},
    {"todo", title},
    {"what", title},
    {"assigned to", owner},
    {"assignee", owner},
    {"by whom", owner},
    {"dri", owner},
    {"owned by", owner},
    {"owner", owner},
    {"owners", owner},
    {"responsible", owner},
    {"team", owner},
    {"who", owner},
    {"category", type},
    {"kind", type},
    {"type", type},
    {"prio", priority},
    {"priority", priority},
    {"by", due},
    {"by when", due},
    {"deadline", due},
    {"due", due},
    {"due date", due},
    {"due on", due},
    {"eta", due},
    {"target date", due},
    {"when", due},
    {"done", status},
    {"progress", status},
    {"state", status},
    {"status", status},
    {"bug", link},
    {"issue", link},
    {"jira", link},
    {"link", link},
    {"pr", link},
    {"ticket", link},
    {"tracking", link},
    {"url", link},
    {"id", id},
    {"no", id},
    {"number", id},
};

struct TypeName {
  std::string_view words;
  model::ActionType type;
};

constinit const TypeName type_names[] = {
    {"prevent", model::ActionType::prevent},      {"prevention", model::ActionType::prevent},
    {"preventative", model::ActionType::prevent}, {"preventive", model::ActionType::prevent},
    {"mitigate", model::ActionType::mitigate},    {"mitigation", model::ActionType::mitigate},
    {"mitigative", model::ActionType::mitigate},  {"repair", model::ActionType::mitigate},
    {"detect", model::ActionType::detect},        {"detection", model::ActionType::detect},
    {"monitoring", model::ActionType::detect},    {"process", model::ActionType::process},
};

struct StatusName {
  std::string_view words;
  model::ActionStatus status;
};

constinit const StatusName status_names[] = {
    {"open", model::ActionStatus::open},
    {"new", model::ActionStatus::open},
    {"not started", model::ActionStatus::open},
    {"no", model::ActionStatus::open},
    {"pending", model::ActionStatus::open},
    {"planned", model::ActionStatus::open},
    {"to do", model::ActionStatus::open},
    {"todo", model::ActionStatus::open},
    {"doing", model::ActionStatus::in_progress},
    {"in progress", model::ActionStatus::in_progress},
    {"in review", model::ActionStatus::in_progress},
    {"ongoing", model::ActionStatus::in_progress},
    {"started", model::ActionStatus::in_progress},
    {"wip", model::ActionStatus::in_progress},
    {"closed", model::ActionStatus::done},
    {"complete", model::ActionStatus::done},
    {"completed", model::ActionStatus::done},
    {"done", model::ActionStatus::done},
    {"fixed", model::ActionStatus::done},
    {"yes", model::ActionStatus::done},
    {"cancelled", model::ActionStatus::dropped},
    {"dropped", model::ActionStatus::dropped},
    {"rejected", model::ActionStatus::dropped},
    {"wont do", model::ActionStatus::dropped},
    {"wont fix", model::ActionStatus::dropped},
};

template <typename Row, std::size_t size>
const Row* row_of(const Row (&rows)[size], std::string_view words) {
  const auto plain = plain_words(words);
  const auto* const found = std::find_if(std::begin(rows), std::end(rows),
                                         [&](const Row& row) { return row.words == plain; });
  return found == std::end(rows) ? nullptr : found;
}

}  // namespace

std::optional<ActionField> action_field(std::string_view words) {
  const auto* const row = row_of(field_names, words);
  return row == nullptr ? std::nullopt : std::optional(row->field);
}

std::vector<std::string_view> words_of(ActionField field) {
  std::vector<std::string_view> words;
  for (const auto& name : field_names) {
    if (name.field == field) words.push_back(name.words);
  }
  return words;
}

std::optional<model::ActionType> action_type(std::string_view words) {
  const auto* const row = row_of(type_names, words);
  return row == nullptr ? std::nullopt : std::optional(row->type);
}

std::optional<model::ActionStatus> action_status(std::string_view words) {
  const auto* const row = row_of(status_names, words);
  return row == nullptr ? std::nullopt : std::optional(row->status);
}

}  // namespace pm::exchange::markdown_report
