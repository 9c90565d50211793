#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "all.hpp"
#include "author.hpp"
#include "exit_status.hpp"
#include "pm/history/order.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
#include "revising.hpp"
#include "typed.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option note_options[] = {
    {.name = "--file", .value = "FILE|-", .help = "read the text from a file or standard input"},
    {.name = "--at",
     .value = "TIME",
     .help = "when it happened: `14:05`, `5m ago`, `yesterday 18:00`; default: now"},
    {.name = "--by", .value = "NAME", .help = "who did or saw it; default: `by` in pm.yaml"},
    {.name = "--link", .value = "ADDRESS", .help = "link to details"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example note_examples[] = {
    {"pm note 'Rolled back to 4.2.1'", "add an event that happened now"},
    {"pm note engage 'Queue drained' --at 14:05 --by Ana",
     "add an earlier event to another incident"},
    {"kubectl get pods | pm note --file - --at '10m ago'", "add the output of a command"},
};

/// What the command line names.
struct NoteOperands {
  std::optional<std::string> incident;
  std::optional<std::string> text;
};

Result<NoteOperands> note_operands(const Arguments& arguments) {
  const auto& operands = arguments.operands;
  const bool has_file = arguments.has("--file");
  const std::size_t most = has_file ? 1 : 2;
  if (operands.size() > most)
    return failed(
        usage_error(fmt::format("unexpected argument {}", text::quoted(operands[most])),
                    has_file ? "the text comes from `--file`" : "put the text in quotation marks"));
  if (has_file)
    return NoteOperands{operands.empty() ? std::nullopt : std::optional(operands[0]), {}};
  if (operands.empty()) return NoteOperands{};
  if (operands.size() == 1) return NoteOperands{{}, operands[0]};
  return NoteOperands{operands[0], operands[1]};
}

Result<std::string> note_text(const World& world, const Arguments& arguments,
                              const NoteOperands& operands) {
  std::string words;
  if (operands.text)
    words = *operands.text;
  else if (const auto file = arguments.value("--file"))
    words = input(world, *file);
  else if (!world.terminal.in)
    words = input(world, "-");
  words = tidied(words);
  if (words.empty())
    return failed(usage_error("no text is given", "write `pm note [INCIDENT] TEXT`"));
  return words;
}

/// A timeline event, as it will be in the record.
struct NoteEvent {
  model::Moment at;
  data::Value item;
  Readings readings;
};

Result<NoteEvent> note_event(const Arguments& arguments, const std::string& words,
                             const std::string& by, time::Instant now, const TypedZone& zone) {
  TypedTimes times(arguments, now, zone);
  const auto at =
      times.moment("--at").value_or(TypedMoment{{now, time::Precision::second}, zone.written()});
  if (times.error()) return failed(*times.error());
  auto item = data::mapping();
  item.set("at", data::word(at.written()));
  item.set("event", data::prose(words));
  if (const auto link = arguments.value("--link")) item.set("link", data::text(one_line(*link)));
  if (!by.empty()) item.set("by", data::text(by));
  return NoteEvent{at.moment, std::move(item), times.readings()};
}

int run_note(World& world, const Arguments& arguments) {
  const auto operands = note_operands(arguments);
  if (!operands) return fail(world, operands.error());
  const auto words = note_text(world, arguments, *operands);
  if (!words) return fail(world, words.error());
  auto revising = Revising::begin(world, arguments, operands->incident, "note");
  if (!revising) return revising.error();
  const auto& incident = revising->incident();
  const auto zone = typed_zone(world, revising->record(), revising->repository().config);
  auto event = note_event(arguments, *words, author(world, arguments, revising->repository()),
                          world.now(), zone);
  if (!event) return fail(world, event.error());
  print_readings(world, event->readings);
  const auto index = history::place_among(incident.timeline, event->at);
  const auto change =
      yaml::added_item(*revising->record().source, "timeline", index, std::move(event->item));
  const auto when = time::sortable(event->at.at, event->at.precision, incident.zone);
  return revising->finish({change}, {fmt::format("timeline event at {}", when), "timeline event"});
}

}  // namespace

constinit const Command note_command = {
    .name = "note",
    .summary = "Add a timeline event to an incident",
    .operands = "[INCIDENT] TEXT",
    .most_operands = any_number,
    .details =
        "Adds an internal event to the `timeline` of the record, in order of time. Use\n"
        "`pm update` to tell users something. Without INCIDENT, pm uses the open incident.",
    .options = note_options,
    .examples = note_examples,
    .run = run_note,
};

}  // namespace pm::commands
