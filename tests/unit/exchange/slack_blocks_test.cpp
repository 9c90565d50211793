#include <string>

#include <fmt/format.h>

#include "../../../src/exchange/importers.hpp"
#include "../../../src/exchange/timeline/slack_blocks.hpp"
#include "catch.hpp"
#include "import_words.hpp"
#include "pm/data/json.hpp"

namespace pm::tests::slack_blocks_test {

using namespace pm::exchange;

namespace {

/// The Markdown of blocks, and below it what that does not show.
std::string blocks(const std::string& text) {
  const auto read = data::read_json(text);
  const auto result = timeline::slack_blocks(
      &*read, [](std::string_view id) { return std::string(id == "U1" ? "Ana *Lima*" : ""); });
  std::string words = result.markdown;
  for (const auto& each : result.not_shown) words += fmt::format("\nnot shown: {}", each);
  return words;
}

std::string rich(const std::string& elements) {
  return blocks(fmt::format(
      R"([{{"type": "rich_text", "elements": [{{"type": "rich_text_section", "elements": [{}]}}]}}])",
      elements));
}

}  // namespace

TEST_CASE("the texts of rich text are no markup, and its styles are") {
  CHECK(rich(R"({"type": "text", "text": "raw <https://evil.example|good> *b* &amp; "},
                {"type": "text", "text": "loud:", "style": {"bold": true, "italic": true}},
                {"type": "text", "text": " `x` and "},
                {"type": "text", "text": "a`b", "style": {"code": true}},
                {"type": "text", "text": "\nnext "},
                {"type": "text", "text": "gone ", "style": {"strike": true, "underline": true}},
                {"type": "text", "text": "# end"})") ==
        R"words(raw \<https://evil.example\|good\> \*b\* \&amp; ***loud:*** \`x\` and ``a`b``\
next ~~gone~~ \# end
not shown: underline)words");
}

TEST_CASE("signs that would not work are left out, and that is said") {
  CHECK(
      rich(
          R"({"type": "text", "text": "a"}, {"type": "text", "text": "\"b\"", "style": {"bold": true}},
                {"type": "text", "text": "c", "style": {"italic": true}},
                {"type": "text", "text": "d", "style": {"strike": true}})") == R"words(a"b"*c*d
not shown: bold
not shown: strike)words");
}

TEST_CASE("elements of rich text are names, links and times") {
  CHECK(
      rich(R"j({"type": "user", "user_id": "U1"}, {"type": "text", "text": ", "},
                {"type": "user", "user_id": "U2"}, {"type": "text", "text": " "},
                {"type": "channel", "channel_id": "C1"}, {"type": "text", "text": " "},
                {"type": "broadcast", "range": "here"}, {"type": "emoji", "name": "fire"},
                {"type": "text", "text": " "},
                {"type": "link", "url": "https://x.example/a", "text": "the *graph*"},
                {"type": "text", "text": " "}, {"type": "link", "url": "javascript:alert(1)", "text": "x"},
                {"type": "text", "text": " "}, {"type": "link", "url": "https://x.example/"},
                {"type": "text", "text": " "},
                {"type": "date", "timestamp": 1706518800, "format": "{date}", "fallback": "this morning"},
                {"type": "text", "text": " "}, {"type": "date", "timestamp": 1706518800, "format": "{date}"},
                {"type": "hologram"})j") ==
      R"words(@Ana \*Lima\*, @U2 \#C1 @here:fire: [the \*graph\*](<https://x.example/a>) x (javascript:alert(1)) <https://x.example/> this morning 2024-01-29T09:00:00Z
not shown: hologram)words");
}

TEST_CASE("code, quotes and lists of rich text keep their form") {
  CHECK(blocks(R"([{"type": "rich_text", "elements": [
    {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "a *b*\n```\n<c>"}]},
    {"type": "rich_text_quote", "elements": [{"type": "text", "text": "one\n\ntwo"}]},
    {"type": "rich_text_list", "style": "ordered", "elements": [
      {"type": "rich_text_section", "elements": [{"type": "text", "text": "first"}]},
      {"type": "rich_text_section", "elements": [{"type": "text", "text": "second"}]}]},
    {"type": "rich_text_list", "style": "bullet", "indent": 7, "elements": [
      {"type": "rich_text_section", "elements": [{"type": "text", "text": "below"}]}]},
    {"type": "rich_text_section", "elements": [{"type": "text", "text": "1. after"}]}]}])") ==
        R"words(````
