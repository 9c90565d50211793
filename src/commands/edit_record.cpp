#include "edit_record.hpp"

#include <algorithm>
#include <initializer_list>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "editor.hpp"
#include "exit_status.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/work/revise.hpp"
#include "pm/work/transaction.hpp"
#include "pm/yaml/limits.hpp"
#include "reporting.hpp"
#include "text_file.hpp"

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

std::string bytes_at(const repo::Record& record, const std::string& path) {
  const auto& source = record.prose && record.prose->name() == path ? record.prose : record.source;
  return source->name() == path ? std::string(source->bytes()) : std::string();
}

/// A copy of a file for the editor. An editor writes its buffer over the file that it opened; with
/// a copy, an update that another person posts in the meantime stays in the file, and pm merges.
class Session {
 public:
  Session(World& world, const repo::Repository& repository, const repo::Entry& entry,
          const EditorPlace& place, std::string opened)
      : world_(world),
        repository_(repository),
        path_(place.path),
        opened_(std::move(opened)),
        copy_(TextFileClaims(world, repository,
                             {.in_git = "PM_EDIT",
                              .at_root = ".pm-edit",
                              .id = entry.id,
                              .extension = place.path.substr(place.path.rfind('.'))},
                             "someone else is also editing this incident")
                  .fresh()) {
    world.disk.write(copy_.path, opened_);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] const std::string& path() const { return copy_.path; }

  /// Writes what the editor saved into the file, merged with what another program wrote there
  /// since. If both changed the same thing, keeps the copy and reports where it is.
  void save(time::Milliseconds lock_wait) {
    const auto saved = text();
    if (saved == opened_) return world_.disk.remove(copy_.path);
    try {
      work::Transaction transaction(host(world_), repository_, {.lock_wait = lock_wait}, "edit");
      if (transaction.write(path_, opened_, saved))
        world_.err << fmt::format("{} changed while you were editing; pm merged both changes\n",
                                  text::quoted(path_));
    } catch (const files::Failure&) {
      keep("; copy your changes from there");
      throw;
    }
    world_.disk.remove(copy_.path);
  }

  /// Reports where the text of the editor stays. Without changes there is nothing to keep.
  void keep(std::string_view end) {
    if (text() == opened_) return world_.disk.remove(copy_.path);
    urgent(world_) << fmt::format("pm kept your text in {}{}\n", text::quoted(copy_.path), end);
  }

 private:
  /// The saved text. An editor that left no file has saved nothing.
  [[nodiscard]] std::string text() const {
    return world_.disk.kind(copy_.path) == files::Kind::missing
               ? opened_
               : world_.disk.read(copy_.path, yaml::most_bytes_read);
  }

  World& world_;
  const repo::Repository& repository_;
  std::string path_;
  std::string opened_;
  TextFile copy_;
};

int no_editor(World& world) {
  return fail(world, usage_error("no terminal for an editor",
                                 "set `EDITOR` to a graphical editor, such as `code --wait`"));
}

}  // namespace

Edited edit_record(World& world, const repo::Repository& repository, const repo::Entry& entry,
                   Part part, time::Milliseconds lock_wait) {
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
    Session session(world, repository, entry, place, bytes_at(record, place.path));
    const auto ended = world.programs(editor_call(*editor, session.path(), place.line));
    if (const auto wrong = editor_failure(*editor, ended)) {
      session.keep("");
      return {fail(world, *wrong)};
    }
    session.save(lock_wait);
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
