#include <cerrno>
#include <csignal>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../../src/files/real_disk.hpp"
#include "catch.hpp"
#include "folder.hpp"
#include "pm/files/failure.hpp"

namespace pm::tests::real_lock_test {

using namespace pm::files;
using pm::tests::Folder;
namespace fs = std::filesystem;

namespace {

using Taken = pm::Result<std::unique_ptr<Lock>, Held>;

Taken take(const Folder& folder, std::string_view words = "pm test") {
  return real_disk().lock(folder / "lock", words);
}

std::string words(const Taken& taken) { return taken ? "it is ours" : taken.error().words; }

std::string failure(const Folder& folder) {
  try {
    return "no failure: " + words(take(folder));
  } catch (const Failure& failure) {
    return failure.what();
  }
}

}  // namespace

TEST_CASE("a lock that is held names its holder, and is free and gone afterwards") {
  const Folder folder;
  {
    const auto first = take(folder, "pm update");
    CHECK(first);
    CHECK(words(take(folder)) == fmt::format("process {}, pm update", ::getpid()));
  }
  CHECK(folder.names().empty());
  CHECK(take(folder));
}

TEST_CASE("the lock of a process that was killed is free, and the next holder signs it") {
  const Folder folder;
  const auto child = ::fork();
  if (child == 0) {
    const auto held = take(folder, "pm new with a long name");
    ::raise(SIGKILL);
    ::_exit(0);
  }
  int how = 0;
  REQUIRE(::waitpid(child, &how, 0) == child);
  REQUIRE(WIFSIGNALED(how));
  CHECK(folder.bytes("lock") == fmt::format("process {}, pm new with a long name\n", child));
  const auto next = take(folder, "pm update");
  CHECK(next);
  CHECK(folder.bytes("lock") == fmt::format("process {}, pm update\n", ::getpid()));
}

TEST_CASE("a lock is not handed on to programs that its holder starts") {
  const Folder folder;
  const auto held = take(folder);
  const auto child = ::fork();
  if (child == 0) {
    // Only standard input, output and error are open and survive exec.
    ::execlp("sh", "sh", "-c", "test \"$(ls -l /proc/$$/fd | grep -c lock)\" -eq 0", nullptr);
    ::_exit(99);
  }
  int how = 0;
  REQUIRE(::waitpid(child, &how, 0) == child);
  CHECK(WEXITSTATUS(how) == 0);
}

TEST_CASE("a holder that has lost its file leaves that of the next") {
  const Folder folder;
  auto first = take(folder);
  fs::remove(folder / "lock");
  const auto second = take(folder);
  REQUIRE(second);
  first->reset();
  CHECK_FALSE(take(folder));
}

TEST_CASE("the failure of an invalid lock file names the reason, and changes nothing") {
  const Folder folder;
  const auto begin = "cannot lock `" + (folder / "lock") + "`: ";
  SECTION("a link, wherever it leads") {
    folder.put("target", "x");
    fs::create_symlink(folder / "target", folder / "lock");
    CHECK(failure(folder) == begin + "it is a symbolic link");
    CHECK(folder.bytes("target") == "x");
  }
  SECTION("a folder") {
    fs::create_directory(folder / "lock");
    CHECK(failure(folder) == begin + "is a directory");
  }
  SECTION("a pipe") {
    REQUIRE(::mkfifo((folder / "lock").c_str(), 0600) == 0);
    CHECK(failure(folder) == begin + "it is not a regular file");
  }
  SECTION("a hard link to another file") {
    folder.put("target", "x");
    fs::create_hard_link(folder / "target", folder / "lock");
    CHECK(failure(folder) == begin + "another hard link leads to it");
    CHECK(folder.bytes("target") == "x");
  }
  SECTION("in a folder that is missing") {
    fs::remove_all(folder.path());
    CHECK(failure(folder) == begin + "no such file or directory");
  }
}

TEST_CASE("each call of the system that fails while a lock is taken is told or does no harm") {
  const Folder folder;
  auto system = pm::files::System();
  const auto disk = disk_of(system);
  const auto begin = "cannot lock `" + (folder / "lock") + "`: ";
  const auto what = [&] {
    try {
      return words(disk->lock(folder / "lock", "pm test"));
    } catch (const Failure& failure) {
      return std::string(failure.what());
    }
  };
  system = real_system();
  SECTION("opening it, since the folder is read-only") {
    system.open = [](const char*, int, mode_t) { return errno = EROFS, -1; };
    CHECK(what() == begin + "read-only file system");
  }
  SECTION("locking it, since the disk knows no locks") {
    system.flock = [](int, int) { return errno = ENOLCK, -1; };
    CHECK(what() == begin + "no locks available");
  }
  SECTION("signing it, since the disk is full") {
    system.write = [](int, const void*, std::size_t) { return errno = ENOSPC, ssize_t{-1}; };
    CHECK(what() == "it is ours");
  }
  SECTION("making it, since it is left by somebody else who is dead") {
    folder.put("lock", "process 1, pm of another user\n");
    bool first = true;
    system.open = [&](const char* path, int flags, mode_t mode) {
      const bool refused = (flags & O_ACCMODE) == O_RDWR && std::exchange(first, false);
      return refused ? (errno = EACCES, -1) : ::open(path, flags, mode);
    };
    CHECK(what() == "it is ours");
  }
  SECTION("it is given back between opening and locking it, a hundred times") {
    system.flock = [&](int file, int how) {
      fs::remove(folder / "lock");
      return ::flock(file, how);
    };
    CHECK(what().empty());
  }
}

}  // namespace pm::tests::real_lock_test
