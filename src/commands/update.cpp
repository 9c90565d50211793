#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "findings.hpp"
#include "only_open.hpp"
#include "pm/files/failure.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/utf8.hpp"
#include "pm/view/standing.hpp"
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

std::variant<Making, Refusal> making(const World& world, const UpdateWish& wish,
                                     const Opened& opened) {
  if (wish.operands.incident) return Making{wish, opened.repository, opened.entries.front()};
  auto entry = only_open(world, opened);
  if (auto* refusal = std::get_if<Refusal>(&entry)) return std::move(*refusal);
  return Making{wish, opened.repository, std::move(std::get<repo::Entry>(entry))};
}

TextWish text_wish(const UpdateWish& wish, const model::Incident& incident) {
  TextWish page = {.incident = incident, .about = incident.id};
  if (wish.operands.phase) page.about += fmt::format(": {}", model::word(*wish.operands.phase));
  const bool has_text = !incident.updates.empty() && incident.updates.back().message;
  if (wish.amends && has_text) page.present = incident.updates.back().message->value;
  return page;
}

/// The text; what is wrong with the update is said before anybody writes one.
std::variant<UpdateText, Refusal> text_for(World& world, const Making& making) {
  const auto& wish = making.wish;
  if (!needs_text(wish)) return UpdateText{};
  const auto record = repo::load(world.disk, making.entry, making.repository.defaults());
  if (record.unreadable) return unreadable(record);
  if (!wish.arguments.has("--message")) {
    auto tried = attempt(wish, record, "…", making.repository, world.now());
    if (auto* refusal = std::get_if<Refusal>(&tried)) return std::move(*refusal);
  }
  return update_text(world, wish.arguments, making.repository, text_wish(wish, record.incident));
}

void tell(World& world, const UpdateWish& wish, const Attempt& done) {
  const auto& incident = done.revision.record.incident;
  // An update is known to the second, and so is how long it has been.
  const auto now = world.now().since_epoch / time::seconds * time::seconds;
  const auto durations = metrics::measure(incident, {now});
  world.err << fmt::format("{}: {}{}\n", text::visible(incident.id), wish.amends ? "amended, " : "",
                           view::standing(incident, durations, done.index));
  const auto promises = view::promises(incident, done.index);
  if (!promises.empty()) world.err << promises << '\n';
}

std::string commit_words(const UpdateWish& wish, const Attempt& done) {
  const auto& phase = done.revision.record.incident.updates.at(done.index).phase;
  const auto word = phase ? model::word(phase->value) : std::string_view("update");
  return wish.amends ? fmt::format("{}, amended", word) : std::string(word);
}

/// What happens while nobody else writes. `is_written` is set when the update is in the record.
int write(World& world, const Making& making, const UpdateText& text, bool& is_written) {
  const auto& [wish, repository, entry] = making;
  Writing writing(world, repository, wish.write, "update");
  const auto record = repo::load(world.disk, entry, repository.defaults());
  if (record.unreadable) return refuse(world, unreadable(record));
  const auto words = text.words.empty() ? std::nullopt : std::optional(text.words);
  const auto tried = attempt(wish, record, words, repository, world.now());
  if (const auto* refusal = std::get_if<Refusal>(&tried)) return refuse(world, *refusal);
  const auto& done = std::get<Attempt>(tried);
  print(world.err, done.revision.fresh, pen(world, world.terminal.err));
  writing.write(entry.path, record.source->bytes(), done.revision.record.source->bytes());
  if (writing.dry_run()) return fine;
  is_written = true;
  tell(world, wish, done);
  return writing.commit(entry.path, commit_message(entry.id, commit_words(wish, done)));
}

/// Writes, and says where a text from an editor is when that came to nothing.
int write_or_keep(World& world, const Making& making, const UpdateText& text) {
  bool is_written = false;
  try {
    const auto status = write(world, making, text, is_written);
    if (!is_written) say_where_kept(world, text);
    if (is_written && !text.file.empty()) world.disk.remove(text.file);
    return status;
  } catch (const files::Failure&) {
    if (!is_written) say_where_kept(world, text);
    throw;
  }
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
  if (const auto* refusal = std::get_if<Refusal>(&made)) return refuse(world, *refusal);
  const auto text = text_for(world, std::get<Making>(made));
  if (const auto* refusal = std::get_if<Refusal>(&text)) return refuse(world, *refusal);
  return write_or_keep(world, std::get<Making>(made), std::get<UpdateText>(text));
}

}  // namespace

constinit const Command update = {
    .name = "update",
    .summary = "Add an update to an incident",
    .operands = "[INCIDENT] PHASE",
    .most_operands = any_number,
    .details =
        "Says something new: the phase is investigating, identified, monitoring or\n"
        "resolved, of a maintenance scheduled, in_progress, verifying or completed,\n"
        "later postmortem, and `update` where nothing has changed. INCIDENT may be left\n"
        "out while exactly one is open. The text comes from `-m`, standard input, or\n"
        "your editor. What `pm check` would call an error is refused; nothing else in\n"
        "the file changes.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
