#include "pm/text/draw.hpp"

#include "catch.hpp"

namespace pm::tests::draw_test {

using namespace pm::text;

namespace {

Where find(const Source& source, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(source.bytes().find(words));
  return {&source, {at, at + static_cast<std::uint32_t>(words.size())}};
}

std::string drawn(const Source& source, std::string_view words) {
  return draw({.rule = "r", .message = "seen", .where = find(source, words)});
}

}  // namespace

TEST_CASE("two places in one file are both shown, in the order of the file") {
  const Source source("a.yaml", "- phase: resolved\n- at: x\n- phase: monitoring\n");
  CHECK(draw({.rule = "phase-after-end",
              .message = "`monitoring` comes after the incident was resolved",
              .where = find(source, "monitoring"),
              .others = {{find(source, "resolved"), "resolved here"}},
              .help = "add `reopens: true`"}) ==
        "error[phase-after-end]: `monitoring` comes after the incident was resolved\n"
        " --> a.yaml:3:10\n"
        "  |\n"
        "1 | - phase: resolved\n"
        "  |          -------- resolved here\n"
        "3 | - phase: monitoring\n"
        "  |          ^^^^^^^^^^\n"
        "  = help: add `reopens: true`\n");
}

TEST_CASE("a place in another file is shown after the first") {
  const Source one("a.yaml", "title: A\n");
  const Source two("b.md", "# A\n");
  CHECK(draw({.rule = "r",
              .level = Level::warning,
              .message = "seen",
              .where = find(one, "A"),
              .label = "here",
              .others = {{find(two, "A"), "and there"}},
              .note = "both"}) ==
        "warning[r]: seen\n --> a.yaml:1:8\n  |\n1 | title: A\n  |        ^ here\n"
        " ::: b.md:1:3\n  |\n1 | # A\n  |   - and there\n  = note: both\n");
}

TEST_CASE("a finding without a place is its words alone") {
  CHECK(draw({.rule = "r", .level = Level::note, .message = "seen", .help = "do"}) ==
        "note[r]: seen\n  = help: do\n");
}

TEST_CASE("an empty file has a name but no line") {
  const Source source("empty.yaml", "");
  CHECK(draw({.rule = "r", .message = "seen", .where = {&source, {}}}) ==
        "error[r]: seen\n --> empty.yaml\n");
}

TEST_CASE("the caret is under the right character") {
  SECTION("after a tab") {
    const Source source("a", "\tkey:\tbad\n");
    CHECK(drawn(source, "bad") ==
          "error[r]: seen\n --> a:1:7\n  |\n1 |     key:    bad\n  |             ^^^\n");
  }
  SECTION("after letters of two bytes") {
    const Source source("a", "titel: Störung böse\n");
    CHECK(drawn(source, "böse") ==
          "error[r]: seen\n --> a:1:16\n  |\n1 | titel: Störung böse\n  |                ^^^^\n");
  }
  SECTION("after characters of two columns, and under one") {
    const Source source("a", "障害: 停止\n");
    CHECK(drawn(source, "停止") ==
          "error[r]: seen\n --> a:1:5\n  |\n1 | 障害: 停止\n  |       ^^^^\n");
  }
  SECTION("after a byte order mark, with CRLF") {
    const Source source("a", "\xEF\xBB\xBFkey: bad\r\n");
    CHECK(drawn(source, "bad") == "error[r]: seen\n --> a:1:6\n  |\n1 | key: bad\n  |      ^^^\n");
  }
}

TEST_CASE("terminal control characters are drawn as visible signs") {
  const Source source("a", "title: \x1b[31mred\x07 bad\n");
  CHECK(drawn(source, "bad") ==
        "error[r]: seen\n --> a:1:18\n  |\n1 | title: ␛[31mred␇ bad\n  |                  ^^^\n");
}

TEST_CASE("a span over several lines is underlined to the end of its first") {
  const Source source("a", "x: |\n  one\n  two\n");
  CHECK(draw({.rule = "r", .message = "seen", .where = {&source, {3, 16}}}) ==
        "error[r]: seen\n --> a:1:4\n  |\n1 | x: |\n  |    ^\n");
}

TEST_CASE("a very long line is cut around the span") {
  const Source source("a", std::string(5000, 'a') + "BAD" + std::string(5000, 'b'));
  CHECK(drawn(source, "BAD") == "error[r]: seen\n --> a:1:5001\n  |\n1 | …" + std::string(40, 'a') +
                                    "BAD" + std::string(67, 'b') + "…\n  | " +
                                    std::string(41, ' ') + "^^^\n");
}

TEST_CASE("colours are only for terminals") {
  const Source source("a", "bad\n");
  CHECK(draw({.rule = "r", .message = "seen", .where = find(source, "bad"), .help = "do"},
             {.colour = true}) ==
        "\x1b[1;31merror[r]\x1b[0m\x1b[1m: seen\x1b[0m\n"
        "\x1b[1;34m -->\x1b[0m a:1:1\n\x1b[1;34m  |\x1b[0m\n\x1b[1;34m1 |\x1b[0m bad\n"
        "\x1b[1;34m  |\x1b[0m \x1b[1;31m^^^\x1b[0m\n\x1b[1;34m  = \x1b[0m\x1b[1mhelp\x1b[0m: do\n");
}

TEST_CASE("a place in a text that is not kept is drawn as one in a source") {
  const std::string_view bytes = "\xEF\xBB\xBF{\"a\": 1,\r\n \"b\": ü]\r\n}";
  const Source source("in.json", std::string(bytes));
  for (const std::string_view words : {"{", "1", "\"b\"", "ü", "]", "}"}) {
    const auto where = find(source, words);
    CHECK(draw({.rule = "json",
                .message = "seen",
                .place = line_place("in.json", bytes, where.span),
                .label = "here"}) ==
          draw({.rule = "json", .message = "seen", .where = where, .label = "here"}));
  }
}

TEST_CASE("a place of which only the line is known has no excerpt") {
  CHECK(draw({.rule = "r", .message = "seen", .place = {.name = "a.csv", .line = 12}}) ==
        "error[r]: seen\n  --> a.csv:12\n");
  CHECK(draw({.rule = "r", .message = "seen", .place = {.name = "a.csv"}, .help = "do"}) ==
        "error[r]: seen\n --> a.csv\n  = help: do\n");
}

TEST_CASE("a place in a line of mebibytes keeps only the text around it") {
  std::string bytes(1 << 20, ' ');
  bytes[500000] = 'x';
  const auto place = line_place("in.json", bytes, {500000, 500001});
  CHECK(place.column == 500001);
  CHECK(place.text.size() < 4096);
  CHECK(place.text.substr(place.part.begin, place.part.size()) == "x");
}

}  // namespace pm::tests::draw_test
