#include "pm/site/publish.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "manifest.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/text/words.hpp"

namespace pm::site {
namespace {

constexpr std::size_t most_file_bytes = std::size_t{256} * 1024 * 1024;

enum class Difference { same, added, changed, foreign };

/// A file that was made and compared with the one that exists.
struct Compared {
  Difference difference = Difference::same;
  std::optional<text::Diagnostic> error = {};
};

class Build {
 public:
  Build(files::Disk& disk, const Publishing& how, const std::vector<std::string>& paths,
        const MakeFile& make)
      : disk_(disk), how_(how), paths_(paths), make_(make) {}

  Result<Changes, text::Report> run() {
    auto lock =
        how_.compare_only || disk_.kind(how_.folder) != files::Kind::folder ? nullptr : take_lock();
    earlier_ = read_manifest(disk_, how_.folder);
    compare_all();
    if (!errors_.empty()) return failed(std::move(errors_));
    const Manifest now(paths_.begin(), paths_.end());
    std::set_difference(earlier_.begin(), earlier_.end(), now.begin(), now.end(),
                        std::back_inserter(changes_.removed));
    if (how_.compare_only) return std::move(changes_);
    if (changes_.any()) {
      // A file is listed before it exists, so that a later build can always remove it.
      auto both = earlier_;
      both.insert(paths_.begin(), paths_.end());
      write_manifest(disk_, how_.folder, both);
      if (lock == nullptr) lock = take_lock();
      write(added_);
      write(changed_);
      remove_obsolete();
    }
    write_manifest(disk_, how_.folder, now);
    return std::move(changes_);
  }

 private:
  [[nodiscard]] std::string place(const std::string& path) const {
    return how_.folder + "/" + path;
  }

  std::unique_ptr<files::Lock> take_lock() {
    auto taken = disk_.lock(place(".pm-site.lock"), "pm site");
    if (taken) return *std::move(taken);
    throw files::Failure(
        fmt::format("another pm process writes to `{}`: {}", how_.folder, taken.error().words),
        "retry after it exits");
  }

  [[nodiscard]] Difference difference_of(const std::string& path, const std::string& bytes) const {
    const auto target = place(path);
    const auto kind = disk_.kind(target);
    if (kind == files::Kind::missing) return Difference::added;
    if (kind == files::Kind::file && disk_.read(target, most_file_bytes) == bytes)
      return Difference::same;
    return earlier_.count(path) > 0 ? Difference::changed : Difference::foreign;
  }

  [[nodiscard]] Compared compared(std::size_t number) const {
    const auto bytes = make_(number);
    if (!bytes) return {.error = bytes.error()};
    return {.difference = difference_of(paths_[number], *bytes)};
  }

  void take(std::size_t number, Compared file) {
    if (how_.progress) how_.progress(number + 1, paths_.size());
    if (file.error) return errors_.add(*std::move(file.error));
    const auto& path = paths_[number];
    switch (file.difference) {
      case Difference::same:
        ++changes_.unchanged;
        break;
      case Difference::added:
        changes_.added.push_back(path);
        added_.push_back(number);
        break;
      case Difference::changed:
        changes_.changed.push_back(path);
        changed_.push_back(number);
        break;
      case Difference::foreign:
        foreign_.push_back(place(path));
        break;
    }
  }

  void compare_all() {
    repo::in_order(
        paths_.size(), [&](std::size_t i) { return compared(i); },
        [&](std::size_t i, Compared file) { take(i, std::move(file)); });
    if (foreign_.empty()) return;
    errors_.add(
        {.rule = "usage",
         .message = fmt::format("pm did not write {}, and would replace {}", text::listed(foreign_),
                                foreign_.size() == 1 ? "it" : "them"),
         .help = "choose another directory, or remove what is in the way"});
  }

  void write(const std::vector<std::size_t>& numbers) {
    repo::in_order(
        numbers.size(), [&](std::size_t i) { return make_(numbers[i]); },
        [&](std::size_t i, const Result<std::string>& bytes) {
          if (!bytes) {
            throw files::Failure(fmt::format("cannot make `{}` again: {}", paths_[numbers[i]],
                                             bytes.error().message),
                                 "a record changed during the build; build again");
          }
          disk_.write(place(paths_[numbers[i]]), *bytes);
        });
  }

  void remove_obsolete() {
    const auto root = disk_.resolved(how_.folder) + "/";
    for (const auto& path : changes_.removed) {
      const auto target = place(path);
      // A link in the directory may lead elsewhere.
      if (disk_.kind(target) == files::Kind::file && disk_.resolved(target) == root + path)
        disk_.remove(target);
    }
  }

  files::Disk& disk_;
  const Publishing& how_;
  const std::vector<std::string>& paths_;
  const MakeFile& make_;
  Manifest earlier_;
  Changes changes_;
  std::vector<std::size_t> added_;
  std::vector<std::size_t> changed_;
  std::vector<std::string> foreign_;
  text::Report errors_;
};

}  // namespace

Result<Changes, text::Report> publish(files::Disk& disk, const Publishing& how,
                                      const std::vector<std::string>& paths, const MakeFile& make) {
  return Build(disk, how, paths, make).run();
}

}  // namespace pm::site
