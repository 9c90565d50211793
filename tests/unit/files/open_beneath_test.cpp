#include <cerrno>
#include <filesystem>
#include <string>

#include <fmt/format.h>
#include <sys/stat.h>

#include "../../../src/files/real_disk.hpp"
#include "../../../src/files/system.hpp"
#include "catch.hpp"
#include "folder.hpp"
#include "pm/files/beneath.hpp"
#include "pm/files/failure.hpp"

namespace pm::tests::open_beneath_test {

// A path of a repository leads to a file of that repository, or to a refusal: with the call of
// Linux that confines a path, and without it.

namespace fs = std::filesystem;

namespace {

/// A repository `root` next to a file that is none of its business.
class Place {
 public:
  Place() {
    folder_.put("secret.txt", "secret");
    folder_.put("outside/a.txt", "secret");
    folder_.put("root/a.txt", "inside");
    folder_.put("root/docs/b.txt", "inside");
    folder_.put("root/.git/config", "secret");
    link("a.txt", "to-file");
    link("to-file", "to-link");
    link("docs", "to-folder");
    link("../a.txt", "docs/up-to-file");
    link("../secret.txt", "out");
    link("docs/../../secret.txt", "out-later");
    link(folder_ / "secret.txt", "absolute");
    link(folder_ / "root/a.txt", "absolute-inside");
    link("../outside", "out-folder");
    link("../root/a.txt", "out-and-in");
    link("/dev/zero", "device");
    link(".git/config", "git");
    link(".git", "git-folder");
    link("loop", "loop");
    link("nowhere", "broken");
    ::mkfifo((folder_ / "root/pipe").c_str(), 0600);
  }

  [[nodiscard]] files::Beneath at(const std::string& path) const {
    return {folder_ / "root/", path};
  }

 private:
  void link(const std::string& target, const std::string& name) const {
    fs::create_symlink(target, folder_ / ("root/" + name));
  }

  Folder folder_;
};

/// The bytes of the file, or why there are none.
std::string read(const files::Disk& disk, const Place& place, const std::string& path,
                 std::size_t most = 1000) {
  const auto file = place.at(path);
  try {
    return files::read_beneath(disk, file, most);
  } catch (const files::Failure& failure) {
    const auto begin = fmt::format("cannot read `{}`: ", file.shown());
    const std::string words = failure.what();
    return words.starts_with(begin) ? words.substr(begin.size()) : words;
  }
}

constexpr auto outside = "it leads out of the repository";
constexpr auto of_git = "it leads into git's own directory";

struct Door {
  const char* path;
  const char* behind;
};

const Door doors[] = {
    {"a.txt", "inside"},
    {"./docs//b.txt", "inside"},
    {"docs/../a.txt", "inside"},
    {"to-file", "inside"},
    {"to-link", "inside"},
    {"to-folder/b.txt", "inside"},
    {"docs/up-to-file", "inside"},
    {"to-folder/up-to-file", "inside"},
    {"missing", "no such file or directory"},
    {"broken", "no such file or directory"},
    {"a.txt/b", "not a directory"},
    {"docs", "is a directory"},
    {"to-folder", "is a directory"},
    {"..", outside},
    {"../secret.txt", outside},
    {"docs/../../secret.txt", outside},
    {"out", outside},
    {"out-later", outside},
    {"absolute", outside},
    // A clone elsewhere would read another file, so absolute links never lead inside.
    {"absolute-inside", outside},
    {"out-folder/a.txt", outside},
    {"out-and-in", outside},
    {"device", outside},
    {"git", of_git},
    {"git-folder/config", of_git},
    {".git/config", of_git},
    {"docs/../.GIT/config", of_git},
    {"loop", "too many levels of symbolic links"},
    {"pipe", "it is not a regular file"},
};

/// The calls of a system without a way to confine a path.
files::System older_system() {
  auto system = files::real_system();
  system.open_without_links = [](int, const char*, int) {
    errno = ENOSYS;
    return -1;
  };
  return system;
}

}  // namespace

TEST_CASE("each door of a repository leads inside, or to a refusal") {
  const Place place;
  const auto older = older_system();
  const auto without_call = files::disk_of(older);
  for (const auto& [path, behind] : doors) {
    INFO(path);
    CHECK(read(files::real_disk(), place, path) == behind);
    CHECK(read(*without_call, place, path) == behind);
  }
}

TEST_CASE("a directory of a repository is listed through links inside it, and through no others") {
  const Place place;
  const auto older = older_system();
  const auto without_call = files::disk_of(older);
  for (const auto* disk : {&files::real_disk(), without_call.get()}) {
    using Names = std::vector<std::string>;
    CHECK(disk->list_beneath(place.at("docs")) == Names{"b.txt", "up-to-file"});
    CHECK(disk->list_beneath(place.at("to-folder")) == Names{"b.txt", "up-to-file"});
    CHECK(disk->list_beneath(place.at("")).front() == "a.txt");
    for (const auto* path : {"out-folder", "..", ".git", "git-folder", "a.txt", "pipe"})
      CHECK_THROWS_AS(disk->list_beneath(place.at(path)), files::Failure);
  }
}

TEST_CASE("a file of a repository has a limit, and exactly that many bytes are enough") {
  const Place place;
  CHECK(read(files::real_disk(), place, "a.txt", 6) == "inside");
  CHECK(read(files::real_disk(), place, "a.txt", 5) == "it is larger than 5 bytes");
}

TEST_CASE("git's own name is known in any case, and only as a whole name") {
  for (const auto* path : {".git", "a/.git", ".git/a", "a/.Git/b", "./.GIT"})
    CHECK(files::names_git(path));
  for (const auto* path : {"", "git", ".github", ".gitattributes", "a.git", "a/b.git/c"})
    CHECK_FALSE(files::names_git(path));
}

}  // namespace pm::tests::open_beneath_test
