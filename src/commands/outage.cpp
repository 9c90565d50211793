#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "pm/history/order.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
#include "revising.hpp"
#include "typed.hpp"
#include "typed_component.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option outage_options[] = {
    {.name = "--component",
     .value = "NAME=STATUS",
     .help = "affected component, and its status",
     .repeats = true},
    {.name = "--note", .value = "TEXT", .help = "what users noticed, or who was affected"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example outage_examples[] = {
    {"pm outage 14:05 15:20", "an outage of the open incident that has ended"},
    {"pm outage engage '20m ago' --component Engage=partial_outage",
     "an outage of another incident that has not ended"},
    {"pm outage end", "it ends now"},
};

constexpr Option outage_end_options[] = {
    {.name = "--number",
     .value = "N",
     .help = "which outage, if several are open: its number in the record, from 1"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example outage_end_examples[] = {
    {"pm outage end", "the open outage of the open incident ends now"},
    {"pm outage end engage 15:20", "it ended earlier, in another incident"},
    {"pm outage end latest --number 2 '5m ago'", "the second of several"},
};

/// Whether a text is a time as people type it, and so no incident. Its zone does not matter.
bool reads_as_time(const World& world, std::string_view text) {
  return time::read_when(text, world.now(), time::Zone()).has_value();
}

/// What the command line names: `to` is empty if it is left out.
struct OutageOperands {
  std::optional<std::string> incident;
  std::string from;
  std::optional<std::string> to;
};

Result<OutageOperands> outage_operands(const World& world,
                                       const std::vector<std::string>& operands) {
  if (operands.empty())
    return failed(usage_error("the start of the outage is missing",
                              "write `pm outage [INCIDENT] FROM [TO]`, such as `pm outage 14:05`"));
  if (operands.size() == 1) return OutageOperands{{}, operands[0], {}};
  if (operands.size() == 3) return OutageOperands{operands[0], operands[1], operands[2]};
  if (reads_as_time(world, operands[0])) return OutageOperands{{}, operands[0], operands[1]};
  return OutageOperands{operands[0], operands[1], {}};
}

/// "2024-01-29 14:05 EST", as `pm show` prints times of the incident.
std::string shown_moment(const model::Moment& moment, const model::Incident& incident) {
  return time::sortable(moment.at, moment.precision, incident.zone);
}

/// "outage from 2024-01-29 14:05 EST to 2024-01-29 15:20 EST", or "outage since" its start.
std::string outage_words(const model::Moment& from, const std::optional<model::Moment>& to,
                         const model::Incident& incident) {
  const auto start = shown_moment(from, incident);
  return to ? fmt::format("outage from {} to {}", start, shown_moment(*to, incident))
            : fmt::format("outage since {}", start);
}

/// Each component with its status. An outage says nothing about a component without one.
Result<data::Value> outage_statuses(const TypedComponents& components) {
  auto statuses = data::mapping();
  for (const auto& [name, status] : components.all) {
    if (!status)
      return failed(usage_error(
          fmt::format("`--component`: {} has no status", text::quoted(name)),
          fmt::format("write NAME=STATUS, such as `{}=partial_outage`", text::visible(name))));
    statuses.set(name, data::word(std::string(model::word(*status))));
  }
  return statuses;
}

/// An outage, as it will be in the record.
struct NewOutage {
  model::Moment from;
  std::optional<model::Moment> to;
  data::Value item;
};

Result<NewOutage> new_outage(World& world, const Arguments& arguments,
                             const OutageOperands& operands, const Revising& revising) {
  const auto& config = revising.repository().config;
  TypedTimes times(arguments, world.now(), typed_zone(world, revising.record(), config));
  const auto from = times.read("FROM", operands.from);
  const auto to = operands.to ? times.read("TO", *operands.to) : std::nullopt;
  if (times.error()) return failed(*times.error());
  const auto components = typed_components(world, arguments.values("--component"), config);
  if (!components) return failed(components.error());
  auto statuses = outage_statuses(*components);
  if (!statuses) return failed(statuses.error());
  print_readings(world, times.readings());
  print_readings(world, components->readings);

  auto item = data::mapping();
  item.set("from", data::word(from->written()));
  if (to) item.set("to", data::word(to->written()));
  if (!statuses->members.empty()) item.set("components", *std::move(statuses));
  const auto note = one_line(arguments.value("--note").value_or(""));
  if (!note.empty()) item.set("note", data::text(note));
  return NewOutage{from->moment, to ? std::optional(to->moment) : std::nullopt, std::move(item)};
}

int run_outage(World& world, const Arguments& arguments) {
  const auto operands = outage_operands(world, arguments.operands);
  if (!operands) return fail(world, operands.error());
  auto revising = Revising::begin(world, arguments, operands->incident, "outage");
  if (!revising) return revising.error();
  auto outage = new_outage(world, arguments, *operands, *revising);
  if (!outage) return fail(world, outage.error());
  const auto& incident = revising->incident();
  const auto index = history::place_among(incident.outages, outage->from);
  const auto change =
      yaml::added_item(*revising->record().source, "outages", index, std::move(outage->item));
  return revising->finish({change}, {outage_words(outage->from, outage->to, incident), "outage"});
}

struct OutageEndOperands {
  std::optional<std::string> incident;
  std::optional<std::string> to;
};

OutageEndOperands outage_end_operands(const World& world,
                                      const std::vector<std::string>& operands) {
  if (operands.empty()) return {};
  if (operands.size() == 2) return {operands[0], operands[1]};
  if (reads_as_time(world, operands[0])) return {{}, operands[0]};
  return {operands[0], {}};
}

/// "2 (since 2024-01-29 14:05 EST)"
std::string numbered(const model::Incident& incident, std::size_t index) {
  const auto& from = incident.outages[index].from;
  return fmt::format("{} ({})", index + 1,
                     from ? "since " + shown_moment(from->value, incident) : "without a start");
}

std::vector<std::size_t> open_outages(const model::Incident& incident) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < incident.outages.size(); ++i)
    if (!incident.outages[i].to) open.push_back(i);
  return open;
}

text::Diagnostic not_one_open(const repo::Record& record, const std::vector<std::size_t>& open) {
  if (open.empty())
    return usage_error(fmt::format("{} has no open outage", text::quoted(record.incident.id)),
                       "`pm outage [INCIDENT] FROM TO` adds one that has ended");
  std::string all;
  for (const auto index : open) all += (all.empty() ? "" : ", ") + numbered(record.incident, index);
  return usage_error(fmt::format("{} has {}", text::quoted(record.incident.id),
                                 text::counted(open.size(), "open outage")),
                     fmt::format("choose one with `--number N`: {}", all));
}

/// The outage with the number of `--number`, which must be open.
Result<std::size_t> numbered_outage(const repo::Record& record, const std::string& number) {
  const auto& outages = record.incident.outages;
  const bool is_number = !number.empty() && number.size() < 6 &&
                         number.find_first_not_of("0123456789") == std::string::npos;
  const auto index = is_number ? static_cast<std::size_t>(std::stoul(number)) : 0;
  if (index == 0 || index > outages.size())
    return failed(usage_error(
        fmt::format("`--number`: invalid value {}", text::quoted(number)),
        outages.empty() ? fmt::format("{} has no outages", text::quoted(record.incident.id))
                        : fmt::format("{} has the outages 1 to {}",
                                      text::quoted(record.incident.id), outages.size())));
  const auto& to = outages[index - 1].to;
  if (to)
    return failed(usage_error(fmt::format("outage {} has already ended, at {}", index,
                                          shown_moment(to->value, record.incident)),
                              fmt::format("`pm set {} outages.{}.to=TIME` corrects it",
                                          text::visible(record.incident.id), index)));
  return index - 1;
}

Result<std::size_t> outage_to_end(const repo::Record& record, const Arguments& arguments) {
  if (const auto number = arguments.value("--number")) return numbered_outage(record, *number);
  const auto open = open_outages(record.incident);
  if (open.size() == 1) return open.front();
  return failed(not_one_open(record, open));
}

/// When the outage ended: as somebody typed it, otherwise now.
Result<TypedMoment> outage_end(World& world, const Arguments& arguments,
                               const std::optional<std::string>& to, const Revising& revising) {
  const auto zone = typed_zone(world, revising.record(), revising.repository().config);
  if (!to) return TypedMoment{{world.now(), time::Precision::second}, zone.written()};
  TypedTimes times(arguments, world.now(), zone);
  const auto end = times.read("TO", *to);
  if (!end) return failed(*times.error());
  print_readings(world, times.readings());
  return *end;
}

int run_outage_end(World& world, const Arguments& arguments) {
  const auto operands = outage_end_operands(world, arguments.operands);
  auto revising = Revising::begin(world, arguments, operands.incident, "outage end");
  if (!revising) return revising.error();
  const auto& record = revising->record();
  const auto index = outage_to_end(record, arguments);
  if (!index) return fail(world, index.error());
  const auto to = outage_end(world, arguments, operands.to, *revising);
  if (!to) return fail(world, to.error());
  const auto change =
      yaml::set_in_item(*record.source, "outages", *index, "to", data::word(to->written()));
  const auto& from = record.incident.outages[*index].from;
  const auto words =
      from ? outage_words(from->value, to->moment, record.incident)
           : fmt::format("outage until {}", shown_moment(to->moment, record.incident));
  return revising->finish({change}, {words, "outage ended"});
}

}  // namespace

constinit const Command outage_command = {
    .name = "outage",
    .summary = "Add an outage to an incident",
    .operands = "[INCIDENT] FROM [TO]",
    .most_operands = 3,
    .details =
        "Adds a time with impact on users to `outages` of the record, in order of time.\n"
        "Without TO it has not ended; `pm outage end` ends it. Without INCIDENT it is the\n"
        "open one: of two arguments, the first is FROM if it is a time.",
    .options = outage_options,
    .examples = outage_examples,
    .run = run_outage,
};

constinit const Command outage_end_command = {
    .name = "outage end",
    .summary = "End an outage",
    .operands = "[INCIDENT] [TO]",
    .most_operands = 2,
    .details =
        "Sets the end of the open outage. Without TO it ends now. Without INCIDENT it is\n"
        "the open one: a single argument is TO if it is a time.",
    .options = outage_end_options,
    .examples = outage_end_examples,
    .run = run_outage_end,
};

}  // namespace pm::commands
