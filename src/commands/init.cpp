#include <algorithm>
#include <filesystem>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

#include <fmt/format.h>

#include "all.hpp"
#include "editor.hpp"
#include "exit_status.hpp"
#include "merge_driver.hpp"
#include "pm/files/disk.hpp"
#include "pm/files/machine_zone.hpp"
#include "pm/repo/find_upward.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/read.hpp"
#include "reporting.hpp"
#include "starter_files.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

/// Returns a directory in the form of `repo::Repository::root`: "" for the current directory,
/// otherwise with a slash at its end.
std::string as_root(const std::string& folder) {
  auto root = std::filesystem::path(folder).lexically_normal().string();
  if (root == "." || root == "./") return {};
  return root.ends_with('/') ? root : root + "/";
}

/// Returns the parent by name, since the directory may not exist.
std::string above(const std::string& root) { return as_root(root + ".."); }

/// Returns the root if it exists, otherwise the nearest directory above it that exists.
std::string existing_root(const files::Disk& disk, const std::string& root) {
  auto found = root;
  while (!found.empty() && disk.kind(found) != files::Kind::folder && above(found) != found)
    found = above(found);
  return found;
}

/// Returns the pm.yaml of a repository around this one, if there is one.
std::optional<std::string> root_above(const files::Disk& disk, const std::string& root) {
  const auto existing = existing_root(disk, root);
  const auto begin = existing == root ? repo::above(disk, root) : existing;
  const auto found = begin ? repo::find_upward(disk, *begin, "pm.yaml") : std::nullopt;
  if (!found) return std::nullopt;
  const auto path = *found + "pm.yaml";
  const auto shorter = as_root(*found) + "pm.yaml";
  return disk.resolved(shorter) == disk.resolved(path) ? shorter : path;
}

constexpr std::string_view ci_systems[] = {"github", "gitlab"};

constexpr Option init_options[] = {
    {.name = "--organization", .value = "NAME", .help = "organization of the incidents"},
    {.name = "--timezone",
     .value = "ZONE",
     .help = "time zone of times without an offset, such as `Europe/London`; default: that of "
             "this machine"},
    {.name = "--ci",
     .value = "SYSTEM",
     .help = "github or gitlab: also create a CI job that checks and renders incidents",
     .choices = ci_systems},
    {.name = "--pre-commit", .help = "also create a pre-commit hook that runs `pm check`"},
    {.name = "--agents",
     .help = "also add instructions for coding agents: a section of AGENTS.md, and a SKILL.md"},
    {.name = "--git-config", .help = "also set git's merge driver in this clone"},
    dry_run_option,
    commit_option,
    lock_wait_option,
};

constexpr Example init_examples[] = {
    {"pm init", "set up the current directory"},
    {"pm init --organization Example --timezone Europe/London --git-config",
     "with first settings and git's merge driver"},
    {"pm init --ci github --pre-commit", "with checks in CI and before each commit"},
    {"pm init --agents", "with instructions for coding agents"},
    {"pm init ops --dry-run", "preview the files for the directory `ops`"},
};

/// Reports the first invalid argument.
std::optional<text::Diagnostic> invalid_argument(const World& world, const Arguments& arguments) {
  const auto organization = arguments.value("--organization");
  if (organization && text::visible(*organization) != *organization)
    return usage_error(
        fmt::format("invalid value {} for `--organization`", text::quoted(*organization)),
        "write it on one line");
  const auto zone = time::find_zone(arguments.value("--timezone").value_or("UTC"));
  if (!zone) return usage_error(zone.error());
  if (arguments.operands.empty()) return std::nullopt;
  const auto& folder = arguments.operands.front();
  const auto kind = world.disk.kind(folder);
  if (folder.empty() || (kind != files::Kind::folder && kind != files::Kind::missing))
    return usage_error(fmt::format("{} is not a directory", text::quoted(folder)),
                       "name a directory, or omit it for the current one");
  return std::nullopt;
}

/// Returns the incidents directory, from an existing pm.yaml if there is one.
std::string incidents_folder(const World& world, const std::string& root) {
  const auto path = root + "pm.yaml";
  if (world.disk.kind(path) != files::Kind::file) return model::Config().incidents;
  const text::Source source(
      path, repo::read_inside(world.disk, {.root = root}, path, yaml::most_bytes_read));
  text::Report ignored;  // `pm check` reports errors in it
  return yaml::read_config(source, ignored).incidents;
}

/// Asks for the time zone until the answer is valid. An empty answer means the proposed one, if
/// any.
std::optional<std::string> asked_zone(World& world, const std::string& proposed) {
  urgent(world) << "pm reads times without an offset in one time zone, and shows all times in it\n";
  std::string line;
  do {
    urgent(world) << (proposed.empty() ? std::string("time zone (empty: none): ")
                                       : fmt::format("time zone [{}]: ", proposed));
    urgent(world).flush();
    if (!std::getline(world.in, line)) break;
    const auto name = std::string(text::trimmed(line));
    if (name.empty()) break;
    const auto found = time::find_zone(name);
    if (found) return name;
    (void)fail(world, usage_error(found.error()));
  } while (world.in);
  return proposed.empty() ? std::nullopt : std::optional(proposed);
}

