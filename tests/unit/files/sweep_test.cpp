#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>

#include "../../../src/files/system.hpp"
#include "../../../src/files/temporary.hpp"
#include "catch.hpp"
#include "folder.hpp"
#include "pm/files/disk.hpp"

namespace pm::tests::sweep_test {

using namespace pm::files;
using pm::tests::Folder;
namespace fs = std::filesystem;

using Names = std::vector<std::string>;

TEST_CASE("a sweep removes only files of dead writers") {
  const Folder folder;
  const std::string left = ".a.yaml.pm-0c3f9a0c3f9a0c3f";
  const Names stay = {".a.yaml.pm-0C3F9A0C3F9A0C3F",  // capitals
                      ".a.yaml.pm-0c3f9a0c3f9a0c3",   // too short
                      ".a.yaml.pm-0c3f9a0c3f9a0c3g",  // not a digit
                      ".a.yaml.pm-0k3x9z",
                      ".notes.pm-20240129",
                      ".notes.pm-backup",
                      ".notes.pm-before-the-merge",
                      ".pm-update.md",
                      ".pm.lock",
                      "a.yaml",
                      "a.yaml.pm-0c3f9a0c3f9a0c3f"};
  for (const auto& name : stay) folder.put(name, "x");
  folder.put(left, "x");
  real_disk().sweep(folder.path());
  CHECK(folder.names() == stay);
}

TEST_CASE("a sweep does not follow links or enter directories") {
  const Folder folder;
  folder.put("target", "x");
  folder.put(".folder.pm-0000000000000000/.deeper.pm-0000000000000000", "x");
  fs::create_symlink(folder / "target", folder / ".link.pm-0000000000000000");
  real_disk().sweep(folder.path());
  CHECK(folder.names() ==
        Names{".folder.pm-0000000000000000", ".link.pm-0000000000000000", "target"});
  CHECK(folder.names(".folder.pm-0000000000000000") == Names{".deeper.pm-0000000000000000"});
}

TEST_CASE("a sweep leaves what is being written") {
  const Folder folder;
  const auto path = folder / ".a.pm-0000000000000000";
  folder.put(".a.pm-0000000000000000", "half");
  {
    const Descriptor writer(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    REQUIRE(::flock(writer.get(), LOCK_EX) == 0);
    real_disk().sweep(folder.path());
    CHECK(folder.names() == Names{".a.pm-0000000000000000"});
  }
  real_disk().sweep(folder.path());
  CHECK(folder.names().empty());
}

TEST_CASE("a sweep of a missing directory does nothing") {
  const Folder folder;
  real_disk().sweep(folder / "gone");
  CHECK(folder.names().empty());
}

TEST_CASE("the names of temporary files are hidden, known again, and never too long") {
  const auto path = temporary_path("incidents/" + std::string(255, 'n'));
  const auto name = path.substr(path.rfind('/') + 1);
  CHECK(path.starts_with("incidents/.nnn"));
  CHECK(name.size() == 221);
  CHECK(is_temporary(name));
  CHECK(is_temporary(temporary_path("a")));
  CHECK(temporary_path("a") != temporary_path("a"));
}

}  // namespace pm::tests::sweep_test
