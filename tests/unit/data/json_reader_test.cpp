#include "pm/data/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace pm::tests::json_reader_test {

namespace {

/// The value on one line, or the mistake with its place.
std::string read(std::string_view text) {
  const auto result = data::read_json(text);
  if (result) return data::to_json_line(*result);
  const auto& error = result.error();
  return fmt::format("{}:{}: {}", error.place.line, error.place.column, error.message);
}

std::string joined(const data::Path& way) {
  std::string text;
  for (const auto& name : way) text += "/" + (name.empty() ? "*" : name);
  return text.empty() ? "/" : text;
}

/// All that is handed over, where what stands in one of `apart` comes one by one.
std::string streamed(const std::string& text, const std::vector<std::string>& apart) {
  std::string lines;
  const auto all = data::stream_json(
      [&, rest = std::string_view(text)](char* into, std::size_t most) mutable {
        const auto count = rest.copy(into, most);
        rest.remove_prefix(count);
        return count;
      },
      [&](const data::Path& way) {
        return std::find(apart.begin(), apart.end(), joined(way)) != apart.end();
      },
      [&](const data::Path& way, const std::string& name, data::Value value) {
        lines += fmt::format("{} {} {}:{} {}\n", joined(way), name, value.line, value.column,
                             data::to_json_line(value));
      },
      [&](const data::Path& way) { lines += fmt::format("{} ends\n", joined(way)); });
  if (all) return lines;
  const auto& error = all.error();
  lines += fmt::format("{}:{}: {}\n", error.place.line, error.place.column, error.message);
  return lines;
}

std::string deep(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

}  // namespace

TEST_CASE("a remark shows words as they are, and what holds others as JSON") {
  CHECK(data::shown(data::text("a <b>")) == "a <b>");
  CHECK(data::shown(data::number(-3)) == "-3");
  CHECK(data::shown(data::flag(true)) == "true");
  CHECK(data::shown(data::null()).empty());
  CHECK(data::shown(data::list({data::text("a"), data::null()})) == "[\"a\",null]");
  CHECK(data::shown(data::mapping()) == "{}");
}

TEST_CASE("JSON is read as it was written") {
  const std::string text =
      R"({"a":[1,-0,2.50,1e3,18446744073709551615],"b":{"c":null,"d":[true,false]},"e":"é \n","a":2})";
  CHECK(read(text) == text);
  CHECK(read("\xEF\xBB\xBF[1]") == "[1]");
  CHECK(read(R"("\ud83d\ude00\u00e9")") == "\"😀é\"");
  CHECK(read(deep(data::JsonLimits{}.depth)) == deep(data::JsonLimits{}.depth));
}

TEST_CASE("each value knows the line and the column in which it begins") {
  const auto result = data::read_json("{\"é\": 12,\n  \"b\": [null,\n \"x\"]}");
  const auto& value = *result;
  const auto place = [](const data::Value& v) { return fmt::format("{}:{}", v.line, v.column); };
  CHECK(place(value) == "1:1");
  CHECK(place(*value.find("é")) == "1:7");
  CHECK(place(*value.find("b")) == "2:8");
  CHECK(place(value.find("b")->items[0]) == "2:9");
  CHECK(place(value.find("b")->items[1]) == "3:2");
}

TEST_CASE("an error in JSON has its place and pm's own words") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "1:1: it ends before there is a value"},
      {" \n ", "2:2: it ends before there is a value"},
      {"{\"a\": [1,\n 2", "2:3: it ends while the `[` of line 1 is open"},
      {"{\"a\": tru", "1:10: it ends while the `{` of line 1 is open"},
      {"{\"a\"", "1:5: it ends while the `{` of line 1 is open"},
      {"[\n\"abc", "2:5: it ends inside the string that begins in line 2"},
      {"[1,]", "1:4: expected a value after the comma, found `]`"},
      {"[,1]", "1:2: expected a value or `]`, found `,`"},
      {"[1 2]", "1:4: expected `,` or `]`, found `2`"},
      {"[1\"a\"]", "1:3: expected `,` or `]`, found a string"},
      {"{\"a\": 1,}", "1:9: expected a name in quotes after the comma, found `}`"},
      {"{a: 1}", "1:2: expected a name in quotes or `}`, found `a`"},
      {"{\"a\" 1}", "1:6: expected `:`, found `1`"},
      {"{\"a\": 1 \"b\": 2}", "1:9: expected `,` or `}`, found a string"},
      {"{\"a\": nul}", "1:7: expected a value, found `nul`"},
      {"[NaN]", "1:2: expected a value or `]`, found `NaN`"},
      {"['a']", "1:2: expected a value or `]`, found `'a'`"},
      {"[01]", "1:2: `01` is not a JSON number"},
      {"[1.]", "1:2: `1.` is not a JSON number"},
      {"[-]", "1:2: `-` is not a JSON number"},
      {"[12abc]", "1:2: `12abc` is not a JSON number"},
      {"[1e999]", "1:2: `1e999` is too large for a number"},
      {"[1] 2", "1:5: unexpected text after the value"},
      {"]", "1:1: expected a value, found `]`"},
      {"// x\n[]", "1:1: expected a value, found `//`"},
      {std::string("[\0]", 3), "1:2: expected a value or `]`, found a NUL byte"},
      {std::string("[1 \0]", 5), "1:4: expected `,` or `]`, found a NUL byte"},
      {std::string("[\"a\0\"]", 6),
       "1:4: a string contains the control character U+0000, which is written `\\u0000`"},
      {"[\"é\nb\"]", "1:4: a string contains a line end, which is written `\\n`"},
      {"[\"a\\x\"]", "1:4: a backslash begins an unknown escape; `\\\\` is a backslash"},
      {"[\"\\u12G4\"]", "1:3: a backslash begins an unknown escape; `\\\\` is a backslash"},
      {"[\"\\ud83d\"]", "1:3: `\\ud83d` is one half of a pair without the other"},
      {"[\"\\ude00\"]", "1:3: `\\ude00` is one half of a pair without the other"},
      {"[\"a\xC3(\"]", "1:5: a string contains bytes that are not UTF-8"},
      {"[\"\xED\xA0\x80\"]", "1:4: a string contains bytes that are not UTF-8"},
      {deep(data::JsonLimits{}.depth + 1), "1:81: values are nested deeper than 80"},
  };
  for (const auto& [text, mistake] : cases) {
    CAPTURE(text);
    CHECK(read(text) == mistake);
  }
}

