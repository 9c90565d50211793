#include "pm/text/link.hpp"

#include "catch.hpp"

namespace pm::tests::link_test {

using pm::text::is_safe_link;

TEST_CASE("a page leads to web and mail addresses, and to places of its own") {
  for (const auto* address : {"https://example.com/a?b#c", "HTTP://example.com", "mailto:a@b.c",
                              "/path", "../up", "#part", "?query", "page.html", "a/b:c", ""}) {
    CAPTURE(address);
    CHECK(is_safe_link(address));
  }
}

TEST_CASE("an unsafe link is rejected, however it is written") {
  for (const auto* address :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:x",
        "\x01javascript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "blob:x",
        "view-source:x", "//host/path", "\\\\host", "/\\host", "ftp://host"}) {
    CAPTURE(address);
    CHECK_FALSE(is_safe_link(address));
  }
}

}  // namespace pm::tests::link_test
