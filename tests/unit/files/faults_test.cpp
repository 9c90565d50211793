#include <algorithm>
#include <cerrno>
#include <functional>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../../src/files/real_disk.hpp"
#include "../../../src/files/system.hpp"
#include "catch.hpp"
#include "folder.hpp"
#include "pm/files/failure.hpp"

namespace pm::tests::faults_test {

// Every call of the system that a write makes fails once, with each of these errors, or is the last
// that the process makes.

using namespace pm::files;
using pm::tests::Folder;

namespace {

const std::string old_text = "old\n";
const std::string new_text(10'000, 'n');
const std::string name = "2024-01-01-a.yaml";

/// No more than 4096 bytes at once, as a disk may do it.
ssize_t write_some(int file, const void* bytes, std::size_t size) {
  return ::write(file, bytes, std::min<std::size_t>(size, 4096));
}

/// The real calls; before one of them, by its number, something else happens instead.
class Counted {
 public:
  using Instead = std::function<void(const std::string& call)>;

  Counted(int number, Instead instead) : left_(number), instead_(std::move(instead)) {
    const auto& real = real_system();
    system_.open = counted("open", real.open);
    system_.open_without_links = real.open_without_links;  // only reads; see open_beneath_test.cpp
    system_.flock = counted("flock", real.flock);
    system_.fchown = counted("fchown", real.fchown);
    system_.fchmod = counted("fchmod", real.fchmod);
    system_.fstat = counted("fstat", real.fstat);
    system_.write = counted("write", std::function(write_some));
    system_.fsync = counted("fsync", real.fsync);
    system_.rename = counted("rename", real.rename);
    system_.rename_to_new = counted("rename_to_new", real.rename_to_new);
    system_.link = counted("link", real.link);
    system_.unlink = counted("unlink", real.unlink);
    system_.mkdir = counted("mkdir", real.mkdir);
  }

  [[nodiscard]] const System& system() const { return system_; }
  /// Returns whether the call with this number has been made.
  [[nodiscard]] bool reached() const { return left_ <= 0; }

 private:
  template <typename Result, typename... Arguments>
  std::function<Result(Arguments...)> counted(std::string call,
                                              std::function<Result(Arguments...)> real) {
    return [this, call, real](Arguments... arguments) -> Result {
      if (--left_ != 0) return real(arguments...);
      instead_(call);
      return -1;
    };
  }

  int left_;
  Instead instead_;
  System system_;
};

/// A way to write, into a folder that is as it says.
struct Way {
  const char* name;
  bool exists;  ///< the file exists before
  std::function<void(Disk& disk, const std::string& path)> act;
};

const Way ways[] = {
    {"over another file", true,
     [](Disk& disk, const std::string& path) { disk.write(path, new_text); }},
    {"where there was none", false,
     [](Disk& disk, const std::string& path) { disk.write(path, new_text); }},
    {"a file that is new", false,
     [](Disk& disk, const std::string& path) { (void)disk.create(path, new_text); }},
};

void prepare(const Folder& folder, const Way& way) {
  if (way.exists) folder.put("incidents/" + name, old_text);
}

/// Nothing, or what is wrong with the file: it is neither the old nor the new one, or others are
/// there that can be seen.
std::string complaint(const Folder& folder, const Way& way) {
  const auto incidents = folder / "incidents";
  if (real_disk().kind(incidents) == Kind::missing) return way.exists ? "it is gone" : "";
  const auto seen = real_disk().list(incidents);
  if (seen.empty()) return way.exists ? "it is gone" : "";
  if (seen != std::vector<std::string>{name}) return "others are there";
  const auto bytes = folder.bytes("incidents/" + name);
  if (bytes == new_text || (way.exists && bytes == old_text)) return "";
  return "it has other bytes";
}

std::vector<std::string> hidden(const Folder& folder) {
  if (real_disk().kind(folder / "incidents") == Kind::missing) return {};
  auto all = folder.names("incidents");
  std::erase(all, name);
  return all;
}

/// Writes while one call fails. Returns whether there was such a call.
bool write_with_fault(const Way& way, int error, int number) {
  const Folder folder;
  prepare(folder, way);
  std::string failed;
  const Counted counted(number, [&](const std::string& call) {
    failed = call;
    errno = error;
  });
  std::optional<std::string> failure;
  try {
    way.act(*disk_of(counted.system()), folder / "incidents/" + name);
  } catch (const Failure& thrown) {
    failure = thrown.what();
  }
  CAPTURE(way.name, error, number, failed, failure.value_or("no failure"));
  CHECK(complaint(folder, way).empty());
  if (failed == "unlink") real_disk().sweep(folder / "incidents");
  CHECK(hidden(folder).empty());
  const bool is_new = folder.bytes("incidents/" + name) == new_text;
  CHECK(is_new == !failure.has_value());
  return counted.reached();
}

/// Writes in a process that ends before one of its calls. Returns whether there was such a call.
bool write_and_die(const Way& way, int number) {
  const Folder folder;
  prepare(folder, way);
  const auto child = ::fork();
  if (child == 0) {
    const Counted counted(number, [](const std::string&) { ::_exit(9); });
    way.act(*disk_of(counted.system()), folder / "incidents/" + name);
    ::_exit(0);
  }
  int how = 0;
  REQUIRE(::waitpid(child, &how, 0) == child);
  CAPTURE(way.name, number);
  CHECK(complaint(folder, way).empty());
  real_disk().sweep(folder / "incidents");
  CHECK(hidden(folder).empty());
  CHECK(complaint(folder, way).empty());
  return WEXITSTATUS(how) == 9;
}

}  // namespace

TEST_CASE("whichever call of a write fails, the file is the old or the new one, and it alone") {
  int faults = 0;
  for (const auto& way : ways) {
    for (const int error : {ENOSPC, EIO, EACCES, EDQUOT, EROFS}) {
      int number = 1;
      while (write_with_fault(way, error, number)) ++number;
      faults += number - 1;
    }
  }
  CAPTURE(faults);
  CHECK(faults > 150);
}

TEST_CASE("before whichever call a writer dies, the file is whole, and a sweep finds the rest") {
  int deaths = 0;
  for (const auto& way : ways) {
    int number = 1;
    while (write_and_die(way, number)) ++number;
    deaths += number - 1;
  }
  CAPTURE(deaths);
  CHECK(deaths > 30);
}

namespace {

/// A disk without links, and perhaps without renaming to a new name.
System poorer(bool with_renaming) {
  auto system = real_system();
  system.link = [](const char*, const char*) { return errno = EPERM, -1; };
  if (!with_renaming)
    system.rename_to_new = [](const char*, const char*) { return errno = EINVAL, -1; };
  return system;
}

}  // namespace

TEST_CASE("a disk that knows fewer calls creates files too, and replaces none") {
  for (const bool with_renaming : {true, false}) {
    const Folder folder;
    auto system = poorer(with_renaming);
    const auto disk = disk_of(system);
    CHECK(disk->create(folder / "a", "one"));
    CHECK(folder.bytes("a") == "one");
    // Another process creates the file at the last moment.
    system.link = [&](const char*, const char*) {
      folder.put("b", "theirs");
      return errno = EPERM, -1;
    };
    CHECK_FALSE(disk->create(folder / "b", "ours"));
    CHECK(folder.bytes("b") == "theirs");
    CHECK(folder.names() == std::vector<std::string>{"a", "b"});
  }
}

TEST_CASE("a disk that cannot rename in the end has no empty file left") {
  const Folder folder;
  auto system = poorer(false);
  system.rename = [](const char*, const char*) { return errno = EIO, -1; };
  CHECK_THROWS_AS(disk_of(system)->create(folder / "a", "one"), Failure);
  CHECK(folder.names().empty());
}

TEST_CASE("a disk that keeps no permissions and syncs nothing is written all the same") {
  const Folder folder;
  folder.put("a", "old");
  auto system = real_system();
  system.fchmod = [](int, mode_t) { return errno = EPERM, -1; };
  system.fchown = [](int, uid_t, gid_t) { return errno = EPERM, -1; };
  system.fsync = [](int) { return errno = EINVAL, -1; };
  system.flock = [](int, int) { return errno = ENOLCK, -1; };
  disk_of(system)->write(folder / "a", "new");
  CHECK(folder.bytes("a") == "new");
  CHECK(folder.names() == std::vector<std::string>{"a"});
}

namespace {

constexpr gid_t group_of_others = 4711;

/// The permissions of a file after a write by somebody who may not give files away, in
/// whose folder new files have another group.
mode_t permissions_after(mode_t before, bool may_give_to_group) {
  const Folder folder;
  folder.put("a", "old");
  const auto path = folder / "a";
  CHECK(::chmod(path.c_str(), before) == 0);
  auto system = real_system();
  system.fchown = [=](int, uid_t owner, gid_t) {
    if (may_give_to_group && owner == static_cast<uid_t>(-1)) return 0;
    return errno = EPERM, -1;
  };
  system.fstat = [](int file, struct stat* info) {
    const int result = ::fstat(file, info);
    info->st_gid = group_of_others;
    return result;
  };
  disk_of(system)->write(path, "new");
  struct stat info = {};
  CHECK(::stat(path.c_str(), &info) == 0);
  return info.st_mode & 0777;
}

}  // namespace

TEST_CASE(
    "without the right to change the owner, a file keeps its group, or no other group gets more") {
  CHECK(permissions_after(0660, true) == 0660);
  CHECK(permissions_after(0664, true) == 0664);
  CHECK(permissions_after(0660, false) == 0600);
  CHECK(permissions_after(0664, false) == 0644);
  CHECK(permissions_after(0640, false) == 0600);
  CHECK(permissions_after(0666, false) == 0666);
  CHECK(permissions_after(0604, false) == 0604);
}

TEST_CASE("a writer whose file a sweep took for a dead one's makes another") {
  const Folder folder;
  auto system = real_system();
  int sweeps = 0;
  system.flock = [&](int file, int how) {
    if (++sweeps <= 2) real_disk().sweep(folder.path());
    return ::flock(file, how);
  };
  disk_of(system)->write(folder / "a", "new");
  CHECK(sweeps == 3);
  CHECK(folder.bytes("a") == "new");
  CHECK(folder.names() == std::vector<std::string>{"a"});
}

TEST_CASE("writing goes on after a signal that came in between") {
  const Folder folder;
  auto system = real_system();
  bool interrupted = false;
  system.write = [&](int file, const void* bytes, std::size_t size) -> ssize_t {
    if (!std::exchange(interrupted, true)) return errno = EINTR, -1;
    return ::write(file, bytes, size);
  };
  disk_of(system)->write(folder / "a", new_text);
  CHECK(folder.bytes("a") == new_text);
}

}  // namespace pm::tests::faults_test
