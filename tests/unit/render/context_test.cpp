#include "pm/render/context.hpp"

#include "catch.hpp"
#include "pm/data/json.hpp"
#include "pm/text/draw.hpp"

namespace pm::render::context_test {
namespace {

using data::List;
using view::Key;
using view::Kind;
using Object = data::Mapping;

constexpr Key action_keys[] = {
    {"title", Kind::text, ""}, {"done", Kind::flag, ""}, {"link", Kind::text, ""}};
constexpr Key keys[] = {{"title", Kind::text, ""},
                        {"count", Kind::number, ""},
                        {"body", Kind::prose, "", {}, 3},
                        {"labels", Kind::list, ""},
                        {"actions", Kind::list, "", action_keys},
                        {"first", Kind::object, "", action_keys},
                        {"fields", Kind::open, ""}};

struct Read {
  data::Value data;
  std::string mistakes;
};

Read read(std::string json) {
  const text::Source source("context.json", std::move(json));
  text::Report report;
  Read result{.data = from_json(source, keys, report)};
  for (const auto& diagnostic : report.all()) result.mistakes += text::draw(diagnostic);
  return result;
}

}  // namespace

TEST_CASE("data is written as JSON and comes back as it was") {
  const data::Value data = Object{
      {"title", "a \"quoted\" \\ title\n\twith é and \x01"},
      {"count", std::int64_t{-9'007'199'254'740'993}},
      {"body", data::prose("## x\n", 3)},
      {"labels", List{"a", "b"}},
      {"actions", List{Object{{"title", "t"}, {"done", true}}, Object{{"title", {}}}}},
      {"first", data::Value{}},
      {"fields", Object{{"region", "us"}, {"list", List{Object{}, List{}, false}}}},
  };
  const auto json = data::to_json(data, data::JsonEscapes::needed);
  CHECK(json == R"({
  "title": "a \"quoted\" \\ title\n\u0009with é and \u0001",
  "count": -9007199254740993,
  "body": "## x\n",
  "labels": [
    "a",
    "b"
  ],
  "actions": [
    {
      "title": "t",
      "done": true
    },
    {
      "title": null
    }
  ],
  "first": null,
  "fields": {
    "region": "us",
    "list": [
      {},
      [],
      false
    ]
  }
}
)");
  const auto back = read(json);
  CHECK(back.mistakes.empty());
  CHECK(back.data == data);
}

TEST_CASE("JSON is always UTF-8") {
  CHECK(data::to_json("a\xFFz", data::JsonEscapes::needed) == "\"a\xEF\xBF\xBDz\"\n");
}

TEST_CASE("numbers of free data that are not whole stay as they are written") {
  CHECK(read(R"({"fields": {"a": 1.50, "b": 18446744073709551615}})").data ==
        data::Value(Object{{"fields", Object{{"a", "1.50"}, {"b", "18446744073709551615"}}}}));
}

TEST_CASE("unknown and repeated keys are reported at their place") {
  const auto result = read(
      "{\"titel\": \"x\",\n \"first\": {\"owner\": {\"a\": 1}},\n \"count\": 1, \"count\": 2}");
  CHECK(result.mistakes == R"(error[context]: unknown key `titel`
 --> context.json:1:2
  |
1 | {"titel": "x",
  |  ^^^^^^^
  = help: did you mean `title`?
error[context]: unknown key `first.owner`
 --> context.json:2:12
  |
2 |  "first": {"owner": {"a": 1}},
  |            ^^^^^^^
error[context]: duplicate key `count`
 --> context.json:3:14
  |
3 |  "count": 1, "count": 2}
  |              ^^^^^^^
)");
  CHECK(result.data == data::Value(Object{{"first", Object{}}, {"count", std::int64_t{1}}}));
}

TEST_CASE("a value of the wrong kind is reported with its path") {
  CHECK(
      read("{\"title\": 12,\n\"labels\": [\"a\", true],\n\"actions\": [{}, {\"title\": [\"x\"]}],\n"
           "\"count\": \"a \\\"b\\\"\", \"first\": null, \"body\": 1.5}")
          .mistakes == R"(error[context]: `title` is a number, not a text
 --> context.json:1:11
  |
1 | {"title": 12,
  |           ^^
error[context]: `labels[1]` is true or false, not a text
 --> context.json:2:17
  |
2 | "labels": ["a", true],
  |                 ^^^^
error[context]: `actions[1].title` is a list, not a text
 --> context.json:3:27
  |
3 | "actions": [{}, {"title": ["x"]}],
  |                           ^
error[context]: `count` is a text, not a number
 --> context.json:4:10
  |
4 | "count": "a \"b\"", "first": null, "body": 1.5}
  |          ^^^^^^^^^
error[context]: `body` is a number, not Markdown
 --> context.json:4:44
  |
4 | "count": "a \"b\"", "first": null, "body": 1.5}
  |                                            ^^^
)");
  CHECK(read("{\"count\": 1.5}").mistakes == R"(error[context]: `count` is 1.5, not a whole number
 --> context.json:1:11
  |
1 | {"count": 1.5}
  |           ^^^
)");
  CHECK(read("[1]").mistakes == R"(error[context]: `the context` is a list, not an object
 --> context.json:1:1
  |
1 | [1]
  | ^
)");
}

TEST_CASE("links that pages cannot follow are left out") {
  const auto result = read(
      "{\"actions\": [{\"link\": \"https://a.example\"},\n{\"link\": \"javascript:alert(1)\"}],\n"
      "\"fields\": {\"link\": \"javascript:alert(1)\"}}");
  CHECK(
      result.mistakes ==
      R"x(warning[context]: `actions[1].link` is omitted: pages do not link to `javascript:alert(1)`
 --> context.json:2:10
  |
2 | {"link": "javascript:alert(1)"}],
  |          ^^^^^^^^^^^^^^^^^^^^^
  = help: write an address that begins with `https://`, `http://` or `mailto:`
)x");
  const data::Value links =
      List{Object{{"link", "https://a.example"}}, Object{{"link", data::Value{}}}};
  const data::Value fields = Object{{"link", "javascript:alert(1)"}};
  CHECK(result.data == data::Value(Object{{"actions", links}, {"fields", fields}}));
}

TEST_CASE("invalid JSON is reported where it begins") {
  CHECK(read("{\"title\": \"x\",\n  oops}").mistakes ==
        R"(error[context]: expected a name in quotes after the comma, found `oops`
 --> context.json:2:3
  |
2 |   oops}
  |   ^
  = help: the context is JSON, as `pm render --format json` writes it
)");
  CHECK(read("{\"title\": \"x\"").mistakes ==
        R"(error[context]: it ends while the `{` of line 1 is open
 --> context.json:1:14
  |
1 | {"title": "x"
  |              ^
  = help: the context is JSON, as `pm render --format json` writes it
)");
  CHECK_FALSE(read("").mistakes.empty());
  CHECK_FALSE(read("{\"title\": \"\xFF\"}").mistakes.empty());
  CHECK_FALSE(read("{} {}").mistakes.empty());
}

TEST_CASE("nesting and size of a context are limited") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "[";
  CHECK(read("{\"fields\": " + deep).mistakes.find("values are nested deeper than 64") !=
        std::string::npos);
  CHECK(read(std::string(9U << 20U, ' ')).mistakes.find("the context is longer than 8 MiB") !=
        std::string::npos);
  std::string wide = "{\"fields\": {";
  for (int i = 0; i < 100'000; ++i) wide += "\"k" + std::to_string(i) + "\": 1,";
  CHECK(read(wide + "\"end\": 1}}").mistakes.empty());
}

}  // namespace pm::render::context_test