a *b*
```
<c>
````

> one
> 
> two

1. first
2. second
    - below

1\. after)words");
}

TEST_CASE("blocks of programs are read, and what is not shown is said") {
  CHECK(blocks(R"([
    {"type": "header", "text": {"type": "plain_text", "text": "*Alert* <x>"}},
    {"type": "section", "text": {"type": "mrkdwn", "text": "*API* is <https://x.example|down>"},
     "fields": [{"type": "mrkdwn", "text": "env: _prod_"}],
     "accessory": {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "a graph"}},
    {"type": "divider"},
    {"type": "image", "image_url": "https://x.example/b.png", "alt_text": "p99 [ms]"},
    {"type": "context", "elements": [{"type": "plain_text", "text": "since 10:00"}]},
    {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Ack"},
                                      "url": "https://x.example/ack", "value": "1"}]},
    {"type": "video", "title": {"type": "plain_text", "text": "A film"}}])") ==
        R"words(\*Alert\* \<x\>

**API** is [down](<https://x.example>)

env: *prod*

[a graph](<https://x.example/a.png>)

[p99 \[ms\]](<https://x.example/b.png>)

since 10:00

[Ack](<https://x.example/ack>)
not shown: button
not shown: video)words");
}

TEST_CASE("blocks are the text where there is none, and are kept where they say more than it") {
  const auto words = import_words(slack_importer, "x.json", R"([
    {"type": "message", "user": "U1", "text": "", "ts": "1706518800.000100", "blocks": [
      {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
        {"type": "text", "text": "API *down*", "style": {"highlight": true}}]}]}]},
    {"type": "message", "user": "U1", "text": "API *is* up", "ts": "1706518801.000100", "blocks": [
      {"type": "section", "text": {"type": "mrkdwn", "text": "API is *up*"}}]},
    {"type": "message", "user": "U1", "text": "New alert", "ts": "1706518802.000100", "blocks": [
      {"type": "section", "text": {"type": "plain_text", "text": "New alert: disk full"}}]}
  ])");
  CHECK(words == R"words(title: x
timezone: UTC

timeline:
  - at: 2024-01-29T09:00Z
    event: API \*down\*
    by: U1
  - at: 2024-01-29T09:00:01Z
    event: API **is** up
    by: U1
  - at: 2024-01-29T09:00:02Z
    event: New alert
    by: U1

source:
  system: slack
  id: x

fields:
  slack:
    messages:
      - at: "2024-01-29T09:00:02Z"
        blocks:
          - type: section
            text: {type: plain_text, text: "New alert: disk full"}
2: read as user `U1`: the name is not in the file
2: left out blocks `[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"API *down*","style":{"highlight":true}}]}]}]`: their words are the text; it does not show `highlight`
5: read as user `U1`: the name is not in the file
5: left out blocks `[{"type":"section","text":{"type":"mrkdwn","text":"API is *up*"}}]`: they say what the text says
7: read as user `U1`: the name is not in the file
7: kept under `fields` blocks `[{"type":"section","text":{"type":"plain_text","text":"New alert: disk full"}}]`: they say more than the text
0: read as ts `1706518800.000100`: to the second; what is behind the point tells messages apart
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("backticks without end and blocks without number take time that grows with them") {
  const std::string ticks(200'000, '`');
  const auto words =
      rich(fmt::format(R"({{"type": "text", "text": "{}", "style": {{"code": true}}}})", ticks));
  CHECK(words.size() == 3 * ticks.size() + 4);
}

}  // namespace pm::tests::slack_blocks_test
