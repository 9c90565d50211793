#include "pm/repo/lock.hpp"

#include <filesystem>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "memory_disk.hpp"
#include "pm/files/failure.hpp"

namespace pm::tests::lock_test {

using namespace pm::repo;
using pm::tests::Folder;
using pm::tests::MemoryDisk;
namespace fs = std::filesystem;

namespace {

/// A disk in memory whose lock is held for a while, and which remembers what was asked of it.
class HeldDisk final : public files::Disk {
 public:
  explicit HeldDisk(int tries) : left_(tries) {}

  Result<std::unique_ptr<files::Lock>, files::Held> lock(const std::string& path,
                                                         std::string_view words) override {
    asked.push_back(std::string(words) + " at " + path);
    if (left_-- > 0) return failed(files::Held{holder});
    return std::make_unique<files::Lock>();
  }
  void sweep(const std::string& folder) override { asked.push_back("sweep " + folder); }

  files::Kind kind(const std::string& path) const override { return memory.kind(path); }
  std::string read(const std::string& path, std::size_t most) const override {
    return memory.read(path, most);
  }
  std::unique_ptr<files::Reading> open(const std::string& path) const override {
    return memory.open(path);
  }
  std::unique_ptr<files::Reading> open_beneath(const files::Beneath& file) const override {
    return memory.open_beneath(file);
  }
  std::vector<std::string> list_beneath(const files::Beneath& folder) const override {
    return memory.list_beneath(folder);
  }
  std::vector<std::string> list(const std::string& folder) const override {
    return memory.list(folder);
  }
  void write(const std::string& path, std::string_view bytes) override {
    memory.write(path, bytes);
  }
  bool replace(const std::string& path, std::string_view before, std::string_view bytes) override {
    return memory.replace(path, before, bytes);
  }
  void write_unsynced(const std::string& path, std::string_view bytes) override {
    memory.write_unsynced(path, bytes);
  }
  std::optional<files::Stamp> stamp(const std::string& path) const override {
    return memory.stamp(path);
  }
  bool create(const std::string& path, std::string_view bytes) override {
    return memory.create(path, bytes);
  }
  void remove(const std::string& path) override { memory.remove(path); }
  std::string resolved(const std::string& path) const override { return memory.resolved(path); }
  std::string current_folder() const override { return memory.current_folder(); }

  MemoryDisk memory;
  std::vector<std::string> asked;
  std::string holder = "process 4711, pm update";

 private:
  int left_;
};

/// Patience that takes no time, and what became of it.
struct Waited {
  time::Milliseconds slept = 0;
  std::vector<std::string> told;

