#include "pm/work/transaction.hpp"

#include <functional>
#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/git.hpp"
#include "pm/repo/lock.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/diff.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/merge.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::work {
namespace {

/// A diff in the form of git, which names both paths of a file that moves.
std::string git_diff(const FileChange& change) {
  const auto from = text::visible(change.from);
  const auto to = text::visible(change.to);
  auto diff = fmt::format("diff --git {} {}\n", from, to);
  if (change.moves()) diff += fmt::format("rename from {}\nrename to {}\n", from, to);
  return diff + text::unified_diff(change.before, change.after, {from, to});
}

[[noreturn]] void refuse_changed(const std::string& path) {
  throw files::Failure(fmt::format("{} changed while pm was about to write it", text::quoted(path)),
                       "nothing was written; run the command again");
}

/// Makes the changes, and adds to `undo` what takes each of them back. Old paths are removed last.
void change_files(files::Disk& disk, const std::vector<FileChange>& changes,
                  std::vector<std::function<void()>>& undo) {
  for (const auto& change : changes) {
    if (change.moves()) {
      if (!disk.create(change.to, change.after))
        throw files::Failure(fmt::format("cannot create {}: it exists", text::quoted(change.to)));
      undo.emplace_back([&] { disk.remove(change.to); });
    } else {
      if (!disk.replace(change.to, change.before, change.after)) refuse_changed(change.to);
      undo.emplace_back([&] { disk.write(change.from, change.before); });
    }
  }
  for (const auto& change : changes) {
    if (!change.moves()) continue;
    if (disk.read(change.from, yaml::most_bytes_read) != change.before) refuse_changed(change.from);
    disk.remove(change.from);
    undo.emplace_back([&] { (void)disk.create(change.from, change.before); });
  }
}

}  // namespace

Transaction::Transaction(const Host& host, const repo::Repository& repository,
                         const WriteSettings& settings, std::string_view command)
    : host_(host),
      repository_(repository),
      settings_(settings),
      command_(fmt::format("pm {}", command)) {
  if (settings_.dry_run) return;
  if (settings_.commit && !repo::is_work_tree(host_.programs, repository.root))
    throw files::Failure("cannot commit: not in a git working tree",
                         "omit `--commit`, or run `git init` first");
  lock_ = repo::lock(host_.disk, repository, command_, patience());
}

repo::Patience Transaction::patience() const {
  return {.most = settings_.lock_wait, .waiting = host_.waiting, .sleep = host_.sleep};
}

void Transaction::add_diff(const std::string& path, std::string_view before, std::string_view after,
                           bool is_new) {
  const auto shown = text::visible(path);
  diff_ +=
      text::unified_diff(before, after, {is_new ? std::string_view("/dev/null") : shown, shown});
}

std::string Transaction::take_diff() { return std::exchange(diff_, {}); }

bool Transaction::write(const std::string& path, std::string_view before, std::string_view after) {
  repo::require_inside(host_.disk, repository_, path);
  if (settings_.dry_run) {
    add_diff(path, before, after, false);
    return false;
  }
  if (host_.disk.replace(path, before, after)) return false;
  constexpr int most_tries = 10;  ///< each fails only if a person saves the file at that moment
  for (int tries = 0; tries < most_tries; ++tries) {
    const auto now = repo::read_inside(host_.disk, repository_, path, yaml::most_bytes_read);
    const auto merged = merged_text(path, {before, after, now}, repository_, host_.now());
    if (!merged) break;
    if (host_.disk.replace(path, now, *merged)) return true;
  }
  throw files::Failure(fmt::format("{} changed while pm was about to write it", text::quoted(path)),
                       "the file has the other change; run the command again");
}

bool Transaction::create(const std::string& path, std::string_view bytes) {
  repo::require_inside(host_.disk, repository_, path);
  if (!settings_.dry_run) return host_.disk.create(path, bytes);
  if (host_.disk.kind(path) != files::Kind::missing) return false;
  add_diff(path, {}, bytes, true);
  return true;
}

void Transaction::change(const std::vector<FileChange>& changes) {
  for (const auto& change : changes) {
    repo::require_inside(host_.disk, repository_, change.from);
    repo::require_inside(host_.disk, repository_, change.to);
    if (settings_.dry_run) diff_ += git_diff(change);
  }
  if (settings_.dry_run) return;
  std::vector<std::function<void()>> undo;
  try {
    change_files(host_.disk, changes, undo);
  } catch (...) {
    while (!undo.empty()) {
      try {
        undo.back()();
      } catch (const files::Failure&) {
        // The disk fails again. The first failure is the one to report.
      }
      undo.pop_back();
    }
    throw;
  }
}

Commit Transaction::commit(const std::vector<std::string>& paths, const std::string& message) {
  if (!settings_.commit || settings_.dry_run) return {};
  release();
  const auto alone = repo::commit_lock(host_.disk, repository_, command_ + " --commit", patience());
  auto place = repo::place_of_commits(host_.disk, repository_.root);
  auto ended = repo::commit(host_.programs, paths, message);
  if (!ended) return {.end = Commit::End::unchanged};
  return {.end = ended->status == 0 ? Commit::End::made : Commit::End::failed,
          .out = std::move(ended->out),
          .err = std::move(ended->err),
          .place = std::move(place)};
}

std::optional<files::Ended> Transaction::push() {
  if (!settings_.push || settings_.dry_run) return std::nullopt;
  lock_.reset();
  return repo::push(host_.programs, repository_.root);
}

std::string commit_message(std::string_view id, std::string_view what) {
  return fmt::format("incident({}): {}", repo::without_date(id), what);
}

}  // namespace pm::work
