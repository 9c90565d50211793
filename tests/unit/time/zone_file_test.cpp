#include "../../../src/time/zone_file.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "zone_bytes.hpp"

namespace pm::tests::zone_file_test {

using zone_bytes::File;

namespace {

std::string damage(const std::string& bytes) {
  const auto checked = time::read_zone_file(bytes);
  return checked ? "none" : checked.error().what;
}

std::string damage(const File& file) { return damage(file.bytes()); }

}  // namespace

TEST_CASE("a whole zone file gives its changes and the rule after them") {
  const auto file = time::read_zone_file(File{}.bytes());
  REQUIRE(file);
  CHECK(file->changes == std::vector<std::int64_t>{1173596400, 1194156000});
  CHECK(file->at(0).letters == "EST");
  CHECK(file->at(1173596399).letters == "EST");
  CHECK(file->at(1173596400).letters == "EDT");
  CHECK(file->at(1194155999).east == -14400);
  CHECK(file->at(1194156000).letters == "EST");
  REQUIRE(file->after.has_value());
  CHECK(file->after->standard.east == -18000);
}

TEST_CASE("a zone file without a rule, or without changes, is whole") {
  CHECK(damage(File{.footer = "\n\n"}) == "none");
  CHECK(damage(File{.times = {}, .indices = {}, .footer = "\nEST5\n"}) != "none");
  CHECK(damage(File{.version = '3', .marks = 2}) == "none");
}

TEST_CASE("the diagnostic of a damaged zone file names the damage") {
  CHECK(damage(std::string()) == "it is not a time zone file");
  CHECK(damage(std::string("# tzdb links\n")) == "it is not a time zone file");
  CHECK(damage(std::string("TZif2")) == "it ends within a header");
  CHECK(damage(File{.version = '9'}) == "its version is unknown");
  CHECK(damage(File{.times = {5, 5}}) == "its changes are out of order");
  CHECK(damage(File{.times = {7, 5}}) == "its changes are out of order");
  CHECK(damage(File{.times = {5, std::int64_t{1} << 61}}) == "a change is out of range");
  CHECK(damage(File{.indices = {0, 2}}) == "a change refers to an offset that is not listed");
  CHECK(damage(File{.types = {{-18000, 0, 0}, {-14400, 1, 8}}}) ==
        "an offset refers to an abbreviation that is not listed");
  CHECK(damage(File{.types = {{-18000, 0, 0}, {-144000, 1, 4}}}) == "an offset is out of range");
  CHECK(damage(File{.types = {{-18000, 0, 0}, {-14400, 2, 4}}}) ==
        "a mark for summer time is neither 0 nor 1");
  CHECK(damage(File{.letters = "EST_EDT_"}) == "its last abbreviation does not end");
  CHECK(damage(File{.types = {}, .letters = {}}) ==
        "the counts in its header contradict each other");
  CHECK(damage(File{.marks = 1}) == "the counts in its header contradict each other");
  CHECK(damage(File{.leaps = 1}) == "it counts leap seconds");
  CHECK(damage(File{.footer = ""}) == "it ends too early");
  CHECK(damage(File{.footer = "\nEST5EDT"}) == "it ends too early");
  CHECK(damage(File{.footer = "\nnonsense!\n"}) == "the rule at its end is invalid");
}

TEST_CASE("a zone file cut anywhere is damaged") {
  const auto whole = File{}.bytes();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK(damage(whole.substr(0, length)) != "none");
  }
}

TEST_CASE("a zone file with any byte changed is refused or read, and nothing worse") {
  const auto whole = File{}.bytes();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const char byte : {'\0', '\x7f', '\x80', '\xff'}) {
      auto spoilt = whole;
      spoilt[i] = byte;
      const auto file = time::read_zone_file(spoilt);
      if (!file) continue;
      for (const std::int64_t when : {0LL, 1173596400LL, 1180000000LL, 2000000000LL})
        CHECK(file->at(when).east <= 26 * 3600);
    }
  }
}

}  // namespace pm::tests::zone_file_test
