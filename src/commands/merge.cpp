#include "pm/yaml/merge.hpp"

#include <charconv>
#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/merge.hpp"
#include "pm/yaml/limits.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t usual_marker_size = 7;
constexpr std::size_t largest_marker_size = 1000;

constexpr Option merge_options[] = {
    {.name = "--marker-size", .value = "NUMBER", .help = "length of conflict markers; default: 7"},
};

constexpr Example merge_examples[] = {
    {"pm merge %O %A %B %P", "the command that git runs, with its placeholders for files"},
    {"pm merge --marker-size %L %O %A %B %P",
     "with conflict markers of the length that git requires"},
    {"pm merge base.yaml mine.yaml theirs.yaml", "merge three files yourself, into mine.yaml"},
};

/// The three versions from git, and the name of the file for people.
struct Files {
  std::string base, ours, theirs;
  std::string path;  ///< of the file in the working tree; empty if git passes none
  std::string name;
};

std::optional<std::size_t> marker_size(const Arguments& arguments) {
  const auto text = arguments.value("--marker-size");
  if (!text) return usual_marker_size;
  std::size_t size = 0;
  const auto* end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, size);
  const bool fits = read.ec == std::errc() && read.ptr == end && size <= largest_marker_size;
  return fits && size > 0 ? std::optional(size) : std::nullopt;
}

/// Returns nothing if one of the three files is not a record, or pm cannot merge them as records.
std::optional<yaml::Merged> merged_record(const World& world, const Files& files,
                                          std::size_t marker_size) {
  const auto read = [&](const std::string& path) {
    return text::Source(path, world.disk.read(path, yaml::most_bytes_read));
  };
  const auto base = read(files.base);
  const auto ours = read(files.ours);
  const auto theirs = read(files.theirs);
  text::Report report;  // `pm check` reports errors in pm.yaml
  const auto repository = repo::open(world.disk, world.environment, report, files.path);
  return work::merged_record({base, ours, theirs}, repository, world.now(), {.size = marker_size});
}

int write_record(World& world, const Files& files, const yaml::Merged& merged) {
  world.disk.write(files.ours, merged.text);
  for (const auto& field : merged.conflicts) {
    world.err << fmt::format("conflict in {} of {}\n", text::quoted(field), files.name);
  }
  return merged.conflicts.empty() ? exit_ok : exit_findings;
}

/// Merges by lines, as git does with files without a merge driver.
int merge_lines(World& world, const Files& files, std::size_t marker_size) {
  // The status is the number of conflicts, at most this one; beyond it, git has failed.
  constexpr int most_conflicts = 127;
  const auto ended = world.programs(
      {.words = {"git", "merge-file", "-p", fmt::format("--marker-size={}", marker_size), "-L",
                 "ours", "-L", "base", "-L", "theirs", files.ours, files.base, files.theirs}});
  if (ended.status < 0 || ended.status > most_conflicts) {
    throw files::Failure(fmt::format("git cannot merge {}: {}", text::quoted(files.name),
                                     text::visible(text::trimmed(ended.err))));
  }
  world.disk.write(files.ours, ended.out);
  if (ended.status == 0) return exit_ok;
  world.err << fmt::format("conflict in {}, which git merged by lines\n", files.name);
  return exit_findings;
}

int run_merge(World& world, const Arguments& arguments) {
  const auto& names = arguments.operands;
  if (names.size() < 3) {
    return fail(world, usage_error("too few arguments: `pm merge` takes BASE, OURS and THEIRS",
                                   "see `pm merge --help`; git passes them itself"));
  }
  const auto size = marker_size(arguments);
  if (!size) {
    return fail(world,
                usage_error(fmt::format("invalid value {} for `--marker-size`",
                                        text::quoted(*arguments.value("--marker-size"))),
                            fmt::format("write a number from 1 to {}", largest_marker_size)));
  }
  const auto path = names.size() > 3 ? names[3] : std::string();
  const Files files = {names[0], names[1], names[2], path,
                       text::visible(path.empty() ? names[1] : path)};
  const auto merged = merged_record(world, files, *size);
  return merged ? write_record(world, files, *merged) : merge_lines(world, files, *size);
}

}  // namespace

constinit const Command merge_command = {
    .name = "merge",
    .summary = "Merge records (git merge driver)",
    .operands = "BASE OURS THEIRS [NAME]",
    .most_operands = 4,
    .details =
        "Merges two versions of BASE and writes the result to OURS, as git requires of a\n"
        "merge driver. Messages call the file NAME. Lists merge as sets, updates by time,\n"
        "everything else field by field. If both sides changed a field differently, pm\n"
        "writes conflict markers around that field and exits with status 1. git merges\n"
        "files that are not records, line by line.\n"
        "\n"
        "`pm init` creates the file that names the driver to git, once per repository, and\n"
        "prints the commands that each clone needs; `pm init --git-config` runs them.",
    .options = merge_options,
    .examples = merge_examples,
    .run = run_merge,
};

}  // namespace pm::commands
