// Files that no person writes on purpose and no gallery can show: bytes, sizes, depths.

#include <string>

#include "catch.hpp"
#include "pm/yaml/read.hpp"
#include "reading.hpp"

namespace pm::tests::hostile_test {

using tests::said_of;

namespace {

std::string repeated(std::string_view part, std::size_t count) {
  std::string out;
  out.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

/// "title: A" in UTF-16, as some editors on Windows save it.
std::string in_utf16(std::string_view text) {
  std::string out = "\xFF\xFE";
  for (const char c : text) out += {c, '\0'};
  return out;
}

}  // namespace

TEST_CASE("a NUL byte is shown where it stands") {
  CHECK(said_of(std::string("title: Log\0ins\n", 15)) ==
        "error[syntax]: the file contains a NUL byte\n --> a.yaml:1:11\n  |\n"
        "1 | title: Log␀ins\n  |           ^\n"
        "  = help: remove it, or write it as `\\x00` in double quotes\n");
}

TEST_CASE("a control character is named by its number") {
  CHECK(said_of("title: \x1b[31mLogins\n") ==
        "error[syntax]: the file contains the control character U+001B\n --> a.yaml:1:8\n  |\n"
        "1 | title: ␛[31mLogins\n  |        ^\n"
        "  = help: remove it, or write it as `\\x1B` in double quotes\n");
  CHECK(said_of("title: a\x04 b\n") ==
        "error[syntax]: the file contains the control character U+0004\n --> a.yaml:1:9\n  |\n"
        "1 | title: a␄ b\n  |         ^\n"
        "  = help: remove it, or write it as `\\x04` in double quotes\n");
}

TEST_CASE("what steers a terminal without ESC is a control character too") {
  CHECK(said_of("title: \u009b31mLogins\n") ==
        "error[syntax]: the file contains the control character U+009B\n --> a.yaml:1:8\n  |\n"
        "1 | title: <U+009B>31mLogins\n  |        ^^^^^^^^\n"
        "  = help: remove it, or write it as `\\x9B` in double quotes\n");
  for (const std::string first : {"title: a\u0080\n", "title: a\u0085\n", "title: a\u009f\n"})
    CHECK(
        said_of(first).starts_with("error[syntax]: the file contains the control character U+00"));
  for (const std::string fine : {"title: a\u00a0b\n", "title: a\u2028b\n", "title: \u0380b\n",
                                 "title: \u00c2\u00e9\n", "title: \u0142\u0481\n"})
    CHECK(said_of(fine).find("control character") == std::string::npos);
}

TEST_CASE("the first byte that is not UTF-8 is named") {
  CHECK(said_of("title: St\xF6rung\n") ==
        "error[syntax]: the byte 0xF6 is not UTF-8\n --> a.yaml:1:10\n  |\n"
        "1 | title: St\uFFFDrung\n  |          ^\n  = help: save the file as UTF-8\n");
}

TEST_CASE("UTF-16 is recognised and all that is said of it, with a byte order mark or without") {
  const auto little = in_utf16("title: A\n");
  const auto big = "\xFE\xFF" + std::string(1, '\0') + little.substr(2, little.size() - 3);
  for (const auto& bytes : {little, little.substr(2), big, big.substr(2)}) {
    const auto said = said_of(bytes);
    CHECK(said.substr(0, said.find('\n')) == "error[syntax]: the file is UTF-16");
    CHECK(said.find("help: save it as UTF-8\n") != std::string::npos);
    CHECK(said.find("error", 1) == std::string::npos);
  }
}

TEST_CASE("nothing can be written in quotes in Markdown") {
  const text::Source record("a.yaml", "title: A\n");
  const text::Source prose("a.md", std::string("Log\0ins\n", 8));
  text::Report report;
  static_cast<void>(yaml::read_incident(record, &prose, "a", {}, report));
  REQUIRE(report.all().size() == 1);
  CHECK(report.all().front().message == "the file contains a NUL byte");
  CHECK(report.all().front().help == "remove it");
}

TEST_CASE("a carriage return alone is no line end") {
  CHECK(said_of("title: A\rseverity: S2\r") ==
        "error[syntax]: carriage return without a newline after it\n"
        " --> a.yaml:1:9\n  |\n1 | title: A␍severity: S2\n  |         ^\n"
        "  = help: end lines with LF or CRLF\n");
}

TEST_CASE("a byte order mark belongs at the start or nowhere") {
  CHECK(said_of("\xEF\xBB\xBFtitle: A\n") == "");
  CHECK(said_of("title: A\n\xEF\xBB\xBFseverity: S2\n") ==
        "error[syntax]: byte order mark inside the file\n --> a.yaml:2:1\n  |\n"
        "2 | <U+FEFF>severity: S2\n  | ^^^^^^^^\n"
        "  = help: remove it; concatenated files often have one where they meet\n");
}

TEST_CASE("a file of more than 1 MiB is not parsed") {
  const auto fits = "title: A\n#" + repeated("x", 1024 * 1024 - 11) + "\n";
  CHECK(fits.size() == 1024 * 1024);
  CHECK(said_of(fits) == "");
  CHECK(said_of("title: A\n" + repeated("# more\n", 300'000)) ==
        "error[limits]: `a.yaml` is larger than 1 MiB\n --> a.yaml:1:1\n  |\n"
        "1 | title: A\n  | ^\n"
        "  = help: move attachments and logs to other files and link to them\n");
}

TEST_CASE("a hundred thousand levels are refused at once") {
  const auto first_line = [](std::string_view part) {
    const auto said = said_of(repeated(part, 100'000));
    return said.substr(0, said.find('\n'));
  };
  const std::string too_deep = "error[limits]: more than 64 levels of nested mappings and lists";
  CHECK(first_line("[") == too_deep);
  CHECK(first_line("{a: ") == too_deep);
  CHECK(first_line("- ") == too_deep);
  CHECK(first_line("? ") == "error[syntax]: a key must be a string");
}

TEST_CASE("brackets that are too deep are found wherever the value in them stands") {
  const auto deep = repeated("[", 100);
  for (const auto* before : {"", "# a\n ", "\xEF\xBB\xBF", "--- ", "&a ",
                             "title: A\nfields: ", "[{a: \"]]\", b: ']'}, # ]\n &x [c], ", "? "}) {
    const auto said = said_of(before + deep);
    CAPTURE(before);
    CHECK(said.substr(0, said.find(']')) == "error[limits");
  }
}

TEST_CASE("a bracket or a quote in brackets that is not closed is pointed at") {
  const auto where = [](std::string_view text) {
    const auto said = said_of(std::string(text));
    const auto place = said.find("a.yaml:") + 7;
    return said.substr(0, said.find('\n')) + " " +
           said.substr(place, said.find('\n', place) - place);
  };
  CHECK(where("[") == "error[syntax]: a `[` is not closed 1:1");
  CHECK(where("{") == "error[syntax]: a `{` is not closed 1:1");
  CHECK(where("[a, {b: [c]") == "error[syntax]: a `{` is not closed 1:5");
  CHECK(where("[it's, 5\" [wide]") == "error[syntax]: a `[` is not closed 1:1");
  CHECK(where("[a # ]") == "error[syntax]: a `[` is not closed 1:1");
  CHECK(where("[a, \"b]") == "error[syntax]: a quoted string is not closed 1:5");
  CHECK(where("{a: 'it''s}\n") == "error[syntax]: a quoted string is not closed 1:5");
  CHECK(where("[a]: b") == "error[syntax]: a key must be a string 1:1");
  CHECK(where("[a}") == "error[syntax]: this bracket closes nothing 1:3");
}

TEST_CASE("a quoted text that is not closed is pointed at whether the last line ends or not") {
  for (const std::string text : {"title: \"abc", "title: 'abc", "title: \"abc\n  def",
                                 "title: 'abc\n\n  def # a", "title: 'it''s", "title: \"a\\\""}) {
    CAPTURE(text);
    CHECK(said_of(text).find("error[syntax]: a quoted string is not closed\n --> a.yaml:1:8\n") ==
          0);
    CHECK(said_of(text + "\n") == said_of(text));
  }
}

TEST_CASE("a text means the same whether the last line ends or not") {
  for (const std::string text : {"title: A", "title: |\n  A", "title: >-\n  A\n  B", "title: 'A'",
                                 "title: A # b", "# a\ntitle: A\nlabels: [a]"}) {
    CAPTURE(text);
    const tests::Read without(text);
    const tests::Read with(text + "\n");
    CHECK(without.report.empty());
    REQUIRE(without.incident.title);
    CHECK(without.incident.title->value == with.incident.title->value);
  }
}

TEST_CASE("sixty-four levels are allowed") {
  CHECK(said_of("title: A\nfields: {a: " + repeated("[", 62) + repeated("]", 62) + "}\n") == "");
  CHECK(said_of("title: A\nfields: {a: " + repeated("[", 63) + repeated("]", 63) + "}\n") != "");
}

TEST_CASE("aliases that multiply are refused before they do") {
  std::string laughs = "title: A\nfields:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i) {
    const auto name = "a" + std::to_string(i);
    const auto last = "*a" + std::to_string(i - 1);
    laughs += "  " + name + ": &" + name + " [" + repeated(last + ", ", 8) + last + "]\n";
  }
  const auto said = said_of(laughs);
  CHECK(said.substr(0, said.find('\n')) == "error[limits]: aliases repeat more than 10000 values");
}

TEST_CASE("a long text that aliases repeat ever again is refused before it fills the memory") {
  const auto record = [](std::size_t aliases) {
    return "title: A\nfields:\n  a: &a " + repeated("x", 100 * 1024) + "\n  b: [" +
           repeated("*a, ", aliases) + "]\n";
  };
  CHECK(said_of(record(40)) == "");
  const auto said = said_of(record(9'990));
  CHECK(said.substr(0, said.find('\n')) == "error[limits]: aliases repeat more than 4 MiB of text");
  CHECK(said.find(" --> a.yaml:4:") != std::string::npos);
  CHECK(said.size() < 1000);
}

TEST_CASE("keys that aliases repeat count as well") {
  const auto said = said_of("title: A\nfields:\n  a: &a {" + repeated("x", 1000) + ": y}\n  b: [" +
                            repeated("*a, ", 4'500) + "]\n");
  CHECK(said.substr(0, said.find('\n')) == "error[limits]: aliases repeat more than 4 MiB of text");
}

TEST_CASE("aliases go no deeper than sixty-four levels either") {
  const auto chain = [](int length) {
    std::string out = "title: A\nfields:\n  a0: &a0 []\n";
    for (int i = 1; i < length; ++i) {
      const auto name = "a" + std::to_string(i);
      out += "  " + name + ": &" + name + " [*a" + std::to_string(i - 1) + "]\n";
    }
    return out;
  };
  CHECK(said_of(chain(62)) == "");
  CHECK(said_of(chain(63)) ==
        "error[limits]: aliases cause more than 64 levels of nested mappings and lists\n"
        "  --> a.yaml:65:14\n   |\n65 |   a62: &a62 [*a61]\n   |              ^^^^\n"
        "   = help: use fewer levels\n");
  const auto said = said_of(chain(9'000));
  CHECK(said.substr(0, said.find('\n')) ==
        "error[limits]: aliases cause more than 64 levels of nested mappings and lists");
}

TEST_CASE("a comma at the start does not yield documents without end") {
  for (const auto* text : {",", ",\n", "# a\n , b: c\n", "\xEF\xBB\xBF,"}) {
    const auto said = said_of(text);
    CHECK(said.substr(0, said.find('\n')) == "error[syntax]: a record cannot begin with `,`");
  }
}

TEST_CASE("nothing, blanks and comments alone are an empty file") {
  for (const auto* text : {"", "\n", " \n\n", "# nothing\n", "\xEF\xBB\xBF", "---\n", "--- ~\n"}) {
    const auto said = said_of(text);
    CAPTURE(text);
    CHECK(said.substr(0, said.find('\n')) == "error[syntax]: the file is empty");
  }
}

TEST_CASE("a document may have its markers") {
  CHECK(said_of("---\ntitle: A\n") == "");
  CHECK(said_of("---\ntitle: A\n...\n") == "");
  CHECK(said_of("%YAML 1.2\n---\ntitle: A\n") == "");
}

TEST_CASE("lines of any number end with CRLF as well as with LF") {
  CHECK(said_of("title: A\r\nlabels:\r\n  - a\r\n  - b\r\n") == "");
  CHECK(said_of("title: A\r\nserverity: S2\r\n") == said_of("title: A\nserverity: S2\n"));
}

}  // namespace pm::tests::hostile_test
