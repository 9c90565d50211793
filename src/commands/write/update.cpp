#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "only_open.hpp"
#include "pm/files/failure.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/view/status_line.hpp"
#include "update_attempt.hpp"
#include "update_text.hpp"
#include "writing.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    {.name = "--message", .letter = "-m", .value = "TEXT", .help = "what is said; Markdown"},
    {.name = "--file", .value = "FILE|-", .help = "read the text from a file, or standard input"},
    {.name = "--at",
     .value = "TIME",
     .help = "when it was said: `14:05`, `5m ago`, `yesterday 18:00`; default: now"},
    {.name = "--by", .value = "NAME", .help = "who says it"},
    {.name = "--component",
     .value = "NAME=STATUS",
     .help = "the status of a component from this moment on",
     .repeats = true},
    {.name = "--next-update",
     .value = "DURATION|TIME",
     .help = "promise the next update: `30m`, `15:00`"},
    {.name = "--reopens", .help = "it was resolved, and is not over after all"},
    {.name = "--amend", .help = "change the last update instead: what is given, and no more"},
    dry_run_option,
    commit_option,
    lock_wait_option,
};

constexpr Example examples[] = {
    {"pm update identified -m 'A full disk; we are making room.'", "the one that is open"},
    {"pm update engage monitoring --at 14:05 -m 'It is back.'", "one of several, said earlier"},
    {"pm update resolved -m 'All is well.' --component Login=operational --commit",
     "the end, in git"},
    {"pm update --amend --at '10m ago'", "the last one was said earlier"},
};

/// An update that is to be made: of which incident, and with which text.
struct Making {
  const UpdateWish& wish;
  const repo::Repository& repository;
  repo::Entry entry;
};

/// What is amended, and the postmortem, mostly belong to one that is over.
std::string_view help_when_none_is_open(const UpdateWish& wish) {
  if (wish.operands.phase == model::Phase::postmortem)
    return "name one: `pm update latest postmortem …`";
  if (wish.amends) return "name one: `pm update latest --amend …`";
  return "name one, or open one with `pm new`";
}

std::variant<Making, Refusal> making(const World& world, const UpdateWish& wish,
                                     const Opened& opened) {
  if (wish.operands.incident) return Making{wish, opened.repository, opened.entries.front()};
  auto entry = only_open(world, opened, help_when_none_is_open(wish));
  if (auto* refusal = std::get_if<Refusal>(&entry)) return std::move(*refusal);
  return Making{wish, opened.repository, std::move(std::get<repo::Entry>(entry))};
}

TextWish text_wish(const UpdateWish& wish, const model::Incident& incident) {
  TextWish page = {.incident = incident, .about = incident.id};
  if (wish.operands.phase) page.about += fmt::format(": {}", model::word(*wish.operands.phase));
  const auto last = wish.amends ? last_update(incident) : std::nullopt;
  if (!last) return page;
  page.present = last->message.value_or("");
  page.amended = last->index;
  return page;
}

/// The text, and what was last when it was asked for.
struct Text {
  UpdateText update = {};
  std::optional<LastUpdate> shown = {};
};

/// What is wrong with the update is said before anybody writes a text.
std::variant<Text, Refusal> text_for(World& world, const Making& making) {
  const auto& wish = making.wish;
  if (!needs_text(wish)) return Text{};
  const auto record = repo::load(world.disk, making.entry, making.repository.defaults());
  if (record.unreadable) return unreadable(record);
  if (!wish.arguments.has("--message")) {
    auto tried = attempt(wish, record, "…", making.repository, world.now());
    if (auto* refusal = std::get_if<Refusal>(&tried)) return std::move(*refusal);
  }
  auto text =
      update_text(world, wish.arguments, making.repository, text_wish(wish, record.incident));
  if (auto* refusal = std::get_if<Refusal>(&text)) return std::move(*refusal);
  return Text{std::move(std::get<UpdateText>(text)), last_update(record.incident)};
}

void tell(World& world, const std::string& amended, const Attempt& done) {
  const auto& incident = done.revision.record.incident;
  const auto durations = metrics::measure(incident, world.now());
  world.err << fmt::format("{}: {}{}\n", text::visible(incident.id), amended,
                           view::status_line(incident, durations, done.index));
  const auto promises = view::promises(incident, done.index);
  if (!promises.empty()) world.err << promises << '\n';
}

/// "the update of 14:05 by Robin is amended: ", as it was before; empty of a new one.
std::string amended(const UpdateWish& wish, const model::Incident& before, std::size_t index) {
  if (!wish.amends) return {};
  return fmt::format("{} is amended: ", view::called(before.updates.at(index), before.zone));
}

