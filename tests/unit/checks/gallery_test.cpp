#include "gallery.hpp"

#include <sstream>

#include "accept.hpp"
#include "catch.hpp"

namespace pm::tests::gallery_test {

TEST_CASE("pm says of every record in the gallery exactly what stands beside it") {
  for (const auto& name : gallery_cases()) {
    const auto found = difference(gallery() / (name + ".txt"), gallery_text(name));
    INFO(found);
    CHECK(found.empty());
  }
}

TEST_CASE("a record that is right is met with silence") {
  CHECK(gallery_text("silent") == "");
  CHECK(gallery_text("silent-maintenance") == "");
  CHECK(gallery_text("silent-prose") == "");
}

TEST_CASE("a file that several cases share is there, and no case has one of its own as well") {
  std::istringstream lines(bytes_of(gallery() / "shared.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto equals = line.find(" = ");
    REQUIRE(equals != std::string::npos);
    CAPTURE(line);
    CHECK_FALSE(std::filesystem::exists(gallery() / line.substr(0, equals)));
    CHECK(std::filesystem::exists(gallery() / line.substr(equals + 3)));
  }
}

}  // namespace pm::tests::gallery_test
