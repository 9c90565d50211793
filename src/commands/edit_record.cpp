#include "edit_record.hpp"

#include <istream>
#include <ostream>
#include <string>

#include "editor.hpp"
#include "findings.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "revision.hpp"

namespace pm::commands {
namespace {

std::size_t line_of(const repo::Record& record, const text::Where& where) {
  return record.source->position(where.span.begin).line;
}

/// Where somebody who opens the file wants to be.
std::size_t line_to_open(const repo::Record& record, const text::Report& report) {
  for (const auto& finding : report.all()) {
    const bool here = finding.where.source == record.source.get();
    if (here && finding.level == text::Level::error) return line_of(record, finding.where);
  }
  const auto& updates = record.incident.updates;
  return updates.empty() ? 1 : line_of(record, updates.back().where);
}

/// Whether the answer is yes, which it also is when it is empty. The end of input is no answer.
bool agrees(World& world) {
  world.err << "open it again? [Y/n] ";
  world.err.flush();
  std::string answer;
  if (!std::getline(world.in, answer)) return false;
  const auto word = text::lower_ascii(text::trimmed(answer));
  return word.empty() || word == "y" || word == "yes";
}

int no_editor(World& world) {
  return misused(world, "there is no terminal for an editor",
                 "set `EDITOR` to one that has a window of its own, such as `code --wait`");
}

/// What was written in the editor stays, however it ended.
int say(World& world, const Refusal& refusal) {
  for (const auto& finding : refusal.findings.all())
    world.err << text::draw(finding, pen(world, world.terminal.err));
  return refusal.status;
}

}  // namespace

int edit_record(World& world, const repo::Repository& repository, const repo::Entry& entry) {
  const auto editor = editor_of(world);
  if (!editor) return no_editor(world);
  const auto defaults = repository.defaults();
  auto record = repo::load(world.disk, entry, defaults);
  while (!record.unreadable) {
    const auto line = line_to_open(record, judged(record, repository.config, world.now()));
    const auto ended = world.programs(editor_call(*editor, entry.path, line));
    if (const auto refusal = refused_by(*editor, ended)) return say(world, *refusal);
    record = repo::load(world.disk, entry, defaults);
    const auto report = judged(record, repository.config, world.now());
    print(world.err, report, pen(world, world.terminal.err));
    if (!report.has_errors()) return fine;
    if (!can_ask(world) || !agrees(world)) return problems;
  }
  print(world.err, record.report, pen(world, world.terminal.err));
  return world_said_no;
}

}  // namespace pm::commands
