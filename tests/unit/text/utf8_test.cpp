#include "pm/text/utf8.hpp"

#include "catch.hpp"

namespace pm::tests::utf8_test {

using namespace pm::text;

TEST_CASE("UTF-8 that RFC 3629 forbids is found at its first byte") {
  constexpr auto npos = std::string_view::npos;
  CHECK(first_invalid_utf8("plain, grün, 障害, 🔥") == npos);
  CHECK(first_invalid_utf8("ab\x80") == 2);
  CHECK(first_invalid_utf8("ab\xC3") == 2);
  CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong
  CHECK(first_invalid_utf8("x\xED\xA0\x80") == 1);     // a surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
}

TEST_CASE("code points are written as they are read") {
  for (const char32_t value : {U'a', U'é', U'障', U'🔥'}) {
    std::string out;
    append_utf8(out, value);
    const auto point = code_point(out);
    CHECK(point.valid);
    CHECK(point.value == value);
    CHECK(point.bytes == out.size());
  }
}

TEST_CASE("widths are those of a terminal") {
  CHECK(width("abc") == 3);
  CHECK(width("e\u0301") == 1);
  CHECK(width("障害") == 4);
  CHECK(width("🔥") == 2);
}

TEST_CASE("controls and overrides become visible") {
  CHECK(visible("a\x1b[2Jb\r\n\x7f") == "a␛[2Jb␍␊␡");
  CHECK(visible("a\tb\nc", true) == "a\tb\nc");
  CHECK(visible("\u202Eevil") == "<U+202E>evil");
  CHECK(visible("\xC2\x9B"
                "31m") == "<U+009B>31m");
  CHECK(visible("bad \xFF byte") == "bad \uFFFD byte");
}

}  // namespace pm::tests::utf8_test
