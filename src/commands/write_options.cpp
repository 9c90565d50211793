#include "write_options.hpp"

#include <optional>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "exit_status.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/git.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/written.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// Reports an argument that is not UTF-8: a record cannot contain it.
std::optional<text::Diagnostic> argument_not_utf8(const Arguments& arguments) {
  for (const auto& [option, values] : arguments.options) {
    for (const auto& value : values) {
      if (text::first_invalid_utf8(value) != std::string::npos)
        return usage_error(fmt::format("the value of `{}` is not UTF-8", option),
                           "write it in UTF-8");
    }
  }
  for (const auto& operand : arguments.operands) {
    if (text::first_invalid_utf8(operand) != std::string::npos)
      return usage_error(fmt::format("{} is not UTF-8", text::quoted(operand)),
                         "write it in UTF-8");
  }
  return std::nullopt;
}

/// Prints output of a program without characters that could control a terminal.
void print_words(const World& world, const std::string& words) {
  world.err << text::visible(words, true);
  if (!words.empty() && !words.ends_with('\n')) world.err << '\n';
}

/// "`a` and `b` are", "`a` is"
std::string listed_and_are(const std::vector<std::string>& paths) {
  return text::listed(paths) + (paths.size() > 1 ? " are" : " is");
}

}  // namespace

Result<work::WriteSettings> write_settings(const Arguments& arguments) {
  if (auto wrong = argument_not_utf8(arguments)) return failed(*std::move(wrong));
  const bool pushes = arguments.has("--push");
  work::WriteSettings settings = {.dry_run = arguments.has("--dry-run"),
                                  .commit = pushes || arguments.has("--commit"),
                                  .push = pushes};
  if (settings.commit && arguments.has("--no-commit"))
    return failed(
        usage_error(fmt::format("`--no-commit` contradicts `{}`", pushes ? "--push" : "--commit"),
                    "omit one of them"));
  const auto wait = arguments.value("--lock-wait");
  if (!wait) return settings;
  const auto length = time::read_duration(*wait);
  if (!length && *wait != "0" && *wait != "0s")
    return failed(
        usage_error(fmt::format("invalid value {} for `--lock-wait`", text::quoted(*wait)),
                    "write a duration such as `10s`, or `0` to not wait"));
  settings.lock_wait = length.value_or(0);
  return settings;
}

void commit_by_default(const World& world, const Arguments& arguments,
                       const repo::Repository& repository, work::WriteSettings& settings) {
  const bool is_default = repository.config.commit.value && !arguments.has("--no-commit");
  if (!is_default || settings.commit || settings.dry_run) return;
  std::string why = "not in a git working tree";
  try {
    settings.commit = repo::is_work_tree(world.programs, repository.root);
  } catch (const files::Failure& failure) {
    why = failure.what();
  }
  if (!settings.commit)
    world.err << fmt::format("not committed, although pm.yaml sets `commit: true`: {}\n",
                             text::visible(why));
}

Result<work::Opened, int> open_to_write(const World& world, const std::vector<std::string>& names,
                                        work::BadSettings bad_settings) {
  text::Report report;
  auto opened = work::open_to_write(host(world), names, bad_settings, report);
  print(world, opened ? report : opened.error());
  if (opened) return *std::move(opened);
  const int status = exit_status(opened.error());
  if (status != exit_usage) world.err << "nothing was written\n";
  return failed(status);
}

Result<ReadyToWrite, int> ready_to_write(const World& world, const Arguments& arguments,
                                         const std::vector<std::string>& names,
                                         work::BadSettings bad_settings) {
  const auto settings = write_settings(arguments);
  if (!settings) return failed(fail(world, settings.error()));
  auto opened = open_to_write(world, names, bad_settings);
  if (!opened) return failed(opened.error());
  ReadyToWrite ready = {*std::move(opened), *settings};
  commit_by_default(world, arguments, ready.opened.repository, ready.settings);
  return ready;
}

void print_diff(const World& world, work::Transaction& transaction) {
  const auto diff = transaction.take_diff();
  // `patch` needs the exact bytes; a terminal would interpret some of them.
  world.out << (world.terminal.out ? text::visible(diff, true) : diff);
}

namespace {

/// Pushes the commit and prints the result. The commit stays if git does not push it.
int push(const World& world, work::Transaction& transaction) {
  const auto done = transaction.push();
  if (!done) return exit_ok;
  print_words(world, done->out);
  print_words(world, done->err);
  if (done->status == 0) {
    world.err << "pushed\n";
    return exit_ok;
  }
  world.err << "committed, but git did not push the commit; when that is fixed, run `git push`\n";
  return exit_io;
}

}  // namespace

int commit(const World& world, work::Transaction& transaction,
           const std::vector<std::string>& paths, const std::string& message) {
  using End = work::Commit::End;
  const auto done = transaction.commit(paths, message);
  print_words(world, done.out);
  print_words(world, done.err);
  if (done.end == End::unchanged)
    world.err << fmt::format("nothing to commit: {} the same as in the last commit\n",
                             listed_and_are(paths));
  if (done.end == End::made) world.err << fmt::format("committed: {}\n", text::visible(message));
  if (done.end == End::made && !done.place.empty())
    world.err << fmt::format("warning: {}\n", done.place);
  if (done.end == End::made) return push(world, transaction);
  if (done.end != End::failed) return exit_ok;
  world.err << fmt::format("{} written, but git did not commit {}\n", listed_and_are(paths),
                           paths.size() > 1 ? "them" : "it");
  return exit_io;
}

}  // namespace pm::commands
