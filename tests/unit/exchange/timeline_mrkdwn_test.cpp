#include <string>

#include "../../../src/exchange/timeline/mrkdwn.hpp"
#include "catch.hpp"
#include "pm/exchange/import.hpp"

namespace pm::tests::timeline_mrkdwn_test {

using namespace pm::exchange;

namespace {

std::string markdown(std::string_view text) {
  return timeline::markdown_of_mrkdwn(
      text, [](std::string_view id) { return std::string(id == "U1" ? "Ana Lima" : ""); });
}

std::string recognised(const std::string& text, std::string name = "file") {
  auto input = input_of(std::move(name), text);
  const auto* importer = importer_of(input);
  return importer == nullptr ? "" : std::string(importer->name);
}

}  // namespace

TEST_CASE("emphasis of Slack is emphasis of Markdown, where it stands around words") {
  CHECK(markdown("*bold* _it_ ~gone~ *_both_*") == "**bold** *it* ~~gone~~ ***both***");
  CHECK(markdown("2*3*4 snake_case_name") == "2\\*3\\*4 snake_case_name");
  CHECK(markdown("* not * bold *") == "\\* not \\* bold \\*");
}

TEST_CASE("code stays as it is") {
  CHECK(markdown("run `a &lt; *b*`") == "run `a < *b*`");
  CHECK(markdown("so:\n```x = *1*\n# y```\nend") == "so:\n```\nx = *1*\n# y\n```\nend");
}

TEST_CASE("mentions and links have their words, and lead only where a page may") {
  CHECK(markdown("<@U1> <@U2> <@U3|ben> <#C1|ops> <!here>") == "@Ana Lima @U2 @ben \\#ops @here");
  CHECK(markdown("<https://a.example/x|the page> <https://a.example>") ==
        "[the page](<https://a.example/x>) <https://a.example>");
  CHECK(markdown("<javascript:alert(1)|click>") == "click (javascript:alert(1))");
  CHECK(markdown("&lt;script&gt;alert(1)&lt;/script&gt; <script>") ==
        "\\<script\\>alert(1)\\</script\\> \\<script\\>");
}

TEST_CASE("a date shows its label, else the time, and leads where it says") {
  CHECK(markdown("<!date^1706518800^{date_short}|this *morning*>") == "this \\*morning\\*");
  CHECK(markdown("<!date^1706518800^{date_short}|>") == "2024-01-29T09:00:00Z");
  CHECK(markdown("<!date^1706518800^{date}^https://x.example/a|today>") ==
        "[today](<https://x.example/a>)");
  CHECK(markdown("<!date^soon^{date}>") == "soon");
}

TEST_CASE("lines, lists and quotes stay apart") {
  CHECK(markdown("a\nb\n\nc") == "a\\\nb\n\nc");
  CHECK(markdown("&gt; said\nafter\n• one\n• two\nend") == "> said\n\nafter\n- one\n- two\n\nend");
  CHECK(markdown("# no heading") == "\\# no heading");
}

TEST_CASE("a source tells its format by how it begins") {
  CHECK(recognised("time,message\n") == "csv");
  CHECK(recognised("\xEF\xBB\xBF"
                   "Timestamp;Status;Owner\r\n") == "csv");
  CHECK(recognised(R"({"at": "2024-01-29T14:33Z", "event": "x"})") == "jsonl");
  CHECK(recognised(R"([{"type": "message", "user": "U1", "text": "x", "ts": "1.2"}])") == "slack");
  CHECK(recognised(R"([{"labels": {"alertname": "x"}, "startsAt": "2024-01-29T14:33:07Z"}])") ==
        "alertmanager");
  CHECK(recognised("commit 0123456789abcdef0123456789abcdef01234567\nAuthor: A <a@b>\n") ==
        "git-log");
  CHECK(recognised("85cde5d4\t2024-01-29T14:33:02Z\tAna\tFix\n") == "git-log");
  CHECK(recognised("85cde5d exchange: JSON\n") == "git-log");
}

TEST_CASE("words that only look like a format are none") {
  CHECK(recognised("defaced pages were found\n") != "git-log");
  CHECK(recognised("20240129 was a bad day\n") != "git-log");
  CHECK(recognised("name,size\n") != "csv");
  CHECK(recognised(R"({"created_at": "2024-01-29T14:33Z", "title": "x", "state": "open"})") !=
        "jsonl");
  CHECK(recognised(R"([{"created_at": "2024-01-29T14:33Z", "description": "x"}])") != "jsonl");
  CHECK(recognised("{\n  \"time\": \"2024-01-29T14:33Z\",\n  \"message\": \"x\"\n}\n") != "jsonl");
  CHECK(recognised("\xEF\xBB\xBF"
                   "[\n{\"time\": \"2024-01-29T14:33Z\",\n\"message\": \"x\"}]") == "jsonl");
  CHECK(recognised("1706545560\tfoo\tbar\tbaz\n") != "git-log");
}

}  // namespace pm::tests::timeline_mrkdwn_test