/// Returns the time zone for a new pm.yaml: that of the option, otherwise that of this machine,
/// which a person confirms. Servers and CI are in UTC, which is not a choice for the incidents.
std::optional<std::string> zone_to_set(World& world, const Arguments& arguments,
                                       const std::string& root) {
  if (auto zone = arguments.value("--timezone")) return zone;
  if (world.disk.kind(root + "pm.yaml") != files::Kind::missing) return std::nullopt;
  const auto machine = files::machine_zone(world.disk, world.environment("TZ"));
  const bool is_known = machine.is_set && machine.zone;
  const auto name = is_known ? std::string(machine.zone->name()) : std::string();
  if (can_ask(world)) return asked_zone(world, name);
  if (!is_known || *machine.zone == time::Zone()) return std::nullopt;
  world.err << fmt::format("time zone: {}, the time zone of this machine\n", name);
  return name;
}

StarterSettings starter_settings(World& world, const Arguments& arguments,
                                 const std::string& root) {
  return {.incidents = incidents_folder(world, root),
          .organization = arguments.value("--organization"),
          .timezone = zone_to_set(world, arguments, root),
          .ci = arguments.value("--ci").value_or(""),
          .pre_commit = arguments.has("--pre-commit"),
          .agents = arguments.has("--agents")};
}

void print_indented(std::ostream& out, std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out << "    " << text::visible(text.substr(0, end)) << '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// Reports that a file exists, and what it lacks.
void leave(World& world, const std::string& root, const StarterFile& file) {
  const auto path = root + file.path;
  world.err << fmt::format("{} already exists and stays unchanged\n", text::quoted(path));
  if (world.disk.kind(path) != files::Kind::file) return;
  const auto is = "\n" + repo::read_inside(world.disk, {.root = root}, path, yaml::most_bytes_read);
  if (!file.renewal.empty() && is != "\n" + file.text)
    world.err << fmt::format("  this version of pm would write another one: `{} > {}`\n",
                             file.renewal, text::visible(path));
  std::string lacking;
  for (const auto& part : file.parts) {
    if (is.find(part.mark) == std::string::npos) lacking += part.text;
  }
  if (lacking.empty()) return;
  world.err << "  it lacks these lines:\n";
  print_indented(world.err, lacking);
}

/// Adds a section at the end of a file that others wrote, in its line ends. Returns whether the
/// file did not have it yet.
bool add_section(World& world, work::Transaction& transaction, const std::string& path,
                 const StarterFile& file) {
  if (file.section_mark.empty() || world.disk.kind(path) != files::Kind::file) return false;
  const auto before = world.disk.read(path, yaml::most_bytes_read);
  if (before.find(file.section_mark) != std::string::npos) return false;
  const std::string end = before.find("\r\n") == std::string::npos ? "\n" : "\r\n";
  auto after = before;
  if (!after.empty() && !after.ends_with('\n')) after += end;
  if (!after.empty()) after += end;
  for (std::string_view rest = file.text; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    after.append(line).append(end);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  transaction.write(path, before, after);
  world.err << fmt::format("{} a section to {}\n", transaction.dry_run() ? "would add" : "added",
                           text::quoted(path));
  return true;
}

/// Creates missing files, and adds sections to others. Returns the paths of all of them.
std::vector<std::string> make_files(World& world, work::Transaction& transaction,
                                    const std::string& root,
                                    const std::vector<StarterFile>& files) {
  std::vector<std::string> made;
  for (const auto& file : files) {
    const auto path = root + file.path;
    if (!transaction.create(path, file.text)) {
      if (add_section(world, transaction, path, file))
        made.push_back(path);
      else
        leave(world, root, file);
      continue;
    }
    world.err << fmt::format("{} {}\n", transaction.dry_run() ? "would create" : "created",
                             text::quoted(path));
    made.push_back(path);
  }
  return made;
}

/// Reports a pm.yaml further up, which the new one hides.
void report_outer_config(World& world, const std::string& root,
                         const std::vector<std::string>& made) {
  const auto around = root_above(world.disk, root);
  if (!around || std::find(made.begin(), made.end(), root + "pm.yaml") == made.end()) return;
  world.err << fmt::format(
      "{} is the configuration of a repository around this one; the new pm.yaml overrides it "
      "here\n",
      text::quoted(*around));
}

int run_init(World& world, const Arguments& arguments) {
  const auto settings = write_settings(arguments);
  if (!settings) return fail(world, settings.error());
  if (const auto wrong = invalid_argument(world, arguments)) return fail(world, *wrong);
  const auto root = as_root(arguments.operands.empty() ? "." : arguments.operands.front());
  // A missing directory contains no links, and the lock needs an existing one.
  const repo::Repository repository = {.root = existing_root(world.disk, root)};
  if (arguments.has("--git-config")) require_work_tree(world, repository.root);
  // Other processes do not wait while a person types.
  const auto starters = starter_files(starter_settings(world, arguments, root));
  work::Transaction transaction(host(world), repository, *settings, "init");
  const auto made = make_files(world, transaction, root, starters);
  print_diff(world, transaction);
  report_outer_config(world, root, made);
  if (arguments.has("--git-config") && !transaction.dry_run()) {
    set_merge_driver(world, root);
  } else {
    print_merge_driver_setup(world);
  }
  return made.empty() ? exit_ok : commit(world, transaction, made, "chore: set up pm");
}

}  // namespace

constinit const Command init_command = {
    .name = "init",
    .summary = "Set up a repository",
    .operands = "[DIR]",
    .most_operands = 1,
    .details =
        "Creates pm.yaml, which explains every key and sets none, a directory for the\n"
        "incidents, a line for git's merge driver, and the JSON Schemas for editors. pm\n"
        "never changes existing files; it reports what they lack. Only `--agents` adds a\n"
        "section at the end of an existing AGENTS.md.",
    .options = init_options,
    .examples = init_examples,
    .run = run_init,
};

}  // namespace pm::commands
