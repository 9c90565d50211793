#include "pm/repo/find_upward.hpp"

#include "catch.hpp"
#include "folder.hpp"
#include "memory_disk.hpp"

namespace pm::tests::find_upward_test {

using repo::find_upward;
using repo::nearest_on_the_way;

TEST_CASE("upward, the directory itself comes first and the root of the disk last") {
  tests::MemoryDisk disk;
  CHECK_FALSE(find_upward(disk, "", "pm.yaml"));
  disk.files["../../pm.yaml"] = "";
  CHECK(find_upward(disk, "", "pm.yaml") == "../../");
  CHECK(find_upward(disk, "a/", "pm.yaml") == "a/../../../");
  disk.files["a/pm.yaml"] = "";
  CHECK(find_upward(disk, "a/b/", "pm.yaml") == "a/b/../");
  CHECK(find_upward(disk, "a/", "pm.yaml") == "a/");
}

TEST_CASE("on the way to a file, the nearest directory comes first, and none above the start") {
  tests::MemoryDisk disk;
  disk.files["pm.yaml"] = "";
  CHECK_FALSE(nearest_on_the_way(disk, "a/b/c.yaml", "pm.yaml"));
  CHECK_FALSE(nearest_on_the_way(disk, "c.yaml", "pm.yaml"));
  CHECK_FALSE(nearest_on_the_way(disk, "", "pm.yaml"));
  disk.files["a/pm.yaml"] = "";
  CHECK(nearest_on_the_way(disk, "a/b/c.yaml", "pm.yaml") == "a/");
  disk.files["a/b/pm.yaml"] = "";
  CHECK(nearest_on_the_way(disk, "a/b/c.yaml", "pm.yaml") == "a/b/");
}

TEST_CASE("nothing is above the root of the disk") {
  const auto& disk = files::real_disk();
  CHECK_FALSE(repo::above(disk, "/"));
  CHECK(repo::above(disk, "/dev/") == "/dev/../");
  CHECK_FALSE(repo::above(disk, "/dev/../"));
  CHECK_FALSE(find_upward(disk, "/", "there is no such file"));
}

}  // namespace pm::tests::find_upward_test
