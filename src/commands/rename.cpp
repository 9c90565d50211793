#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "new_title.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/git.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/revise.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/record_changes.hpp"
#include "reporting.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t longest_id = 200;  ///< bytes; file systems limit names to 255

constexpr Option rename_options[] = {dry_run_option, commit_option, no_commit_option, push_option,
                                     lock_wait_option};

constexpr Example rename_examples[] = {
    {"pm rename engage 'Engage rejects logins'", "a new title, and an id from it"},
    {"pm rename latest 2024-01-29-engage-logins --commit", "a new id; commit the change"},
};

/// What an incident is to be called.
struct NewName {
  std::string id;
  std::optional<std::string> title = {};
};

/// Why a text cannot be an id, if that is so.
std::optional<std::string_view> wrong_in_id(std::string_view id) {
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
  };
  if (id.empty()) return "it is empty";
  if (id.size() > longest_id) return "it is too long";
  if (id.find_first_of("/\\#") != id.npos) return "an id contains no `/`, `\\` or `#`";
  if (id.front() == '.' || id.front() == '-') return "an id does not begin with `.` or `-`";
  if (std::any_of(id.begin(), id.end(), is_control)) return "an id contains no blanks";
  if (id == "latest") return "`latest` is the last incident";
  for (const std::string_view ending : {".yaml", ".yml", ".md"})
    if (id.ends_with(ending)) return "an id has no extension";
  return std::nullopt;
}

/// A text with blanks is a title, any other the id itself. The date of the old id stays.
Result<NewName> new_name(const std::string& text, const std::string& old_id) {
  NewName name = {.id = text};
  if (text::trimmed(text).find_first_of(" \t\n") != std::string::npos) {
    name.title = title_of(text);
    const auto slug = text::slug(*name.title);
    const auto rest = repo::without_date(old_id);
    const auto date = old_id.substr(0, old_id.size() - rest.size());
    name.id = date + (slug.empty() ? "incident" : slug);
  }
  if (const auto wrong = wrong_in_id(name.id))
    return failed(
        usage_error(fmt::format("{} cannot be an id", text::quoted(name.id)), std::string(*wrong)));
  if (name.id == old_id)
    return failed(usage_error(fmt::format("the id is already {}", text::quoted(name.id)),
                              name.title ? "`pm set INCIDENT title=TITLE` changes only the title"
                                         : "choose another one"));
  return name;
}

/// A path next to another one: the same directory and extension, with another id.
std::string renamed_path(const std::string& path, const std::string& id) {
  const auto slash = path.rfind('/');
  const auto begin = slash == std::string::npos ? 0 : slash + 1;
  return path.substr(0, begin) + id + path.substr(path.rfind('.'));
}

/// Everything that a new name changes.
struct Renaming {
  std::vector<work::FileChange> files;
  std::size_t relations = 0;  ///< records that name the incident
  text::Report fresh = {};    ///< new diagnostics, without errors
};

/// The record under its new name: the title, its earlier id among `aliases`, and what it says about
/// itself in `related`.
std::vector<yaml::Change> own_changes(const repo::Record& record, const NewName& name) {
  std::vector<yaml::Change> changes;
  if (name.title)
    changes.push_back({.path = {std::string("title")}, .value = data::text(*name.title)});
  for (auto& change : yaml::renamed_relations(*record.source, record.entry.id, name.id))
    changes.push_back(std::move(change));
  for (auto& change : yaml::renamed(*record.source, record.entry.id, name.id))
    changes.push_back(std::move(change));
  return changes;
}

/// Whether the text of a record contains an id. Most do not, and need not be read as YAML.
bool mentions(const World& world, const repo::Repository& repository, const repo::Entry& entry,
              const std::string& id) {
  try {
    const auto text = repo::read_inside(world.disk, repository, entry.path, yaml::most_bytes_read);
    return text.find(id) != std::string::npos;
  } catch (const files::Failure&) {
    return false;  // `pm check` reports it; the alias keeps its `related` valid
  }
}

/// Adds the records whose `related` names the incident.
Result<bool, text::Report> add_related(const World& world, const repo::Repository& repository,
                                       const repo::Entry& renamed, const NewName& name,
                                       Renaming& into) {
  for (const auto& entry : repo::entries(world.disk, repository)) {
    if (entry.path == renamed.path || !mentions(world, repository, entry, renamed.id)) continue;
    const auto record = repo::load(world.disk, repository, entry);
    if (record.unreadable) continue;
    const auto changes = yaml::renamed_relations(*record.source, renamed.id, name.id);
    if (changes.empty()) continue;
    auto revision = work::revised(record, changes, repository, world.now());
    if (!revision) return failed(std::move(revision).error());
    into.files.push_back({entry.path, entry.path, std::string(record.source->bytes()),
                          std::string(revision->record.source->bytes())});
    ++into.relations;
  }
  return true;
}

