#include "pm/text/source.hpp"

#include "catch.hpp"

namespace pm::tests::source_test {

using namespace pm::text;

TEST_CASE("positions count lines and code points from one") {
  const Source source("a", "grün: 1\nb\n");
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(5) == Position{1, 5});
  CHECK(source.position(9) == Position{2, 1});
  CHECK(source.position(11) == Position{3, 1});
}

TEST_CASE("CRLF and a byte order mark take no column") {
  const Source source("a", "\xEF\xBB\xBFone\r\ntwo\r\n");
  CHECK(source.line(0) == "one");
  CHECK(source.line(1) == "two");
  CHECK(source.line_count() == 3);
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(3) == Position{1, 1});
  CHECK(source.position(8) == Position{2, 1});
}

}  // namespace pm::tests::source_test
