#include <filesystem>

#include <unistd.h>

#include "catch.hpp"
#include "fixture.hpp"

namespace pm::tests::refused_test {

// A world that refuses what the real program wants: a clear error, exit status 3, nothing changed.

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

namespace {

const std::string update = "pm update 2024-01-29-engage identified -m 'It is the disk.'";
const std::string only = "2024-01-29-engage.yaml";  // what `incidents` holds

/// What a command that is refused says.
std::string refused(const RealRepository& repository, const std::string& command) {
  const auto ended = repository.run(command);
  CHECK(ended.status == 3);
  CHECK(ended.out.empty());
  return ended.err;
}

}  // namespace

TEST_CASE("on a full disk the record stays as it was") {
  const RealRepository repository;
  // No file may grow beyond a block of 512 or 1024 bytes. The signal of the system for that would
  // end pm in the middle.
  const std::string full = "ulimit -f 1; ";
  const std::string text = " -m " + std::string(2000, 'x');
  const auto change = refused(repository, full + "pm update 2024-01-29-engage update" + text);
  CHECK(change == "error[failure]: cannot write `" + RealRepository::path + "`: file too large\n");
  CHECK(repository.record() == RealRepository::first);
  const auto other =
      refused(repository, full + "pm new 'Disk full' --at '2024-02-01 10:00'" + text);
  CHECK(other ==
        "error[failure]: cannot write `incidents/2024-02-01-disk-full.yaml`: file too large\n");
  CHECK(repository.folder().names() == Names{"incidents", "pm.yaml"});
  CHECK(repository.folder().names("incidents") == Names{only});
}

TEST_CASE("in a folder that is read-only the record stays as it was") {
  if (::geteuid() == 0) {
    WARN("the permissions of folders do not bind root: not tested");
    return;
  }
  const RealRepository repository;
  const auto allow = [&](const std::string& folder, fs::perms mode) {
    fs::permissions(repository.folder() / folder, mode);
  };
  const auto read_only = fs::perms::owner_read | fs::perms::owner_exec;
  allow("incidents", read_only);
  CHECK(refused(repository, update) ==
        "error[failure]: cannot write `" + RealRepository::path + "`: permission denied\n");
  allow(".", read_only);
  CHECK(
      refused(repository, update) ==
      "error[failure]: cannot lock `.pm.lock`: permission denied\n"
      "  = help: pm locks this file while it writes, so that only one process writes at a time\n");
  allow(".", fs::perms::owner_all);
  allow("incidents", fs::perms::owner_all);
  CHECK(repository.record() == RealRepository::first);
  CHECK(repository.folder().names() == Names{"incidents", "pm.yaml"});
  allow(RealRepository::path, fs::perms::owner_read);
  CHECK(refused(repository, update) ==
        "error[failure]: cannot write `" + RealRepository::path + "`: permission denied\n");
}

TEST_CASE("a record that is a link is not replaced, nor is the file it leads to") {
  const RealRepository repository;
  const auto& folder = repository.folder();
  folder.put("real.yaml", RealRepository::first);
  fs::remove(folder / RealRepository::path);
  fs::create_symlink("../real.yaml", folder / RealRepository::path);
  CHECK(refused(repository, update) ==
        "error[failure]: cannot write `" + RealRepository::path +
            "`: it is a symbolic link\n"
            "  = help: write to the file it points to, or remove the link\n");
  CHECK(fs::is_symlink(folder / RealRepository::path));
  CHECK(folder.bytes("real.yaml") == RealRepository::first);
}

TEST_CASE("nothing is written outside of the repository") {
  const RealRepository repository;
  const auto& folder = repository.folder();
  folder.put("below/pm.yaml", "timezone: UTC\n");
  fs::create_directory_symlink("../incidents", folder / "below/incidents");
  const auto outside = [&](const std::string& path) {
    return "error[failure]: cannot write `" + path +
           "`: it is outside the repository\n"
           "  = help: pm writes only inside the repository\n";
  };
  const std::string text = " identified -m 'It is the disk.'";
  const auto there = "../" + RealRepository::path;
  CHECK(refused(repository, "cd below && pm update " + there + text) == outside(there));
  // Records are not even read through a linked directory.
  const std::string unread =
      "error[failure]: cannot list `incidents`: it leads out of the repository\n"
      "  = help: replace the symbolic link or `..` in its path with the file itself\n";
  CHECK(refused(repository, "cd below && pm update 2024-01-29-engage" + text) == unread);
  CHECK(refused(repository, "cd below && EDITOR='touch opened; true' pm edit 2024-01-29-engage") ==
        unread);
  CHECK(!fs::exists(folder / "below/opened"));
  CHECK(refused(repository, "cd below && pm new New") == unread);
  CHECK(repository.record() == RealRepository::first);
  CHECK(folder.names("incidents") == Names{only});
}

TEST_CASE("a lock that is no file keeps pm from writing") {
  const RealRepository repository;
  fs::create_symlink("pm.yaml", repository.folder() / ".pm.lock");
  CHECK(
      refused(repository, update) ==
      "error[failure]: cannot lock `.pm.lock`: it is a symbolic link\n"
      "  = help: pm locks this file while it writes, so that only one process writes at a time\n");
  CHECK(repository.folder().bytes("pm.yaml") == "timezone: UTC\n");
}

TEST_CASE("a commit is refused before anything is written where there is no work tree") {
  const RealRepository repository;
  CHECK(refused(repository, update + " --commit") ==
        "error[failure]: cannot commit: not in a git working tree\n"
        "  = help: omit `--commit`, or run `git init` first\n");
  CHECK(repository.record() == RealRepository::first);
}

TEST_CASE("when a hook refuses the commit, the update is written and git's words are shown") {
  const RealRepository repository;
  repository.folder().put(".git-hooks/pre-commit", "#!/bin/sh\necho the hook says no\nexit 1\n");
  CHECK(repository
            .run("git init -q && git config core.hooksPath .git-hooks && "
                 "chmod +x .git-hooks/pre-commit")
            .status == 0);
  const auto said = refused(repository, update + " --at '2024-01-29 11:00' --commit");
  CHECK(said.find("the hook says no\n") != std::string::npos);
  CHECK(said.find("`" + RealRepository::path + "` is written, but git did not commit it\n") !=
        std::string::npos);
  CHECK(repository.record().find("It is the disk.") != std::string::npos);
  CHECK(repository.run("git status --short incidents").out == "A  " + RealRepository::path + "\n");
}

}  // namespace pm::tests::refused_test
