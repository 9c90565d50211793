#include "../../../src/exchange/front.hpp"

#include <string>

#include "catch.hpp"

namespace pm::tests::front_test {

using namespace pm::exchange;

namespace {

/// The line at which the text below a front matter begins, "none", or why it is refused.
std::string found(std::string_view text) {
  const auto front = front_if_any(text, "a.md");
  if (!front) return front.error().message;
  return *front ? std::to_string((*front)->body_line) : "none";
}

std::string needed(std::string_view text) {
  const auto front = front_of(text, "a.md");
  return front ? "there" : front.error().message;
}

}  // namespace

TEST_CASE("a file may do without a front matter, but TOML is refused") {
  CHECK(found("---\ntitle: a\n---\nText.\n") == "4");
  CHECK(found("# Title\n") == "none");
  CHECK(found("+++\ntitle = 1\n+++\n") == "the front matter is TOML");
  CHECK(found("\xEF\xBB\xBF+++\r\ntitle = 1\n+++\n") == "the front matter is TOML");
  CHECK(found("+++ so many pluses\n") == "none");
}

TEST_CASE("a file that needs a front matter is told what it lacks") {
  CHECK(needed("---\ntitle: a\n---\nText.\n") == "there");
  CHECK(needed("# Title\n") == "the file has no front matter");
  CHECK(needed("+++\ntitle = 1\n+++\n") == "the front matter is TOML");
  CHECK(needed("\xEF\xBB\xBF---\ntitle: [\nx\n") == "the front matter has no end within 1 MiB");
}

}  // namespace pm::tests::front_test
