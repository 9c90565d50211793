#include "gallery.hpp"

#include "accept.hpp"
#include "catch.hpp"

using namespace pm::tests;

TEST_CASE("pm says of every record in the gallery exactly what stands beside it") {
  for (const auto& name : gallery_cases()) {
    const auto said = gallery_text(name);
    const auto expected = gallery() / (name + ".txt");
    if (is_accepted(expected, said)) continue;
    INFO("tests/rules/" << name << ".yaml; PM_ACCEPT=1 writes the .txt beside it");
    CHECK(said == bytes_of(expected));
  }
}

TEST_CASE("a record that is right is met with silence") {
  CHECK(gallery_text("silent") == "");
  CHECK(gallery_text("silent-maintenance") == "");
  CHECK(gallery_text("silent-prose") == "");
}
