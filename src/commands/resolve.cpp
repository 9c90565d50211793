#include <algorithm>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "editor.hpp"
#include "exit_status.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/conflicts.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/revise.hpp"
#include "pm/yaml/limits.hpp"
#include "reporting.hpp"
#include "text_file.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option resolve_options[] = {
    {.name = "--ours", .help = "take our side of every conflict"},
    {.name = "--theirs", .help = "take their side of every conflict"},
    {.name = "--both", .help = "keep both sides of every conflict, if both only added"},
    {.name = "--edit", .help = "open every conflict in your editor"},
    dry_run_option,
    lock_wait_option,
};

constexpr Example resolve_examples[] = {
    {"pm resolve", "go through the conflicts of the only record that has any"},
    {"pm resolve engage --both", "keep the updates that both sides added"},
    {"pm resolve engage --theirs --dry-run", "preview their side"},
};

enum class Take { ours, theirs, both, edit, skip };

/// Returns the choice on the command line for all conflicts, if there is one.
Result<std::optional<Take>> take_for_all(const Arguments& arguments) {
  std::optional<Take> take;
  for (const auto& [name, value] : {std::pair("--ours", Take::ours),
                                    {"--theirs", Take::theirs},
                                    {"--both", Take::both},
                                    {"--edit", Take::edit}}) {
    if (!arguments.has(name)) continue;
    if (take)
      return failed(usage_error("use only one of `--ours`, `--theirs`, `--both` and `--edit`"));
    take = value;
  }
  return take;
}

/// A file with conflicts, and the text for each that has one: empty while it is open.
struct ConflictedFile {
  std::string path;
  std::string text;
  std::vector<text::Conflict> conflicts = {};  ///< they point into `text`
  std::vector<std::optional<std::string>> resolved = {};

  [[nodiscard]] std::size_t open() const {
    return static_cast<std::size_t>(std::count(resolved.begin(), resolved.end(), std::nullopt));
  }
  /// Returns the file with what is resolved.
  [[nodiscard]] std::string result() const {
    std::string out;
    std::size_t done = 0;
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
      const auto& whole = conflicts[i].whole;
      out += text.substr(done, whole.begin - done);
      out += resolved[i].value_or(text.substr(whole.begin, whole.end - whole.begin));
      done = whole.end;
    }
    return out + text.substr(done);
  }
};

std::string text_of_file(const World& world, const repo::Repository& repository,
                         const std::string& path) {
  if (world.disk.kind(path) == files::Kind::missing) return {};
  return repo::read_inside(world.disk, repository, path, yaml::most_bytes_read);
}

/// Returns the files of an incident that have conflicts: the record and the Markdown next to it.
std::vector<ConflictedFile> conflicted_files(const World& world, const repo::Repository& repository,
                                             const repo::Entry& entry) {
  std::vector<ConflictedFile> files;
  for (auto& path : {entry.path, repo::prose_path(entry.path)}) {
    ConflictedFile file = {.path = path, .text = text_of_file(world, repository, path)};
    if (!text::conflicts(file.text).empty()) files.push_back(std::move(file));
  }
  for (auto& file : files) {
    file.conflicts = text::conflicts(file.text);
    file.resolved.resize(file.conflicts.size());
  }
  return files;
}

/// Returns the only incident with conflicts.
Result<repo::Entry> only_conflicted(const World& world, const work::Opened& opened) {
  std::vector<repo::Entry> found;
  for (const auto& entry : opened.entries) {
    try {
      if (!conflicted_files(world, opened.repository, entry).empty()) found.push_back(entry);
    } catch (const files::Failure&) {
      continue;  // `pm check` reports an unreadable file
    }
  }
  if (found.size() == 1) return std::move(found.front());
  if (found.empty())
    return failed(usage_error("no incident has merge conflicts",
                              "to end an incident, run `pm update resolved`"));
  std::vector<std::string> ids;
  for (const auto& entry : found) ids.push_back(entry.id);
  return failed(
      usage_error(fmt::format("{} have merge conflicts", text::counted(found.size(), "incident")),
                  "name one: " + text::listed(ids)));
}

/// Goes through the conflicts of one file.
class Resolver {
 public:
  Resolver(World& world, const repo::Repository& repository, const repo::Entry& entry,
           ConflictedFile& file)
      : world_(world), repository_(repository), entry_(entry), file_(file) {}

