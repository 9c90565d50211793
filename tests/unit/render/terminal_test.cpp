#include "pm/render/terminal.hpp"

#include "catch.hpp"

namespace pm::render::terminal_test {
namespace {

std::string written(const Line& line, Indent indent, const Screen& screen) {
  TerminalPage page(screen);
  page.line(line, indent);
  return std::move(page).text();
}

std::string bar(const std::vector<std::int64_t>& weights, std::size_t columns) {
  std::vector<BarPart> parts;
  const std::string_view signs[] = {"a", "b", "c"};
  for (std::size_t i = 0; i < weights.size(); ++i)
    parts.push_back({.weight = weights[i], .sign = signs[i % 3]});
  TerminalPage page({.columns = columns});
  page.bar(parts, 0);
  return std::move(page).text();
}

constexpr Screen narrow = {.columns = 20};
constexpr Screen coloured = {.columns = 20, .colour = true, .links = true};

}  // namespace

TEST_CASE("lines are broken between words, and go on under their indent") {
  CHECK(written({{"one two three four five"}}, {}, narrow) == "one two three four\nfive\n");
  CHECK(written({{"Label"}, {"   some words that go on"}}, {2, 10}, narrow) ==
        "  Label   some words\n          that go on\n");
  CHECK(written({{"12345678901234567890"}}, {}, narrow) == "12345678901234567890\n");
  CHECK(written({{"a 1234567890123456789012345 b"}}, {}, narrow) ==
        "a\n1234567890123456789012345\nb\n");
  CHECK(written({}, {2, 2}, narrow) == "\n");
}

TEST_CASE("wide characters take two columns, and combining ones none") {
  CHECK(written({{"障害障害障 障害障害障"}}, {}, narrow) == "障害障害障\n障害障害障\n");
  CHECK(written({{"e\u0301e\u0301e\u0301e\u0301e\u0301 67890 23456 8901"}}, {}, narrow) ==
        "e\u0301e\u0301e\u0301e\u0301e\u0301 67890 23456\n8901\n");
}

TEST_CASE("colours take no columns, and end with each line") {
  CHECK(written({{"one two", Tone::strong}, {" three four "}, {"five", Tone::red}}, {}, coloured) ==
        "\x1b[1mone two\x1b[0m three four\n\x1b[31mfive\x1b[0m\n");
  CHECK(written({{"one two three four five", Tone::strong}}, {1, 2}, coloured) ==
        " \x1b[1mone two three four\x1b[0m\n  \x1b[1mfive\x1b[0m\n");
  CHECK(written({{"one", Tone::strong}, {" "}, {"two", Tone::faint}}, {}, narrow) == "one two\n");
}

TEST_CASE(
    "words are links only to safe addresses of the web or mail, and where the screen has links") {
  const auto link = [](std::string address, const Screen& screen) {
    return written({{"here", Tone::plain, std::move(address)}}, {}, screen);
  };
  CHECK(link("https://a.example/x?y", coloured) ==
        "\x1b]8;;https://a.example/x?y\x1b\\here\x1b]8;;\x1b\\\n");
  CHECK(link("mailto:a@b.example", coloured) ==
        "\x1b]8;;mailto:a@b.example\x1b\\here\x1b]8;;\x1b\\\n");
  CHECK(link("https://a.example/ü b", coloured) ==
        "\x1b]8;;https://a.example/%C3%BC%20b\x1b\\here\x1b]8;;\x1b\\\n");
  CHECK(link("https://a.example", {.columns = 80, .colour = true}) == "here\n");
  for (const auto* address :
       {"javascript:alert(1)", "file:///etc/passwd", "relative/path:x", "//host/path", "/etc", "",
        "https://a.example/\x1b]8;;evil\x1b\\", "https://a.example/\x07", "ssh://host"}) {
    CAPTURE(address);
    CHECK(link(address, coloured) == "here\n");
  }
}

TEST_CASE("nothing reaches the terminal but visible text") {
  CHECK(written({{"a\x1b[31mb\x07"}, {"\nc\td\r\u202Ee\u009B"}}, {}, {.columns = 80}) ==
        "a␛[31mb␇ c d␍<U+202E>e<U+009B>\n");
  TerminalPage page({.columns = 80});
  page.prose(data::prose("A\x1b]0;title\x07 b\n\n    code\x1b[2J\n\n`x\x9by`\n"), 2);
  page.prose_beside({{"at\x1b[1m"}}, 10, data::prose("B\x1b[0m"), 2);
  CHECK(std::move(page).text() ==
        "  A␛]0;title␇ b\n\n      code␛[2J\n\n  `x\uFFFDy`\n  at␛[1m    B␛[0m\n");
}

TEST_CASE("prose is as wide as its place") {
  TerminalPage page({.columns = 30});
  page.prose(data::prose("One two three four five six seven.\n\n- eight nine ten eleven twelve"),
             4);
  CHECK(
      std::move(page).text() ==
      "    One two three four five\n    six seven.\n\n    - eight nine ten eleven\n      twelve\n");
}

TEST_CASE("prose is next to a margin, or below it on a narrow screen") {
  const auto prose = data::prose("Some words that are long enough to go on");
  TerminalPage wide({.columns = 52});
  wide.prose_beside({{"09:33"}}, 7, prose, 2);
  wide.prose_beside({{"10:00"}}, 7, data::prose({}), 2);
  CHECK(std::move(wide).text() == "  09:33  Some words that are long enough to go on\n  10:00\n");
  TerminalPage small({.columns = 30});
  small.prose_beside({{"09:33"}}, 7, prose, 2);
  CHECK(std::move(small).text() == "  09:33\n  Some words that are long\n  enough to go on\n");
}

TEST_CASE("a bar is as wide as the page, its parts are in proportion, and none is left out") {
  CHECK(bar({1, 1}, 20) == "aaaaaaaaaabbbbbbbbbb\n");
  CHECK(bar({1, 3}, 20) == "aaaaaabbbbbbbbbbbbbb\n");
  CHECK(bar({1, 1000000, 1}, 20) == "abbbbbbbbbbbbbbbbbbc\n");
  CHECK(bar({5}, 20) == "aaaaaaaaaaaaaaaaaaaa\n");
  CHECK(bar({0, 0}, 20) == "aaaaaaaaaabbbbbbbbbb\n");
  CHECK(bar({}, 20) == "\n");
  CHECK(bar(std::vector<std::int64_t>(60, 1), 20) == std::string(20, 'b') + "\n");
}

TEST_CASE("a screen of no width is written for as if it had 20 columns") {
  CHECK(written({{"one two three four five"}}, {}, {.columns = 0}) == "one two three four\nfive\n");
  CHECK(written({{"one two three four five"}}, {30, 30}, {.columns = 0}) ==
        std::string(30, ' ') + "one two\n" + std::string(30, ' ') + "three four\n" +
            std::string(30, ' ') + "five\n");
}

}  // namespace pm::render::terminal_test