  Patience patience(time::Milliseconds most) {
    return {.most = most,
            .waiting = [this](const std::string& holder) { told.push_back(holder); },
            .sleep = [this](time::Milliseconds length) { slept += length; }};
  }
};

std::string failure(files::Disk& disk, const Patience& patience) {
  try {
    (void)lock(disk, {}, "pm new", patience);
  } catch (const files::Failure& failure) {
    return std::string(failure.what()) + "; " + failure.help();
  }
  return "no failure";
}

std::string outside(const files::Disk& disk, const Repository& repository,
                    const std::string& path) {
  try {
    require_inside(disk, repository, path);
  } catch (const files::Failure& failure) {
    return failure.what();
  }
  return "inside";
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the lock is in git's own directory, and leftovers are swept before it is taken") {
  HeldDisk disk(0);
  Waited waited;
  disk.memory.files["../.git/HEAD"] = "ref: refs/heads/main\n";
  disk.memory.files["../incidents/a.yaml"] = "";
  const Repository repository = {.root = "../"};
  CHECK(lock(disk, repository, "pm new", waited.patience(0)) != nullptr);
  CHECK(disk.asked ==
        Lines{"sweep ../", "sweep ../.git", "sweep ../incidents", "pm new at ../.git/pm.lock"});
}

TEST_CASE("every existing directory in which pm creates files is swept") {
  HeldDisk disk(0);
  Waited waited;
  for (const std::string path : {"incidents/a.yaml", "ours/a.mustache", ".pm/config.schema.json",
                                 ".github/workflows/incidents.yml", "other/file"})
    disk.memory.files[path] = "";
  Repository repository;
  repository.config.templates = "ours";
  CHECK(lock(disk, repository, "pm new", waited.patience(0)) != nullptr);
  CHECK(disk.asked == Lines{"sweep .", "sweep incidents", "sweep ours", "sweep .pm",
                            "sweep .github/workflows", "pm new at .pm.lock"});
}

TEST_CASE("outside of git the lock lies at the root") {
  HeldDisk disk(0);
  Waited waited;
  CHECK(lock(disk, {}, "pm new", waited.patience(0)) != nullptr);
  CHECK(disk.asked == Lines{"sweep .", "pm new at .pm.lock"});
}

TEST_CASE("a repository has one lock, also for who works in a repository within") {
  HeldDisk disk(0);
  Waited waited;
  disk.memory.files["../.git/HEAD"] = "";
  disk.memory.files[".git/HEAD"] = "";
  CHECK(lock(disk, {.root = "../"}, "pm new", waited.patience(0)) != nullptr);
  CHECK(disk.asked.back() == "pm new at ../.git/pm.lock");
}

TEST_CASE("an incidents directory outside of the repository is not swept") {
  HeldDisk disk(0);
  Waited waited;
  Repository repository;
  repository.config.incidents = "../elsewhere";
  disk.memory.files["../elsewhere/a.yaml"] = "";
  CHECK(lock(disk, repository, "pm new", waited.patience(0)) != nullptr);
  CHECK(disk.asked == Lines{"sweep .", "pm new at .pm.lock"});
}

TEST_CASE("a lock that is soon free is waited for without a word") {
  HeldDisk disk(5);
  Waited waited;
  CHECK(lock(disk, {}, "pm new", waited.patience(30 * time::seconds)) != nullptr);
  CHECK(waited.slept == 5 + 10 + 20 + 40 + 40);
  CHECK(waited.told.empty());
}

TEST_CASE("after a second of waiting the holder is told, once") {
  HeldDisk disk(60);
  Waited waited;
  CHECK(lock(disk, {}, "pm new", waited.patience(30 * time::seconds)) != nullptr);
  CHECK(waited.slept > 2 * time::seconds);
  CHECK(waited.told == Lines{"process 4711, pm update"});
}

TEST_CASE("a lock that stays held is waited for as long as was asked, and no longer") {
  const std::string gives_up =
      "another pm process holds the lock: process 4711, pm update; "
      "retry after it exits, or wait longer with `--lock-wait`";
  HeldDisk disk(100'000);
  Waited waited;
  for (const time::Milliseconds most :
       {time::Milliseconds{0}, 7 * time::seconds / 3, 30 * time::seconds}) {
    waited = {};
    CHECK(failure(disk, waited.patience(most)) == gives_up);
    CHECK(waited.slept == most);
  }
  disk.holder = "";
  CHECK(failure(disk, waited.patience(0))
            .starts_with("another pm process holds the lock: an unknown process"));
}

TEST_CASE("pm writes inside the repository, however the way there is written") {
  MemoryDisk disk;
  Repository repository;
  CHECK(outside(disk, repository, "incidents/a.yaml") == "inside");
  CHECK(outside(disk, repository, "incidents/../b/./a.yaml") == "inside");
  CHECK(outside(disk, repository, "../repository/a.yaml") == "inside");
  CHECK(outside(disk, repository, "../a.yaml") ==
        "cannot write `../a.yaml`: it is outside the repository");
  CHECK(outside(disk, repository, "incidents/../../a.yaml") ==
        "cannot write `incidents/../../a.yaml`: it is outside the repository");
  CHECK(outside(disk, repository, "../repository-2/a.yaml") ==
        "cannot write `../repository-2/a.yaml`: it is outside the repository");
  repository.root = "../";
  CHECK(outside(disk, repository, "../a.yaml") == "inside");
  repository.root = "../../";
  CHECK(outside(disk, repository, "../../a.yaml") == "inside");
}

TEST_CASE("pm does not write through a link out of the repository") {
  const Folder folder;
  folder.put("repository/pm.yaml", "");
  folder.put("elsewhere/a.yaml", "");
  folder.put("repository/real/a.yaml", "");
  const auto link = [&](const std::string& to, const std::string& name) {
    fs::create_directory_symlink(to, folder / ("repository/" + name));
  };
  link("../elsewhere", "out");
  link("real", "within");
  const Repository repository = {.root = folder / "repository/"};
  const auto& disk = files::real_disk();
  CHECK(outside(disk, repository, repository.root + "within/new.yaml") == "inside");
  const auto path = repository.root + "out/new.yaml";
  CHECK(outside(disk, repository, path) ==
        "cannot write `" + path + "`: it is outside the repository");
}

}  // namespace pm::tests::lock_test
