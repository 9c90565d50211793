#include <string>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::slack_import_test {

using namespace pm::exchange;

TEST_CASE("messages become entries, in Markdown and with the names of their authors") {
  const auto text = R"words([
  {"type": "message", "subtype": "channel_join", "user": "U01", "text": "<@U01> has joined the channel", "ts": "1706545500.000100"},
  {"client_msg_id": "aaa", "type": "message", "text": "*API* is down, see <https://grafana.example/d/1|the graph> &amp; <#C1|ops>\n&gt; _first_ alert\nlater\n• one\n• two\nend `a &lt; b`", "user": "U01", "ts": "1706545560.123456", "team": "T1",
   "user_profile": {"real_name": "Ana Lima", "display_name": "ana"}, "thread_ts": "1706545560.123456", "reply_count": 1, "blocks": [{"type": "rich_text"}],
   "reactions": [{"name": "eyes", "users": ["U02"], "count": 1}]},
  {"type": "message", "text": "<@U01> on it: 2*3*4 snake_case [x](javascript:1) <script>", "user": "U02", "ts": "1706545600.000200", "thread_ts": "1706545560.123456"},
  {"type": "message", "subtype": "bot_message", "text": "", "username": "grafana", "ts": "1706545700.000200", "attachments": [{"title": "[Alerting] p99", "text": "value 3.2", "color": "red", "fields": [{"title":"env","value":"prod"}]}]},
  {"type": "message", "text": "```\nkubectl get pods\n```\n<!here> <javascript:alert(1)|x>", "user": "U03", "ts": "1706545800", "files": [{"id":"F1","name":"a.png","permalink":"https://x.slack.com/files/a.png"}], "edited": {"user": "U03", "ts": "1"}},
  {"type": "message", "text": "", "user": "U01", "ts": "1706545801.1"},
  {"type": "message", "text": "x", "user": "U01", "ts": "abc"}
]
)words";
  const auto words = import_words(slack_importer, "ops-alerts/2024-01-29.json", text, {});
  CHECK(words == R"words(refused ops-alerts/2024-01-29.json:10:57: `abc` is not a time ()
title: ops-alerts 2024-01-29
timezone: UTC

timeline:
  - at: 2024-01-29T16:26Z
    event: |
      **API** is down, see [the graph](<https://grafana.example/d/1>) \& \#ops
      > *first* alert

      later
      - one
      - two

      end `a < b`
    by: Ana Lima
  - at: 2024-01-29T16:26:40Z
    event: '@Ana Lima on it: 2\*3\*4 snake_case \[x\](javascript:1) \<script\>'
    by: U02
  - at: 2024-01-29T16:28:20Z
    event: |
      \[Alerting\] p99\
      value 3.2\
      env: prod
    by: grafana
  - at: 2024-01-29T16:30Z
    event: |
      ```
      kubectl get pods
      ```
      @here x (javascript:alert(1))
    link: https://x.slack.com/files/a.png
    by: U03

source:
  system: slack
  id: ops-alerts/2024-01-29

fields:
  slack:
    messages:
      - at: "2024-01-29T16:26:00Z"
        reactions:
          - name: eyes
            users: [U02]
            count: "1"
      - at: "2024-01-29T16:30:00Z"
        files:
          - id: F1
            name: a.png
            permalink: https://x.slack.com/files/a.png
2: left out channel_join `<@U01> has joined the channel`: it is about the channel
3: left out client_msg_id `aaa`: Slack keeps its own books
3: left out team `T1`: Slack keeps its own books
4: left out user_profile `{"real_name":"Ana Lima","display_name":"ana"}`: Slack keeps its own books
4: left out thread_ts `1706545560.123456`: Slack keeps its own books
4: left out reply_count `1`: Slack keeps its own books
4: left out blocks `[{"type":"rich_text"}]`: they say what the text says
5: kept under `fields` reactions `[{"name":"eyes","users":["U02"],"count":1}]`: 
6: read as user `U02`: the name is not in the file
6: left out thread_ts `1706545560.123456`: a reply stands at its own time
7: left out subtype `bot_message`: Slack keeps its own books
7: left out attachments `[{"title":"[Alerting] p99","text":"value 3.2","color":"red","fields":[{"title":"env","value":"prod"}]}]`: pretext, title, text and fields are in the text; what else they have is not
8: read as user `U03`: the name is not in the file
8: kept under `fields` files `[{"id":"F1","name":"a.png","permalink":"https://x.slack.com/files/a.png"}]`: the link leads to the first one
8: left out edited `{"user":"U03","ts":"1"}`: the text is that of the last edit
9: left out message `1706545801.1`: it says nothing
0: read as ts `1706545500.000100`: to the second; what is behind the point tells messages apart
0: read as title `ops-alerts 2024-01-29`: the name of the file; `--title` says another
)words");
}

}  // namespace pm::tests::slack_import_test