Result<Renaming, text::Report> renaming(const World& world, const repo::Repository& repository,
                                        const repo::Entry& entry, const NewName& name) {
  if (repo::is_taken(world.disk, repository, name.id))
    return failed(usage_error(fmt::format("{} already exists", text::quoted(name.id)),
                              "choose another title or id"));
  const auto record = repo::load(world.disk, repository, entry);
  if (record.unreadable) return failed(work::kept(record.report, record));
  auto revision = work::revised(record, own_changes(record, name), repository, world.now());
  if (!revision) return failed(std::move(revision).error());
  Renaming all;
  const auto path = renamed_path(entry.path, name.id);
  all.files.push_back({entry.path, path, std::string(record.source->bytes()),
                       std::string(revision->record.source->bytes())});
  if (record.prose) {
    const auto text = std::string(record.prose->bytes());
    all.files.push_back({repo::prose_path(entry.path), repo::prose_path(path), text, text});
  }
  all.fresh = work::kept(std::move(revision->fresh), revision->record);
  if (const auto added = add_related(world, repository, entry, name, all); !added)
    return failed(added.error());
  return all;
}

/// The paths to commit: all that exist now, and those that git knew before.
std::vector<std::string> paths_to_commit(const World& world, const Renaming& renaming) {
  std::vector<std::string> paths;
  std::vector<std::string> old;
  for (const auto& file : renaming.files) {
    paths.push_back(file.to);
    if (file.moves()) old.push_back(file.from);
  }
  auto known = repo::tracked(world.programs, old);
  std::move(known.begin(), known.end(), std::back_inserter(paths));
  return paths;
}

int rename_incident(World& world, const repo::Repository& repository, const repo::Entry& entry,
                    const NewName& name, const work::WriteSettings& settings) {
  work::Transaction transaction(host(world), repository, settings, "rename");
  const auto plan = renaming(world, repository, entry, name);
  if (!plan) return refuse(world, plan.error());
  print(world, plan->fresh);
  transaction.change(plan->files);
  print_diff(world, transaction);
  if (settings.dry_run) return exit_ok;
  world.out << plan->files.front().to << '\n';
  world.out.flush();
  world.err << fmt::format("{}: renamed to {}", text::visible(entry.id), text::visible(name.id));
  if (plan->relations > 0)
    world.err << fmt::format(", also in {}", text::counted(plan->relations, "related incident"));
  world.err << '\n';
  if (!settings.commit) return exit_ok;
  return commit(world, transaction, paths_to_commit(world, *plan),
                work::commit_message(name.id, "renamed from " + entry.id));
}

int run_rename(World& world, const Arguments& arguments) {
  const auto& operands = arguments.operands;
  if (operands.size() != 2)
    return fail(world, usage_error(operands.size() < 2 ? "the new name is missing"
                                                       : fmt::format("unexpected argument {}",
                                                                     text::quoted(operands[2])),
                                   operands.size() < 2 ? "write `pm rename INCIDENT TITLE|ID`"
                                                       : "put the title in quotation marks"));
  const auto ready = ready_to_write(world, arguments, {operands[0]}, work::BadSettings::warn);
  if (!ready) return ready.error();
  const auto& entry = ready->opened.entries.front();
  const auto name = new_name(operands[1], entry.id);
  if (!name) return fail(world, name.error());
  return rename_incident(world, ready->opened.repository, entry, *name, ready->settings);
}

}  // namespace

constinit const Command rename_command = {
    .name = "rename",
    .summary = "Rename an incident and everything that refers to it",
    .operands = "INCIDENT TITLE|ID",
    .most_operands = any_number,
    .details =
        "Moves the record and the Markdown next to it to a new id, and changes `related`\n"
        "of other incidents. A text with blanks is a new title: pm sets it, and the id is\n"
        "made of it and the date of the old id. Any other text is the new id. The old id\n"
        "stays as one of `aliases`, and still finds the incident.",
    .options = rename_options,
    .examples = rename_examples,
    .run = run_rename,
};

}  // namespace pm::commands
