// Files that no person writes on purpose and no gallery can show: bytes, sizes, depths.

#include <string>

#include "catch.hpp"
#include "reading.hpp"

using pm::tests::said_of;

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
        "error[syntax]: a NUL byte stands in the file\n --> a.yaml:1:11\n  |\n"
        "1 | title: Log␀ins\n  |           ^\n"
        "  = help: remove it; in double quotes it can be written as `\\x00`\n");
}

TEST_CASE("a control character is named by its number") {
  CHECK(said_of("title: \x1b[31mLogins\n") ==
        "error[syntax]: the control character U+001B stands in the file\n --> a.yaml:1:8\n  |\n"
        "1 | title: ␛[31mLogins\n  |        ^\n"
        "  = help: remove it; in double quotes it can be written as `\\x1B`\n");
  CHECK(said_of("title: a\x04 b\n") ==
        "error[syntax]: the control character U+0004 stands in the file\n --> a.yaml:1:9\n  |\n"
        "1 | title: a␄ b\n  |         ^\n"
        "  = help: remove it; in double quotes it can be written as `\\x04`\n");
}

TEST_CASE("the first byte that is not UTF-8 is named") {
  CHECK(said_of("title: St\xF6rung\n") ==
        "error[syntax]: the byte 0xF6 is not UTF-8\n --> a.yaml:1:10\n  |\n"
        "1 | title: St\uFFFDrung\n  |          ^\n  = help: save the file as UTF-8\n");
}

TEST_CASE("UTF-16 is recognised and not read as something else") {
  const auto said = said_of(in_utf16("title: A\n"));
  CHECK(said.substr(0, said.find('\n')) == "error[syntax]: the byte 0xFF is not UTF-8");
  CHECK(said.find("help: the file is UTF-16; save it as UTF-8\n") != std::string::npos);
}

TEST_CASE("a carriage return alone is no line end") {
  CHECK(said_of("title: A\rseverity: S2\r") ==
        "error[syntax]: a carriage return stands without a newline behind it\n"
        " --> a.yaml:1:9\n  |\n1 | title: A␍severity: S2\n  |         ^\n"
        "  = help: end lines with LF or CRLF\n");
}

TEST_CASE("a byte order mark belongs at the start or nowhere") {
  CHECK(said_of("\xEF\xBB\xBFtitle: A\n") == "");
  CHECK(said_of("title: A\n\xEF\xBB\xBFseverity: S2\n") ==
        "error[syntax]: a byte order mark stands inside the file\n --> a.yaml:2:1\n  |\n"
        "2 | <U+FEFF>severity: S2\n  | ^^^^^^^^\n"
        "  = help: remove it; files that were put together often have one where they meet\n");
}

TEST_CASE("a file of more than 1 MiB is not parsed") {
  const auto fits = "title: A\n#" + repeated("x", 1024 * 1024 - 11) + "\n";
  CHECK(fits.size() == 1024 * 1024);
  CHECK(said_of(fits) == "");
  CHECK(said_of("title: A\n" + repeated("# more\n", 300'000)) ==
        "error[limits]: `a.yaml` is larger than 1 MiB\n --> a.yaml:1:1\n  |\n"
        "1 | title: A\n  | ^\n"
        "  = help: keep attachments and logs in files of their own and link to them\n");
}

TEST_CASE("a hundred thousand levels are refused at once") {
  const auto first_line = [](std::string_view part) {
    const auto said = said_of(repeated(part, 100'000));
    return said.substr(0, said.find('\n'));
  };
  // The library takes an unclosed bracket at the start for a key that has not ended yet.
  CHECK(first_line("[") == "error[syntax]: a key is no word");
  CHECK(first_line("{a: ") == "error[syntax]: a key is no word");
  CHECK(first_line("? ") == "error[syntax]: a key is no word");
  CHECK(first_line("- ") ==
        "error[limits]: more than 64 mappings and lists stand inside each other");
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

TEST_CASE("a comma at the start does not yield documents without end") {
  for (const auto* text : {",", ",\n", "# a\n , b: c\n", "\xEF\xBB\xBF,"}) {
    const auto said = said_of(text);
    CHECK(said.substr(0, said.find('\n')) == "error[syntax]: a `,` stands where the record begins");
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