std::string commit_words(const UpdateWish& wish, const Attempt& done) {
  const auto& phase = done.revision.record.incident.updates.at(done.index).phase;
  const auto word = phase ? model::word(phase->value) : std::string_view("update");
  return wish.amends ? fmt::format("{}, amended", word) : std::string(word);
}

/// What it comes to that nothing was written.
int not_made(World& world, const UpdateWish& wish, const Refusal& refusal) {
  std::string end = wish.amends ? "the update is not amended" : "the update is not made";
  if (!refusal.kept.empty())
    end += fmt::format("; its text is kept in {} for the next time", text::quoted(refusal.kept));
  return refuse(world, refusal, end);
}

using Outcome = std::variant<int, Refusal>;

/// What happens while nobody else writes. `is_written` is set when the update is in the record.
Outcome write(World& world, const Making& making, const Text& text, bool& is_written) {
  const auto& [wish, repository, entry] = making;
  const auto& [words, file, claim] = text.update;
  Writing writing(world, repository, wish.write, "update");
  const auto record = repo::load(world.disk, entry, repository.defaults());
  if (record.unreadable) return unreadable(record);
  if (wish.amends && !file.empty() && last_update(record.incident) != text.shown)
    return written_meanwhile(record.incident);
  auto tried = attempt(wish, record, words.empty() ? std::nullopt : std::optional(words),
                       repository, world.now());
  if (auto* refusal = std::get_if<Refusal>(&tried)) return std::move(*refusal);
  const auto& done = std::get<Attempt>(tried);
  print(world.err, done.revision.fresh, pen(world, world.terminal.err));
  writing.write(entry.path, record.source->bytes(), done.revision.record.source->bytes());
  if (writing.dry_run()) return fine;
  is_written = true;
  if (!file.empty()) world.disk.remove(file);
  tell(world, amended(wish, record.incident, done.index), done);
  return writing.commit(entry.path, commit_message(entry.id, commit_words(wish, done)));
}

/// Where a text from an editor would be lost, that the world said no is a refusal as well.
Outcome write_or_refuse(World& world, const Making& making, const Text& text) {
  bool is_written = false;
  try {
    return write(world, making, text, is_written);
  } catch (const files::Failure& failure) {
    if (is_written || text.update.file.empty()) throw;
    return refusal(
        {.rule = "failure", .message = failure.what(), .where = {}, .help = failure.help()},
        world_said_no);
  }
}

int write_or_keep(World& world, const Making& making, const Text& text) {
  auto outcome = write_or_refuse(world, making, text);
  const auto& file = text.update.file;
  if (auto* refusal = std::get_if<Refusal>(&outcome)) {
    refusal->kept = file;
    return not_made(world, making.wish, *refusal);
  }
  if (making.wish.write.dry_run && !file.empty())
    world.err << fmt::format("the text is kept in {} for the next time\n", text::quoted(file));
  return std::get<int>(outcome);
}

int run(World& world, const Arguments& arguments) {
  const auto wished = update_wish(arguments);
  if (const auto* mistake = std::get_if<UsageMistake>(&wished))
    return misused(world, mistake->message, mistake->help);
  const auto& wish = std::get<UpdateWish>(wished);
  const auto names =
      wish.operands.incident ? std::vector{*wish.operands.incident} : std::vector<std::string>();
  const auto opened = open_to_write(world, names);
  if (const auto* status = std::get_if<int>(&opened)) return *status;
  const auto made = making(world, wish, std::get<Opened>(opened));
  if (const auto* refusal = std::get_if<Refusal>(&made)) return not_made(world, wish, *refusal);
  const auto text = text_for(world, std::get<Making>(made));
  if (const auto* refusal = std::get_if<Refusal>(&text)) return not_made(world, wish, *refusal);
  return write_or_keep(world, std::get<Making>(made), std::get<Text>(text));
}

}  // namespace

constinit const Command update = {
    .name = "update",
    .summary = "Add an update to an incident",
    .operands = "[INCIDENT] PHASE",
    .most_operands = any_number,
    .details =
        "Says something new: the phase is investigating, identified, monitoring or\n"
        "resolved, of a maintenance scheduled, in_progress, verifying, completed or\n"
        "cancelled, later postmortem, and `update` where nothing has changed.\n"
        "INCIDENT may be left out while exactly one is open. The text comes from `-m`,\n"
        "standard input, or your editor. What `pm check` would call an error is\n"
        "refused; nothing else in the file changes.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
