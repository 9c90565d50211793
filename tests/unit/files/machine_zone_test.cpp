#include "pm/files/machine_zone.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "memory_disk.hpp"

namespace pm::tests::machine_zone_test {

namespace {

/// "Europe/Berlin by /etc/timezone", "none by TZ=EST5EDT", "UTC by default"
std::string shown(const MemoryDisk& disk, const std::optional<std::string>& tz = std::nullopt) {
  const auto found = files::machine_zone(disk, tz);
  return fmt::format("{} by {}", found.zone ? found.zone->name() : "none",
                     found.is_set ? found.setting : "default");
}

}  // namespace

TEST_CASE("TZ comes first, in every form that names a zone of the database") {
  MemoryDisk disk;
  disk.files["/etc/timezone"] = "Europe/Berlin\n";
  CHECK(shown(disk, "America/New_York") == "America/New_York by TZ=America/New_York");
  CHECK(shown(disk, ":America/New_York") == "America/New_York by TZ=:America/New_York");
  CHECK(shown(disk, "/usr/share/zoneinfo/America/New_York") ==
        "America/New_York by TZ=/usr/share/zoneinfo/America/New_York");
  CHECK(shown(disk, "") == "UTC by TZ=");
  CHECK(shown(disk, "UTC") == "UTC by TZ=UTC");
}

TEST_CASE("the rule of a zone in TZ is not guessed to be a place") {
  MemoryDisk disk;
  disk.files["/etc/timezone"] = "Europe/Berlin\n";
  CHECK(shown(disk, "EST5EDT") == "none by TZ=EST5EDT");
  CHECK(shown(disk, "<+03>-3") == "none by TZ=<+03>-3");
  CHECK(shown(disk, "/tmp/zone") == "none by TZ=/tmp/zone");
}

TEST_CASE("without TZ the zone is that of the system") {
  MemoryDisk disk;
  CHECK(shown(disk) == "UTC by default");
  disk.files["/etc/timezone"] = "Europe/Berlin\n";
  CHECK(shown(disk) == "Europe/Berlin by /etc/timezone");
  disk.links["/etc/localtime"] = "/usr/share/zoneinfo/America/New_York";
  CHECK(shown(disk) == "America/New_York by /etc/localtime");
  disk.links["/etc/localtime"] = "/usr/share/zoneinfo/posix/Europe/London";
  CHECK(shown(disk) == "Europe/London by /etc/localtime");
  disk.links["/etc/localtime"] = "/etc/localtime";  // a copy of a zone file, without its name
  CHECK(shown(disk) == "Europe/Berlin by /etc/timezone");
  disk.files["/etc/timezone"] = "Atlantis\n";
  CHECK(shown(disk) == "none by /etc/localtime");
}

}  // namespace pm::tests::machine_zone_test
