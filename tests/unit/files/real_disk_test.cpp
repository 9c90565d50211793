#include <filesystem>
#include <fstream>
#include <functional>

#include <sys/stat.h>
#include <unistd.h>

#include "catch.hpp"
#include "folder.hpp"
#include "pm/files/disk.hpp"
#include "pm/files/failure.hpp"

namespace pm::tests::real_disk_test {

using namespace pm::files;
using pm::tests::Folder;
namespace fs = std::filesystem;

namespace {

std::string failure(const std::function<void()>& act) {
  try {
    act();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "no failure";
}

mode_t permissions(const std::string& path) {
  struct stat info {};
  REQUIRE(::stat(path.c_str(), &info) == 0);
  return info.st_mode & 07777;
}

}  // namespace

TEST_CASE("a written file can be read, and no other file stays in the directory") {
  const Folder folder;
  auto& disk = real_disk();
  disk.write(folder / "a", "one\n");
  disk.write(folder / "a", std::string("two\0", 4));
  CHECK(disk.read(folder / "a", 100) == std::string("two\0", 4));
  CHECK(folder.names() == std::vector<std::string>{"a"});
}

TEST_CASE("the stamp of a file that has just changed is fresh, and a new file has another stamp") {
  const Folder folder;
  auto& disk = real_disk();
  CHECK_FALSE(disk.stamp(folder / "a").has_value());
  disk.write_unsynced(folder / "a", "one\n");
  CHECK(disk.read(folder / "a", 100) == "one\n");
  const auto first = disk.stamp(folder / "a");
  REQUIRE(first.has_value());
  CHECK(first->size == 4);
  CHECK(first->fresh);
  CHECK(disk.stamp(folder / "a") == first);
  disk.write(folder / "a", "two\n");
  CHECK_FALSE(disk.stamp(folder / "a") == first);
  fs::create_symlink("nowhere", folder / "link");
  REQUIRE(disk.stamp(folder / "link").has_value());
  CHECK(disk.stamp(folder / "link")->fresh);
}

TEST_CASE("missing directories are created") {
  const Folder folder;
  real_disk().write(folder / "new/and/deep", "x");
  CHECK(real_disk().kind(folder / "new/and") == Kind::folder);
  CHECK(real_disk().kind(folder / "new/and/deep") == Kind::file);
  CHECK(real_disk().kind(folder / "old") == Kind::missing);
}

TEST_CASE("a file keeps its permissions, and a new one has those of the system") {
  const Folder folder;
  const auto mask = ::umask(022);
  real_disk().write(folder / "new", "x");
  CHECK(permissions(folder / "new") == 0644);
  REQUIRE(::chmod((folder / "new").c_str(), 0600) == 0);
  real_disk().write(folder / "new", "y");
  CHECK(permissions(folder / "new") == 0600);
  ::umask(mask);
}

TEST_CASE("the failure of an unreadable file names the reason") {
  const Folder folder;
  auto& disk = real_disk();
  CHECK(failure([&] { (void)disk.read(folder / "gone", 10); }) ==
        "cannot read `" + (folder / "gone") + "`: no such file or directory");
  CHECK(failure([&] { (void)disk.read(folder / ".", 10); }) ==
        "cannot read `" + (folder / ".") + "`: is a directory");
  disk.write(folder / "large", std::string(11, 'x'));
  CHECK(failure([&] { (void)disk.read(folder / "large", 10); }) ==
        "cannot read `" + (folder / "large") + "`: it is larger than 10 bytes");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(failure([&] { (void)disk.read(folder / "pipe", 10); }) ==
        "cannot read `" + (folder / "pipe") + "`: it is not a regular file");
}

TEST_CASE("the failure of a write names the reason, and changes and leaves nothing") {
  const Folder folder;
  auto& disk = real_disk();
  disk.write(folder / "target", "x");
  fs::create_symlink(folder / "target", folder / "link");
  CHECK(failure([&] { disk.write(folder / "link", "y"); }) ==
        "cannot write `" + (folder / "link") + "`: it is a symbolic link");
  CHECK(disk.read(folder / "target", 10) == "x");
  fs::create_directory(folder / "folder");
  CHECK(failure([&] { disk.write(folder / "folder", "y"); }) ==
        "cannot write `" + (folder / "folder") + "`: is a directory");
  CHECK(failure([&] {
          disk.write(folder / "target/below", "y");
        }).starts_with("cannot create the directory"));
  CHECK(folder.names() == std::vector<std::string>{"folder", "link", "target"});
}

TEST_CASE("a directory is listed by name, without hidden files") {
  const Folder folder;
  for (const auto* name : {"b", "a", ".hidden"}) std::ofstream(folder / name) << "x";
  CHECK(real_disk().list(folder / ".") == std::vector<std::string>{"a", "b"});
  CHECK(failure([&] { (void)real_disk().list(folder / "gone"); }) ==
        "cannot list `" + (folder / "gone") + "`: no such file or directory");
}

TEST_CASE("a link that leads nowhere is there, and cannot be read") {
  const Folder folder;
  fs::create_symlink(folder / "gone", folder / "link");
  CHECK(real_disk().kind(folder / "link") == Kind::other);
  CHECK(failure([&] { (void)real_disk().read(folder / "link", 10); }) ==
        "cannot read `" + (folder / "link") + "`: no such file or directory");
}

TEST_CASE("a pipe is never replaced by a file") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(failure([&] { real_disk().write(folder / "pipe", "x"); }) ==
        "cannot write `" + (folder / "pipe") + "`: it is not a regular file");
  CHECK(real_disk().kind(folder / "pipe") == Kind::other);
}

TEST_CASE("paths that lead to the same place are resolved to the same") {
  const Folder folder;
  auto& disk = real_disk();
  disk.write(folder / "a/b", "x");
  fs::create_directory_symlink(folder / "a", folder / "link");
  CHECK(disk.resolved(folder / "link/b") == disk.resolved(folder / "a/./b"));
  CHECK(disk.resolved(folder / "link/new") == disk.resolved(folder / "a/../a/new"));
  CHECK(disk.resolved(folder / "a") != disk.resolved(folder / "a/b"));
}

TEST_CASE("a file that is new takes no place that something has") {
  const Folder folder;
  auto& disk = real_disk();
  CHECK(disk.create(folder / "new/file", "one"));
  CHECK_FALSE(disk.create(folder / "new/file", "two"));
  fs::create_symlink(folder / "nowhere", folder / "link");
  CHECK_FALSE(disk.create(folder / "link", "three"));
  CHECK_FALSE(disk.create(folder / "new", "four"));
  CHECK(folder.bytes("new/file") == "one");
  CHECK(folder.names() == std::vector<std::string>{"link", "new"});
  CHECK(folder.names("new") == std::vector<std::string>{"file"});
}

TEST_CASE("a new file has the permissions that the system gives, also when it was created") {
  const Folder folder;
  const auto mask = ::umask(027);
  CHECK(real_disk().create(folder / "new", "x"));
  CHECK(permissions(folder / "new") == 0640);
  ::umask(mask);
}

TEST_CASE("a name as long as names can be is written") {
  const Folder folder;
  const std::string name(255, 'n');
  real_disk().write(folder / name, "x");
  CHECK(real_disk().create(folder / std::string(255, 'm'), "y"));
  CHECK(folder.bytes(name) == "x");
}

TEST_CASE("a write separates a hard link from the other") {
  const Folder folder;
  folder.put("a", "old");
  fs::create_hard_link(folder / "a", folder / "b");
  real_disk().write(folder / "a", "new");
  CHECK(folder.bytes("a") == "new");
  CHECK(folder.bytes("b") == "old");
}

TEST_CASE("removing accepts a missing file, and keeps a directory") {
  const Folder folder;
  folder.put("a/b", "x");
  auto& disk = real_disk();
  disk.remove(folder / "a/b");
  disk.remove(folder / "a/b");
  disk.remove(folder / "gone/b");
  CHECK(folder.names("a").empty());
  CHECK(failure([&] { disk.remove(folder / "a"); }).starts_with("cannot remove `"));
  CHECK(folder.names() == std::vector<std::string>{"a"});
}

TEST_CASE("a file is replaced only if it has the bytes that were read") {
  const Folder folder;
  auto& disk = real_disk();
  folder.put("a.yaml", "old");
  const auto path = folder / "a.yaml";
  CHECK(disk.replace(path, "old", "new"));
  CHECK(folder.bytes("a.yaml") == "new");
  folder.put("a.yaml", "own");  // by hand, of the same size
  CHECK_FALSE(disk.replace(path, "new", "newer"));
  CHECK(folder.bytes("a.yaml") == "own");
  fs::remove(path);
  CHECK_FALSE(disk.replace(path, "own", "newer"));
  CHECK(folder.names() == std::vector<std::string>{});
  folder.put("real.yaml", "old");
  fs::create_symlink("real.yaml", path);
  CHECK(failure([&] { (void)disk.replace(path, "old", "new"); }).find("symbolic link") !=
        std::string::npos);
  CHECK(folder.bytes("real.yaml") == "old");
}

}  // namespace pm::tests::real_disk_test