  /// Takes the same for all, or asks for each.
  void run(std::optional<Take> take) {
    for (std::size_t i = 0; i < file_.conflicts.size(); ++i) {
      if (!take) show(i);
      resolve(i, take ? *take : asked());
    }
    order_both();
  }

  /// Prints a conflict.
  void show(std::size_t index) const {
    const auto& conflict = file_.conflicts[index];
    const auto line =
        std::count(file_.text.begin(), file_.text.begin() + conflict.whole.begin, '\n') + 1;
    auto& out = urgent(world_);
    out << fmt::format("{}:{}: conflict {} of {}\n", text::visible(file_.path), line, index + 1,
                       file_.conflicts.size());
    out << "ours:\n" << text::visible(conflict.ours, true);
    out << "theirs:\n" << text::visible(conflict.theirs, true);
  }

  /// Returns the errors of the incident as it would be.
  [[nodiscard]] text::Report judged() const {
    const auto record = repo::load(world_.disk, repository_, entry_);
    if (record.unreadable || file_.path != entry_.path) return {};
    const auto after = repo::with_text(record, file_.result(), repository_.defaults());
    return work::kept(work::judged(after, repository_.config, world_.now()), after);
  }

 private:
  [[nodiscard]] Take asked() const {
    for (;;) {
      urgent(world_) << "ours, theirs, both, edit or skip? [o/t/b/e/s] ";
      urgent(world_).flush();
      std::string line;
      if (!std::getline(world_.in, line)) return Take::skip;
      const auto word = text::lower_ascii(text::trimmed(line));
      for (const auto& [name, take] : {std::pair("ours", Take::ours),
                                       {"theirs", Take::theirs},
                                       {"both", Take::both},
                                       {"edit", Take::edit},
                                       {"skip", Take::skip}}) {
        if (word == name || word == std::string(1, name[0])) return take;
      }
    }
  }

  void resolve(std::size_t index, Take take) {
    const auto& conflict = file_.conflicts[index];
    auto& into = file_.resolved[index];
    if (take == Take::ours) into = conflict.ours;
    if (take == Take::theirs) into = conflict.theirs;
    if (take == Take::both) {
      into = std::string(conflict.ours) + std::string(conflict.theirs);
      both_.push_back(index);
    }
    if (take == Take::edit) into = edited(conflict);
  }

  /// Two updates must be in order of time: puts theirs first where that has fewer errors.
  void order_both() {
    auto errors = both_.empty() ? 0 : count_errors();
    for (const auto index : both_) {
      if (errors == 0) return;
      const auto& conflict = file_.conflicts[index];
      const auto before = std::exchange(file_.resolved[index],
                                        std::string(conflict.theirs) + std::string(conflict.ours));
      const auto now = count_errors();
      if (now >= errors) file_.resolved[index] = before;
      errors = std::min(errors, now);
    }
  }

  [[nodiscard]] std::size_t count_errors() const {
    const auto report = judged();
    return static_cast<std::size_t>(std::count_if(
        report.all().begin(), report.all().end(),
        [](const text::Diagnostic& found) { return found.level == text::Level::error; }));
  }

  /// Opens one conflict in the editor. Returns nothing if it stays open.
  [[nodiscard]] std::optional<std::string> edited(const text::Conflict& conflict) const {
    const auto editor = editor_of(world_);
    if (!editor) {
      (void)fail(world_, usage_error("no terminal for an editor",
                                     "set `EDITOR` to a graphical editor, such as `code --wait`"));
      return std::nullopt;
    }
    const auto whole =
        file_.text.substr(conflict.whole.begin, conflict.whole.end - conflict.whole.begin);
    const auto page = TextFileClaims(world_, repository_,
                                     {.in_git = "PM_RESOLVE",
                                      .at_root = ".pm-resolve",
                                      .id = entry_.id,
                                      .extension = file_.path.substr(file_.path.rfind('.'))},
                                     "someone else also resolves a conflict of this incident")
                          .fresh();
    world_.disk.write(page.path, whole);
    const auto ended = world_.programs(editor_call(*editor, page.path, 1));
    auto text = world_.disk.kind(page.path) == files::Kind::missing
                    ? whole
                    : world_.disk.read(page.path, yaml::most_bytes_read);
    world_.disk.remove(page.path);
    if (const auto wrong = editor_failure(*editor, ended)) {
      (void)fail(world_, *wrong);
      return std::nullopt;
    }
    if (!text::conflicts(text).empty()) return std::nullopt;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    return text;
  }

