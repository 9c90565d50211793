#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/open.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
#include "revising.hpp"
#include "set_help.hpp"
#include "set_key.hpp"
#include "set_plan.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option set_options[] = {dry_run_option, commit_option, no_commit_option, push_option,
                                  lock_wait_option};

constexpr Example set_examples[] = {
    {"pm set severity=S1 components+=Login", "change the open incident"},
    {"pm set engage times.detected=14:05 roles.commander=Ana", "change another incident"},
    {"pm set latest updates.2.at=14:10 labels-=network", "correct the second update"},
    {"pm set mode=", "remove a value"},
    {"pm set severity", "show what a key can be, and its value"},
    {"pm set", "list all keys"},
};

/// What a command line names.
struct SetOperands {
  std::optional<std::string> incident;
  std::vector<Assignment> assignments;
  std::optional<std::string> key;  ///< to explain, if nothing is assigned
};

bool is_set_key(const std::string& word) {
  return read_set_key(word, data::null(), Items::any).has_value();
}

text::Diagnostic no_value(const std::string& word) {
  const auto shown = text::visible(word);
  return usage_error(
      fmt::format("{} has no value", text::quoted(word)),
      is_set_key(word) ? fmt::format("write `{0}=VALUE`; `pm set {0}` shows what it can be", shown)
                       : "write `pm set [INCIDENT] KEY=VALUE…`");
}

Result<SetOperands> set_operands(const std::vector<std::string>& words) {
  SetOperands operands;
  std::vector<std::string> bare;
  for (const auto& word : words) {
    if (auto assignment = read_assignment(word))
      operands.assignments.push_back(*std::move(assignment));
    else
      bare.push_back(word);
  }
  if (!operands.assignments.empty()) {
    if (bare.size() > 1) return failed(no_value(bare[1]));
    if (!bare.empty() && is_set_key(bare[0])) return failed(no_value(bare[0]));
    if (!bare.empty()) operands.incident = bare[0];
    return operands;
  }
  if (bare.size() > 2) return failed(no_value(bare[2]));
  if (bare.empty()) return operands;
  operands.key = bare.back();
  if (bare.size() == 2) operands.incident = bare.front();
  return operands;
}

/// What a record contains, with the sections in the Markdown next to it.
data::Value contents_of(const repo::Record& record) {
  auto contents = yaml::contents(*record.source);
  for (const auto& section : record.incident.postmortem.sections) {
    if (section.key.where.source == record.source.get()) continue;
    auto* postmortem = contents.find("postmortem");
    if (postmortem == nullptr || !postmortem->is_mapping()) {
      contents.set("postmortem", data::mapping());
      postmortem = contents.find("postmortem");
    }
    const bool is_custom = section.kind == model::SectionKind::own;
    auto name = is_custom ? section.key.value : std::string(model::word(section.kind));
    postmortem->set(std::move(name), data::text(section.prose.value));
  }
  return contents;
}

/// The incident whose values an explanation shows: the named one, otherwise the open one. None is
/// fine too.
Result<std::optional<ShownIncident>, int> shown_incident(const World& world,
                                                         const work::Opened& opened,
                                                         bool is_named) {
  auto entry = is_named ? std::optional(opened.entries.front()) : std::nullopt;
  if (!is_named) {
    text::Report ignored;  // who names no incident does not ask about other records
    const auto found = work::only_open(host(world), opened, {}, ignored);
    if (!found) return std::optional<ShownIncident>();
    entry = *found;
  }
  const auto record = repo::load(world.disk, opened.repository, *entry);
  if (record.unreadable) return failed(refuse(world, record.report));
  return std::optional(ShownIncident{entry->id, contents_of(record)});
}

bool names_incident(const World& world, const std::string& word) {
  text::Report ignored;
  return work::open(host(world), {word}, ignored).has_value();
}

int explain_key(const World& world, const SetOperands& operands) {
  text::Report report;
  const auto named =
      operands.incident ? std::vector{*operands.incident} : std::vector<std::string>();
  const auto opened = work::open(host(world), named, report);
  if (!opened) return refuse(world, report);
  if (named.empty() && !is_set_key(*operands.key) && names_incident(world, *operands.key)) {
    world.out << set_keys_page();
    return exit_ok;
  }
  const auto incident = shown_incident(world, *opened, operands.incident.has_value());
  if (!incident) return incident.error();
  const auto key =
      read_set_key(*operands.key, *incident ? (*incident)->contents : data::null(), Items::any);
  if (!key) return fail(world, key.error());
  world.out << set_key_page(*key, opened->repository.config, *incident);
  return exit_ok;
}

int assign(World& world, const Arguments& arguments, const SetOperands& operands) {
  auto revising = Revising::begin(world, arguments, operands.incident, "set");
  if (!revising) return revising.error();
  SetPlan plan(world, revising->record(), revising->repository());
  if (const auto wrong = plan.take(operands.assignments)) return fail(world, *wrong);
  print_readings(world, plan.readings());
  if (!plan.changes().empty())
    return revising->finish(plan.changes(),
                            {plan.words(), plan.commit_words(), plan.future_help()});
  world.err << fmt::format("{}: already set\n", text::visible(revising->incident().id));
  return exit_ok;
}

int run_set(World& world, const Arguments& arguments) {
  const auto operands = set_operands(arguments.operands);
  if (!operands) return fail(world, operands.error());
  if (!operands->assignments.empty()) return assign(world, arguments, *operands);
  if (operands->key) return explain_key(world, *operands);
  world.out << set_keys_page();
  return exit_ok;
}

}  // namespace

constinit const Command set_command = {
    .name = "set",
    .summary = "Set values of an incident",
    .operands = "[INCIDENT] KEY=VALUE…",
    .most_operands = any_number,
    .details =
        "`KEY=VALUE` sets a value, `KEY+=VALUE` adds one to a list, and `KEY-=VALUE`\n"
        "removes one from it. `KEY=` removes a key that is not required. KEY can have\n"
        "dots: `times.detected`, `roles.commander`, `updates.2.at`. Numbers count from 1.\n"
        "`pm set` lists the keys, and `pm set KEY` shows what a key can be. All values\n"
        "are set, or none. Without INCIDENT, pm uses the open incident.",
    .options = set_options,
    .examples = set_examples,
    .run = run_set,
};

}  // namespace pm::commands
