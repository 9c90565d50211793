#include "pm/yaml/record.hpp"

#include <string>
#include <vector>

#include "../../../src/yaml/node.hpp"
#include "catch.hpp"

namespace pm::tests::draft_test {

using yaml::document;

namespace {

data::Value with(std::string key, data::Value value) {
  auto draft = data::mapping();
  draft.set(std::move(key), std::move(value));
  return draft;
}

/// How a text is written behind a key.
std::string line(const std::string& text) {
  const auto lines = document(with("a", data::text(text)));
  return lines.substr(3, lines.size() - 4);
}

/// What a text is when it has been written, in a block or in brackets, and read.
std::string read_back(const data::Value& draft, bool in_brackets) {
  const auto record = in_brackets ? with("a", data::list({draft})) : with("a", draft);
  const text::Source source("a.yaml", document(record));
  text::Report report;
  const auto root = yaml::read_tree(source, report);
  if (!root) return "not readable: " + std::string(source.bytes());
  const auto& value = *root->find("a");
  return in_brackets ? value.items.at(0).text : value.text;
}

}  // namespace

TEST_CASE("a draft becomes a file in the style of the documentation") {
  auto record = data::mapping();
  record.set("title", data::text("Engage: not reachable"));
  record.set("components", data::list({data::text("Engage"), data::text("CRM, Cloud")}));
  record.set("times", with("started", data::word("2024-01-25 09:33")));
  auto update = data::mapping();
  update.set("at", data::word("2024-01-29T16:26Z")).set("phase", data::word("investigating"));
  update.set("components", with("Engage", data::word("partial_outage")));
  update.set("message", data::prose("Some clients cannot reach Engage.\n\n- yet\n"));
  record.set("updates", data::list({update}));
  record.set("labels", data::list({}));
  CHECK(document(record) ==
        "title: \"Engage: not reachable\"\n"
        "components: [Engage, \"CRM, Cloud\"]\n"
        "\n"
        "times:\n"
        "  started: 2024-01-25 09:33\n"
        "\n"
        "updates:\n"
        "  - at: 2024-01-29T16:26Z\n"
        "    phase: investigating\n"
        "    components: {Engage: partial_outage}\n"
        "    message: |\n"
        "      Some clients cannot reach Engage.\n"
        "\n"
        "      - yet\n"
        "\n"
        "labels: []\n");
  CHECK(document({}) == "{}\n");
}

TEST_CASE("a list that is too long for a line has a line for each entry") {
  const std::vector<data::Value> many(30, data::text("component"));
  CHECK(document(with("components", data::list(many)))
            .starts_with("components:\n  - component\n  - component\n"));
}

TEST_CASE("text stands without quotes where every reader takes it for text") {
  for (const std::string text :
       {"Engage", "a handful of customers", "störung", "C#", "a:b", "say \"no\"", "it's",
        "yes, we do", "nullable", "C:\\temp", "5xx errors", "(a)", "a - b", "what?", "a, b"}) {
    CHECK(line(text) == text);
  }
}

TEST_CASE("text that some reader takes for something else is quoted") {
  for (const std::string text :
       {"",     "~",     "null",  "Null",  "true",       "FALSE",
        "yes",  "No",    "on",    "OFF",   "y",          "N",
        "12",   "-1",    "+1",    "1.5",   ".5",         "1e3",
        "0x1F", "0o17",  "1_000", "12:30", "2024-01-29", "2024-01-29 16:26:00 +01:00",
        ".inf", "-.inf", ".NaN",  "=",     "<<",         " a",
        "a ",   "- a",   "-",     "? a",   ": a",        "a: b",
        "a:",   "a #b",  "# a",   "&a",    "*a",         "!a",
        "|",    ">",     "@a",    "`a",    "%a",         "[a",
        "{a",   "]a",    ",a",    "---",   "..."}) {
    CHECK(line(text) == "\"" + text + "\"");
  }
  CHECK(line("'a") == "\"'a\"");
  CHECK(line("\"a") == "'\"a'");
  CHECK(line("- \\ '") == "'- \\ '''");
}

TEST_CASE("a word of the format stays as it is where it is one value") {
  CHECK(document(with("a", data::word("2024-01-29T16:26Z"))) == "a: 2024-01-29T16:26Z\n");
  CHECK(document(with("a", data::word("true"))) == "a: true\n");
  CHECK(document(with("a", data::list({data::word("14:05")}))) == "a: [14:05]\n");
  CHECK(document(with("a", data::word("b\nc: d"))) == "a: |-\n  b\n  c: d\n");
}

TEST_CASE("in brackets more is quoted") {
  const auto in_list = [](const std::string& text) {
    return document(with("a", data::list({data::text(text)})));
  };
  CHECK(in_list("a b") == "a: [a b]\n");
  CHECK(in_list("a, b") == "a: [\"a, b\"]\n");
  CHECK(in_list("a}") == "a: [\"a}\"]\n");
  CHECK(in_list("why?") == "a: [\"why?\"]\n");
  CHECK(in_list("https://x") == "a: [\"https://x\"]\n");
}

TEST_CASE("what has no sign of its own is escaped") {
  CHECK(line(std::string("a\0b", 3)) == R"("a\x00b")");
  CHECK(line("a\x1B[31m\x7F") == R"("a\x1B[31m\x7F")");
  CHECK(line("a\tb\r") == R"("a\tb\r")");
  CHECK(line("a\xC2\x85"
             "b\xE2\x80\xA8"
             "c\xE2\x80\xA9"
             "d") == R"("a\x85b\u2028c\u2029d")");
  CHECK(line("\xEF\xBB\xBF"
             "a\xEF\xBF\xBE") == R"("\uFEFFa\uFFFE")");
}

TEST_CASE("keys are quoted as values are") {
  CHECK(document(with("Services\\Modules: what?", data::text("a"))) ==
        "'Services\\Modules: what?': a\n");
  CHECK(document(with("yes", data::text("a"))) == "\"yes\": a\n");
  CHECK(document(with("", data::text("a"))) == "\"\": a\n");
  CHECK(document(with("<<", data::text("a"))) == "\"<<\": a\n");
}

TEST_CASE("text of several lines is a literal block that says just that") {
  CHECK(document(with("a", data::text("b\nc"))) == "a: |-\n  b\n  c\n");
  CHECK(document(with("a", data::text("b\n\nc\n"))) == "a: |\n  b\n\n  c\n");
  CHECK(document(with("a", data::text(" b\nc\n"))) == "a: |2\n   b\n  c\n");
  CHECK(document(with("a", data::text("\n\n b\n"))) == "a: |2\n\n\n   b\n");
  CHECK(document(with("a", data::text("b\nc\n\n"))) == "a: \"b\\nc\\n\\n\"\n");
  CHECK(document(with("a", data::text("b\n  \n"))) == "a: \"b\\n  \\n\"\n");
}

TEST_CASE("every text is read back as it was written") {
  const std::string pieces[] = {"a",
                                "b c",
                                " ",
                                "  ",
                                "\n",
                                "\n\n",
                                "\t",
                                "\r",
                                ":",
                                " #",
                                "- ",
                                "'",
                                "\"",
                                "\\",
                                "|",
                                ">",
                                "{",
                                "]",
                                ",",
                                "?",
                                "é",
                                "𝄞",
                                "\x01",
                                "\xE2\x80\xA8",
                                "\xEF\xBB\xBF",
                                "---",
                                "..."};
  std::size_t cases = 0;
  for (const auto& one : pieces) {
    for (const auto& two : pieces) {
      for (const auto& three : pieces) {
        const auto text = one + two + three;
        const bool fine =
            read_back(data::text(text), false) == text && read_back(data::text(text), true) == text;
        if (!fine) FAIL_CHECK("not the same: " << document(with("a", data::text(text))));
        ++cases;
      }
    }
  }
  CHECK(cases == 27 * 27 * 27);
}

}  // namespace pm::tests::draft_test
