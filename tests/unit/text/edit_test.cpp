#include "pm/text/edit.hpp"

#include "catch.hpp"

namespace pm::tests::edit_test {

using pm::text::apply;

TEST_CASE("edits replace, insert and delete, and leave all other bytes alone") {
  const std::string text = "title: Outage\r\nseverity: S1\r\n";
  CHECK(apply(text, {}) == text);
  CHECK(apply(text, {{{7, 13}, "System outage"}}) == "title: System outage\r\nseverity: S1\r\n");
  CHECK(apply(text, {{{0, 0}, "# new\n"}, {{25, 27}, "S2"}}) ==
        "# new\ntitle: Outage\r\nseverity: S2\r\n");
  CHECK(apply(text, {{{13, 29}, ""}}) == "title: Outage");
}

}  // namespace pm::tests::edit_test
