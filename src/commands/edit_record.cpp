#include "edit_record.hpp"

#include <algorithm>
#include <initializer_list>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <set>

#include "editor.hpp"
#include "exit_status.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/work/revise.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// The place at which an editor opens a file.
struct EditorPlace {
  std::string path;
  std::size_t line = 1;
};

/// Returns the place of the first error in one of these files.
std::optional<EditorPlace> first_error(const text::Report& report,
                                       std::initializer_list<const text::Source*> files) {
  for (const auto& finding : report.all()) {
    const auto* const source = finding.where.source;
    const bool here = source && std::find(files.begin(), files.end(), source) != files.end();
    if (here && finding.level == text::Level::error)
      return EditorPlace{source->name(), source->position(finding.where.span.begin).line};
  }
  return std::nullopt;
}

/// Returns the best place to open the record: its first error, otherwise its last update.
EditorPlace place_in_record(const repo::Record& record, const text::Report& report) {
  if (auto error = first_error(report, {record.source.get(), record.prose.get()})) return *error;
  const auto& updates = record.incident.updates;
  if (updates.empty()) return {record.entry.path};
  return {record.entry.path, record.source->position(updates.back().where.span.begin).line};
}

EditorPlace place_in_prose(const repo::Record& record, const text::Report& report) {
  const auto error = first_error(report, {record.prose.get()});
  return error.value_or(EditorPlace{repo::prose_path(record.entry.path)});
}

bool same(const std::shared_ptr<const text::Source>& a,
          const std::shared_ptr<const text::Source>& b) {
  return a && b ? a->bytes() == b->bytes() : !a && !b;
}

/// Returns the existing files that were opened or have changed.
std::vector<std::string> touched(const repo::Record& before, const repo::Record& after,
                                 const std::set<std::string>& opened) {
  std::vector<std::string> paths;
  const auto add = [&](const auto& was, const auto& is) {
    if (is && (opened.count(is->name()) > 0 || !same(was, is))) paths.push_back(is->name());
  };
  add(before.source, after.source);
  add(before.prose, after.prose);
  return paths;
}

/// Returns whether the answer is yes. An empty answer means yes, the end of input means no.
bool agrees(World& world) {
  urgent(world) << "open it again? [Y/n] ";
  urgent(world).flush();
  std::string answer;
  if (!std::getline(world.in, answer)) return false;
  const auto word = text::lower_ascii(text::trimmed(answer));
  return word.empty() || word == "y" || word == "yes";
}

int no_editor(World& world) {
  return fail(world, usage_error("no terminal for an editor",
                                 "set `EDITOR` to a graphical editor, such as `code --wait`"));
}

}  // namespace

Edited edit_record(World& world, const repo::Repository& repository, const repo::Entry& entry,
                   Part part) {
  const auto editor = editor_of(world);
  if (!editor) return {no_editor(world)};
  const auto before = repo::load(world.disk, repository, entry);
  auto record = before;
  std::set<std::string> opened;
  while (!record.unreadable) {
    const auto found = work::judged(record, repository.config, world.now());
    const bool in_prose = part == Part::prose && opened.empty();
    const auto place = in_prose ? place_in_prose(record, found) : place_in_record(record, found);
    opened.insert(place.path);
    const auto ended = world.programs(editor_call(*editor, place.path, place.line));
    // Changes stay in the file, even if the editor failed.
    if (const auto wrong = editor_failure(*editor, ended)) return {fail(world, *wrong)};
    record = repo::load(world.disk, repository, entry);
    const auto report = work::judged(record, repository.config, world.now());
    print(world, report);
    if (!report.has_errors()) return {exit_ok, touched(before, record, opened)};
    if (!can_ask(world) || !agrees(world)) return {exit_findings};
  }
  print(world, record.report);
  return {exit_io};
}

}  // namespace pm::commands
