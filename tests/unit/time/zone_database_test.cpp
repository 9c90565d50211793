#include "../../../src/time/zone_database.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "pm/text/embedded.hpp"
#include "zone_bytes.hpp"

namespace pm::tests::zone_database_test {

namespace {

/// A folder of zone files that lives as long as a test.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "pm-zones-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(std::string_view name, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string told(const std::filesystem::path& folder, std::string_view name) {
  time::ZoneDatabase database(folder);
  const auto file = database.file(name);
  return file ? "found" : file.error().message + "; " + file.error().help;
}

constexpr std::string_view name_one = "; use a name of the IANA database, as in `Europe/London`";

}  // namespace

TEST_CASE("a zone is found by its exact name, and a misspelt one gets the nearest") {
  const Folder folder;
  for (const auto* name :
       {"Europe/London", "America/New_York", "America/Argentina/Salta", "Japan"}) {
    folder.write(name, zone_bytes::File{}.bytes());
  }
  CHECK(told(folder.path(), "Europe/London") == "found");
  CHECK(told(folder.path(), "Japan") == "found");
  CHECK(told(folder.path(), "Europe/Londn") ==
        "there is no time zone `Europe/Londn`; did you mean `Europe/London`?");
  CHECK(told(folder.path(), "europe/london") ==
        "there is no time zone `europe/london`; did you mean `Europe/London`?");
  CHECK(told(folder.path(), "London") ==
        "there is no time zone `London`; did you mean `Europe/London`?");
  CHECK(told(folder.path(), "America/New York") ==
        "there is no time zone `America/New York`; did you mean `America/New_York`?");
  CHECK(told(folder.path(), "posix/Europe/London") ==
        "there is no time zone `posix/Europe/London`; did you mean `Europe/London`?");
  CHECK(told(folder.path(), "Mars/Olympus_Mons") ==
        "there is no time zone `Mars/Olympus_Mons`" + std::string(name_one));
}

TEST_CASE("a name that is not a path inside the database is never opened") {
  const Folder folder;
  folder.write("Europe/London", zone_bytes::File{}.bytes());
  folder.write("zone.tab", "# a table\n");
  folder.write("localtime", zone_bytes::File{}.bytes());
  for (const std::string_view name :
       {"../../etc/passwd", "/etc/localtime", "Europe/../Europe/London", "Europe//London",
        "Europe/", "Europe", "zone.tab", "localtime", "posixrules", "Factory", "right/UTC"}) {
    CAPTURE(std::string(name));
    const auto said = told(folder.path(), name);
    CHECK(said.substr(0, 21) == "there is no time zone");
  }
  CHECK(told(folder.path(), std::string("UTC\0", 4)).substr(0, 21) == "there is no time zone");
  CHECK(told(folder.path(), std::string(100000, 'x')).size() < 300);
}

TEST_CASE("an offset, an abbreviation and an empty text are not zone names") {
  const Folder folder;
  folder.write("EST", zone_bytes::File{}.bytes());
  CHECK(told(folder.path(), "EST") ==
        "`EST` is an abbreviation, not a time zone; use the name of a place, as in "
        "`America/New_York`");
  CHECK(
      told(folder.path(), "CET") ==
      "`CET` is an abbreviation, not a time zone; use the name of a place, as in `Europe/Berlin`");
  CHECK(told(folder.path(), "+02:00") ==
        "`+02:00` is an offset, not a time zone; use the name of a place, as in `Europe/London`, "
        "so that pm knows its clock changes");
  CHECK(told(folder.path(), "") == "the time zone is empty" + std::string(name_one));
}

TEST_CASE("without a database the help names the package to install") {
  const std::string expected =
      "unknown time zone `Europe/London`: this machine has no time zone database; "
      "install the package `tzdata`; `UTC` and offsets work without it";
  CHECK(told("/nowhere/zoneinfo", "Europe/London") == expected);
  const Folder empty;
  CHECK(told(empty.path(), "Europe/London") == expected);
}

TEST_CASE("a damaged zone file is named with its damage") {
  const Folder folder;
  folder.write("Europe/London", zone_bytes::File{.indices = {0, 9}}.bytes());
  folder.write("Europe/Paris", "TZif");
  folder.write("Europe/Huge", std::string((std::size_t{1} << 20) + 1, 'x'));
  CHECK(told(folder.path(), "Europe/London") ==
        "the time zone file `" + (folder.path() / "Europe/London").string() +
            "` is damaged: a change refers to an offset that is not listed; install the package "
            "`tzdata` again");
  CHECK(told(folder.path(), "Europe/Paris") ==
        "the time zone file `" + (folder.path() / "Europe/Paris").string() +
            "` is damaged: it ends within a header; install the package `tzdata` again");
  CHECK(told(folder.path(), "Europe/Huge") != "found");
}

TEST_CASE("without a directory the zones of the program are used, and never beside one") {
  const auto spare = text::embedded_zones();
  REQUIRE(spare.size() > 400);
  CHECK(std::is_sorted(spare.begin(), spare.end(),
                       [](const auto& a, const auto& b) { return a.name < b.name; }));
  CHECK_FALSE(text::embedded_zones_version().empty());
  const Folder folder;
  time::ZoneDatabase none(folder.path() / "missing", spare);
  CHECK(none.file("Europe/London").has_value());
  CHECK(none.file("Europe/Londn").error().help == "did you mean `Europe/London`?");
  CHECK(none.file("../Europe/London").error().message ==
        "there is no time zone `../Europe/London`");
  folder.write("Europe/Oslo", zone_bytes::File{}.bytes());
  time::ZoneDatabase one(folder.path(), spare);
  CHECK(one.file("Europe/London").error().message == "there is no time zone `Europe/London`");
}

TEST_CASE("each zone of the program can be read") {
  time::ZoneDatabase none("/nonexistent", text::embedded_zones());
  for (const auto& zone : text::embedded_zones()) {
    CAPTURE(std::string(zone.name));
    const auto file = none.file(zone.name);
    // Abbreviations such as `EST` are not names.
    CHECK((file || file.error().message.find("is an abbreviation") != std::string::npos));
  }
}

}  // namespace pm::tests::zone_database_test
