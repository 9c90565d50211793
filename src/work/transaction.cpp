#include "pm/work/transaction.hpp"

#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/git.hpp"
#include "pm/repo/lock.hpp"
#include "pm/text/diff.hpp"
#include "pm/text/utf8.hpp"

namespace pm::work {

Transaction::Transaction(const Host& host, const repo::Repository& repository,
                         const WriteSettings& settings, std::string_view command)
    : host_(host), repository_(repository), settings_(settings) {
  if (settings_.dry_run) return;
  if (settings_.commit && !repo::is_work_tree(host_.programs, repository.root))
    throw files::Failure("cannot commit: not in a git working tree",
                         "omit `--commit`, or run `git init` first");
  lock_ = repo::lock(host_.disk, repository, fmt::format("pm {}", command),
                     {.most = settings_.lock_wait, .waiting = host_.waiting, .sleep = host_.sleep});
}

void Transaction::add_diff(const std::string& path, std::string_view before, std::string_view after,
                           bool is_new) {
  const auto shown = text::visible(path);
  diff_ +=
      text::unified_diff(before, after, {is_new ? std::string_view("/dev/null") : shown, shown});
}

std::string Transaction::take_diff() { return std::exchange(diff_, {}); }

void Transaction::write(const std::string& path, std::string_view before, std::string_view after) {
  repo::require_inside(host_.disk, repository_, path);
  if (settings_.dry_run) return add_diff(path, before, after, false);
  host_.disk.write(path, after);
}

bool Transaction::create(const std::string& path, std::string_view bytes) {
  repo::require_inside(host_.disk, repository_, path);
  if (!settings_.dry_run) return host_.disk.create(path, bytes);
  if (host_.disk.kind(path) != files::Kind::missing) return false;
  add_diff(path, {}, bytes, true);
  return true;
}

Commit Transaction::commit(const std::vector<std::string>& paths, const std::string& message) {
  if (!settings_.commit || settings_.dry_run) return {};
  auto ended = repo::commit(host_.programs, paths, message);
  if (!ended) return {.end = Commit::End::unchanged};
  return {.end = ended->status == 0 ? Commit::End::made : Commit::End::failed,
          .out = std::move(ended->out),
          .err = std::move(ended->err)};
}

std::string commit_message(std::string_view id, std::string_view what) {
  return fmt::format("incident({}): {}", repo::without_date(id), what);
}

}  // namespace pm::work
