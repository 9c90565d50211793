#include "writing.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "../findings.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/git.hpp"
#include "pm/repo/lock.hpp"
#include "pm/text/diff.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/written.hpp"

namespace pm::commands {
namespace {

repo::Patience patience(World& world, const WriteSettings& settings) {
  return {.most = settings.lock_wait,
          .waiting =
              [&world](const std::string& holder) {
                world.err << fmt::format("waiting for another pm that writes here ({})\n",
                                         text::visible(holder));
                world.err.flush();
              },
          .sleep = world.sleep};
}

/// The words of a program, with nothing in them that could steer a terminal.
void print_words(World& world, const std::string& words) {
  world.err << text::visible(words, true);
  if (!words.empty() && !words.ends_with('\n')) world.err << '\n';
}

/// What is not UTF-8 cannot stand in a record.
std::optional<UsageMistake> not_utf8(const Arguments& arguments) {
  for (const auto& [option, values] : arguments.options) {
    for (const auto& value : values) {
      if (text::first_invalid_utf8(value) != std::string::npos)
        return UsageMistake{fmt::format("the value of `{}` is not UTF-8", option),
                            "write it in UTF-8, as records are"};
    }
  }
  for (const auto& operand : arguments.operands) {
    if (text::first_invalid_utf8(operand) != std::string::npos)
      return UsageMistake{fmt::format("{} is not UTF-8", text::quoted(operand)),
                          "write it in UTF-8, as records are"};
  }
  return std::nullopt;
}

/// A key that pm.yaml does not have is left out, and the rest of it holds: in the middle of an
/// outage that is no reason to refuse an update. What could not be read might change what is
/// written.
bool stops_writing(const text::Report& report) {
  return std::any_of(report.all().begin(), report.all().end(), [](const auto& finding) {
    return finding.level == text::Level::error && finding.rule != "unknown-key";
  });
}

}  // namespace

std::variant<WriteSettings, UsageMistake> write_settings(const Arguments& arguments) {
  if (auto mistake = not_utf8(arguments)) return std::move(*mistake);
  WriteSettings settings = {.dry_run = arguments.has("--dry-run"),
                            .commit = arguments.has("--commit")};
  const auto wait = arguments.value("--lock-wait");
  if (!wait) return settings;
  const auto length = time::read_duration(*wait);
  if (!length && *wait != "0" && *wait != "0s")
    return UsageMistake{fmt::format("`--lock-wait` cannot be {}", text::quoted(*wait)),
                        "write a duration such as `10s`, or `0` not to wait"};
  settings.lock_wait = length.value_or(0);
  return settings;
}

std::variant<Opened, int> open_to_write(World& world, const std::vector<std::string>& names) {
  text::Report report;
  auto opened = open(world, names, report);
  text::Report elsewhere;
  if (opened) repo::report_elsewhere(world.disk, opened->repository, opened->entries, elsewhere);
  if (!elsewhere.empty()) {
    print(world.err, elsewhere, pen(world, world.terminal.err));
    return wrong_usage;
  }
  if (opened && names.empty()) {
    // Nobody asked for all of them; that two have one id is for `pm check` to say.
    report.relevel([](const text::Diagnostic& finding) {
      return finding.rule == "duplicate-id" ? text::Level::off : finding.level;
    });
  }
  print(world.err, report, pen(world, world.terminal.err));
  if (!opened) return wrong_usage;
  if (stops_writing(report)) {
    world.err << "nothing is written\n";
    return problems;
  }
  return std::move(*opened);
}

std::variant<ReadyToWrite, int> ready_to_write(World& world, const Arguments& arguments,
                                               const std::vector<std::string>& names) {
  const auto settings = write_settings(arguments);
  if (const auto* mistake = std::get_if<UsageMistake>(&settings))
    return misused(world, mistake->message, mistake->help);
  auto opened = open_to_write(world, names);
  if (const auto* status = std::get_if<int>(&opened)) return *status;
  return ReadyToWrite{std::get<Opened>(std::move(opened)), std::get<WriteSettings>(settings)};
}

Writing::Writing(World& world, const repo::Repository& repository, const WriteSettings& settings,
                 std::string_view command)
    : world_(world), repository_(repository), settings_(settings) {
  if (settings_.dry_run) return;
  if (settings_.commit && !repo::is_work_tree(world.programs, repository.root))
    throw files::Failure("cannot commit: this folder is in no git work tree",
                         "leave out `--commit`, or run `git init` first");
  lock_ =
      repo::lock(world.disk, repository, fmt::format("pm {}", command), patience(world, settings_));
}

void Writing::print_diff(const std::string& path, std::string_view before, std::string_view after,
                         bool is_new) {
  const auto shown = text::visible(path);
  const auto diff =
      text::unified_diff(before, after, {is_new ? std::string_view("/dev/null") : shown, shown});
  // `patch` takes the bytes as they are; a terminal would obey some of them.
  world_.out << (world_.terminal.out ? text::visible(diff, true) : diff);
}

void Writing::write(const std::string& path, std::string_view before, std::string_view after) {
  repo::require_inside(world_.disk, repository_, path);
  if (settings_.dry_run) return print_diff(path, before, after, false);
  world_.disk.write(path, after);
}

bool Writing::create(const std::string& path, std::string_view bytes) {
  repo::require_inside(world_.disk, repository_, path);
  if (!settings_.dry_run) return world_.disk.create(path, bytes);
  if (world_.disk.kind(path) != files::Kind::missing) return false;
  print_diff(path, {}, bytes, true);
  return true;
}

void Writing::take_back(const std::string& path) {
  if (settings_.dry_run) return;
  try {
    world_.disk.remove(path);
  } catch (const files::Failure&) {
    // It is for the failure before this one to be told.
  }
}

int Writing::commit(const std::vector<std::string>& paths, const std::string& message) {
  if (!settings_.commit || settings_.dry_run) return fine;
  const auto ended = repo::commit(world_.programs, paths, message);
  if (!ended) {
    world_.err << fmt::format("nothing to commit: {} as in the last commit\n",
                              text::listed(paths) + (paths.size() > 1 ? " are" : " is"));
    return fine;
  }
  print_words(world_, ended->out);
  print_words(world_, ended->err);
  if (ended->status == 0) {
    world_.err << fmt::format("committed: {}\n", text::visible(message));
    return fine;
  }
  world_.err << fmt::format("{} written, and git did not commit {}\n",
                            text::listed(paths) + (paths.size() > 1 ? " are" : " is"),
                            paths.size() > 1 ? "them" : "it");
  return world_said_no;
}

std::string commit_message(std::string_view id, std::string_view what) {
  return fmt::format("incident({}): {}", repo::without_date(id), what);
}

}  // namespace pm::commands