TEST_CASE("entries of a list are handed over one by one, with the way that leads to them") {
  CHECK(streamed("{\"page\": {\"id\": 1},\n\"incidents\": [{\"a\": 1},\n[2], 3], \"x\": null}",
                 {"/", "/incidents"}) ==
        "/ page 1:10 {\"id\":1}\n"
        "/incidents  2:15 {\"a\":1}\n"
        "/incidents  3:1 [2]\n"
        "/incidents  3:6 3\n"
        "/incidents ends\n"
        "/ x 3:15 null\n"
        "/ ends\n");
}

TEST_CASE("successive documents may be on one line or on several") {
  CHECK(streamed("{\"a\":1}\n[2]\r\n{\"b\":3}[]4 5\n", {}) ==
        "/  1:1 {\"a\":1}\n/  2:1 [2]\n/  3:1 {\"b\":3}\n/  3:8 []\n/  3:10 4\n/  3:12 5\n");
  CHECK(streamed("", {}).empty());
}

TEST_CASE("values passed on before an error stay") {
  CHECK(streamed("[{\"a\": 1},\n {\"a\": }]", {"/"}) ==
        "/  1:2 {\"a\":1}\n2:8: expected a value, found `}`\n");
  CHECK(streamed("{\"a\":1}}", {}) == "/  1:1 {\"a\":1}\n1:8: expected a value, found `}`\n");
  CHECK(streamed("1{\"a\":1}", {}) ==
        "1:2: the number before this ends without a blank or a line end\n");
}

TEST_CASE("one entry has at most so many values and bytes") {
  std::string zeros = "[[0";
  for (int i = 0; i < 250'000; ++i) zeros += ",0";
  CHECK(streamed(zeros + "]]", {"/"}) == "1:499999: one item has more than 250000 values\n");
  CHECK(streamed("[\"" + std::string(17U << 20U, 'x') + "\"]", {"/"}) ==
        "1:2: a string or a number has more than 16 MiB\n");
  const std::string text = ",\"" + std::string(9U << 20U, 'x') + "\"";
  CHECK(streamed("[[1" + text + text + "]]", {"/"}) ==
        "1:9437192: one item has more than 16 MiB\n");
}

}  // namespace pm::tests::json_reader_test