  World& world_;
  const repo::Repository& repository_;
  const repo::Entry& entry_;
  ConflictedFile& file_;
  std::vector<std::size_t> both_;
};

/// Both sides of a field are two values for one key.
bool has_repeated_key(const text::Report& report) {
  return std::any_of(report.all().begin(), report.all().end(), [](const text::Diagnostic& found) {
    return found.rule == "duplicate-key" || found.rule == "syntax";
  });
}

text::Diagnostic cannot_keep_both(const std::string& path) {
  return {.rule = "conflict",
          .message = fmt::format("cannot keep both sides in {}: they set the same key",
                                 text::quoted(path)),
          .help = "use `--ours`, `--theirs` or `--edit`, or choose for each conflict"};
}

/// Resolves the conflicts of one file and writes it. Returns the exit status.
int resolve_file(World& world, const repo::Repository& repository, const repo::Entry& entry,
                 ConflictedFile& file, std::optional<Take> take, work::Transaction& transaction) {
  Resolver resolver(world, repository, entry, file);
  resolver.run(take);
  const auto all = file.conflicts.size();
  const auto open = file.open();
  const auto report = open == 0 ? resolver.judged() : text::Report();
  if (take == Take::both && has_repeated_key(report))
    return refuse(world, cannot_keep_both(file.path));
  if (open < all) (void)transaction.write(file.path, file.text, file.result());
  print_diff(world, transaction);
  print(world, report);
  if (transaction.dry_run()) return exit_ok;
  world.err << fmt::format("{}: {} resolved", text::visible(file.path),
                           text::counted(all - open, "conflict"));
  world.err << (open > 0 ? fmt::format(", {} left\n", open) : std::string("\n"));
  if (open > 0 || report.has_errors()) return exit_findings;
  world.err << fmt::format("next: git add {}\n", text::visible(file.path));
  return exit_ok;
}

int no_choice(World& world, const repo::Repository& repository, const repo::Entry& entry,
              std::vector<ConflictedFile>& files) {
  for (auto& file : files) {
    const Resolver resolver(world, repository, entry, file);
    for (std::size_t i = 0; i < file.conflicts.size(); ++i) resolver.show(i);
  }
  return fail(world, usage_error("no side was chosen",
                                 "add `--ours`, `--theirs`, `--both` or `--edit`; in a terminal "
                                 "pm asks for each conflict"));
}

int run_resolve(World& world, const Arguments& arguments) {
  const auto take = take_for_all(arguments);
  if (!take) return fail(world, take.error());
  const auto ready = ready_to_write(world, arguments, arguments.operands, work::BadSettings::warn);
  if (!ready) return ready.error();
  const auto& [opened, settings] = *ready;
  const auto entry = arguments.operands.empty() ? only_conflicted(world, opened)
                                                : Result<repo::Entry>(opened.entries.front());
  if (!entry) return fail(world, entry.error());
  auto files = conflicted_files(world, opened.repository, *entry);
  if (files.empty())
    return fail(world,
                usage_error(fmt::format("{} has no merge conflicts", text::quoted(entry->id))));
  if (!*take && !can_ask(world)) return no_choice(world, opened.repository, *entry, files);
  int status = exit_ok;
  // A question must not hold the lock: `write` sees what another program changed in the meantime.
  work::Transaction transaction(host(world), opened.repository, settings, "resolve");
  if (!*take || *take == Take::edit) transaction.release();
  for (auto& file : files)
    status =
        std::max(status, resolve_file(world, opened.repository, *entry, file, *take, transaction));
  return status;
}

}  // namespace

constinit const Command resolve_command = {
    .name = "resolve",
    .summary = "Resolve merge conflicts of an incident",
    .operands = "[INCIDENT]",
    .most_operands = 1,
    .details =
        "Goes through the conflicts that a merge left in the record and in the Markdown\n"
        "next to it, and asks for each: our side, their side, both, or your editor. Both\n"
        "is right if each side only added something; pm then puts updates in order of time.\n"
        "Afterwards pm checks the record. Without INCIDENT, pm uses the only incident with\n"
        "conflicts.",
    .options = resolve_options,
    .examples = resolve_examples,
    .run = run_resolve,
};

}  // namespace pm::commands
