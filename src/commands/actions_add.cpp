#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
#include "revising.hpp"
#include "typed.hpp"
#include "typed_words.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option actions_add_options[] = {
    {.name = "--owner", .value = "NAME", .help = "who is responsible"},
    {.name = "--due", .value = "TIME", .help = "due date: `2024-02-15`, `Friday`, `in 2 weeks`"},
    {.name = "--type",
     .value = "prevent|mitigate|detect|process",
     .help = "what the action does about the next incident"},
    {.name = "--priority", .value = "TEXT", .help = "how urgent it is: `P1`, `high`"},
    {.name = "--link", .value = "ADDRESS", .help = "where it is tracked"},
    {.name = "--id", .value = "TEXT", .help = "id of its own, which stays: `PLAT-17`"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example actions_add_examples[] = {
    {"pm actions add 'Alert on open connections' --owner platform --type detect",
     "to the open incident"},
    {"pm actions add engage 'Limit connections' --due 2024-02-15 --id PLAT-17",
     "to another one, with a due date and an id"},
};

/// What the command line names.
struct NewActionOperands {
  std::optional<std::string> incident;
  std::string title;
};

Result<NewActionOperands> new_action_operands(const std::vector<std::string>& operands) {
  if (operands.size() > 2)
    return failed(usage_error(fmt::format("unexpected argument {}", text::quoted(operands[2])),
                              "put the title in quotation marks"));
  auto title = one_line(operands.empty() ? "" : operands.back());
  if (title.empty())
    return failed(usage_error("the title is missing", "write `pm actions add [INCIDENT] TITLE`"));
  if (operands.size() == 1) return NewActionOperands{{}, std::move(title)};
  return NewActionOperands{operands[0], std::move(title)};
}

/// An action, as it will be in the record.
struct NewAction {
  data::Value item = data::mapping();
  Readings readings = {};
};

/// Reads the options and sets the keys in the order of the format.
Result<NewAction> new_action(const Arguments& arguments, const std::string& title,
                             time::Instant now, const TypedZone& zone) {
  TypedTimes times(arguments, now, zone);
  const auto due = times.written("--due", time::Lean::future);
  if (times.error()) return failed(*times.error());
  NewAction action = {.readings = times.readings()};
  const auto set_text = [&](const char* key, const char* option) {
    const auto value = one_line(arguments.value(option).value_or(""));
    if (!value.empty()) action.item.set(key, data::text(value));
  };
  set_text("id", "--id");
  action.item.set("title", data::text(title));
  set_text("owner", "--owner");
  if (const auto word = arguments.value("--type")) {
    const auto type = typed_action_type(*word, action.readings);
    if (!type) return failed(type.error());
    action.item.set("type", data::word(std::string(model::word(*type))));
  }
  set_text("priority", "--priority");
  if (due) action.item.set("due", data::word(*due));
  set_text("link", "--link");
  return action;
}

/// Why an id cannot be that of a new action, if that is so.
std::optional<text::Diagnostic> id_is_taken(const model::Incident& incident,
                                            const data::Value& item) {
  const auto* id = item.find("id");
  if (id == nullptr || metrics::actions_named(incident, id->text).empty()) return std::nullopt;
  return usage_error(
      fmt::format("`--id`: {} has an action {}", text::quoted(incident.id), text::quoted(id->text)),
      "choose another id");
}

int run_actions_add(World& world, const Arguments& arguments) {
  const auto operands = new_action_operands(arguments.operands);
  if (!operands) return fail(world, operands.error());
  auto revising = Revising::begin(world, arguments, operands->incident, "actions add",
                                  "name one: `pm actions add latest TITLE`");
  if (!revising) return revising.error();
  const auto& incident = revising->incident();
  const auto zone = typed_zone(world, revising->record(), revising->repository().config);
  auto action = new_action(arguments, operands->title, world.now(), zone);
  if (!action) return fail(world, action.error());
  if (const auto taken = id_is_taken(incident, action->item)) return fail(world, *taken);
  print_readings(world, action->readings);
  const auto* id = action->item.find("id");
  const auto name = id != nullptr ? id->text : fmt::format("#{}", incident.actions.size() + 1);
  const auto title = text::quoted(operands->title);
  const auto change = yaml::added_item(*revising->record().source, "actions",
                                       incident.actions.size(), std::move(action->item));
  return revising->finish({change}, {fmt::format("action {}: {}", text::visible(name), title),
                                     fmt::format("action: {}", title)});
}

}  // namespace

constinit const Command actions_add_command = {
    .name = "actions add",
    .summary = "Add an action to an incident",
    .operands = "[INCIDENT] TITLE",
    .most_operands = any_number,
    .details =
        "Adds an action to the end of `actions` in the record. Without INCIDENT it is the\n"
        "open one. `pm actions` lists actions; `pm actions done` marks them as done.",
    .options = actions_add_options,
    .examples = actions_add_examples,
    .run = run_actions_add,
};

}  // namespace pm::commands
