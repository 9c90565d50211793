#include "catch.hpp"
#include "exported.hpp"

namespace pm::tests::tracker_export_test {
namespace {

std::string without_returns(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\r') out += c;
  }
  return out;
}

/// A blank of no width as `_`.
std::string with_widths(std::string text) {
  constexpr std::string_view none = "\xE2\x80\x8B";
  for (auto at = text.find(none); at != std::string::npos; at = text.find(none, at)) {
    text.replace(at, none.size(), "_");
  }
  return text;
}

const Written written = {.records = {{"2024-01-29-engage", R"yaml(
title: Engage is slow (x) [really]
labels: [booking, two words]
times: {started: 2024-01-29 10:00, resolved: 2024-01-29 11:00}
actions:
  - {title: "Alert, on connections", owner: platform, type: detect, priority: P1, due: 2024-02-15, link: "https://tracker.example/1"}
  - {title: Fix the leak, owner: "@octo-cat", id: PLAT-7, priority: someday, due: 2024-02-15 18:00, status: in_progress}
  - {title: Done, status: done}
  - {title: Dropped, status: dropped}
source: {system: statuspage, id: x, url: "https://status.example/x"}
)yaml"},
                                     {"hostile", R"yaml(
title: "@everyone see #12 and {color:red}*x*{color} | =cmd <script>alert(1)</script>"
actions:
  - {title: "=cmd|' /C calc'!A0", owner: "@org/team", link: "javascript:alert(1)"}
  - {title: "[~admin] \0\e \u202E", owner: "ops@example.com", priority: "p0"}
  - {title: "**bold** @all\r\nBcc: x", owner: "@-x"}
)yaml"}}};

}  // namespace

TEST_CASE("jira-csv: what is still to be done becomes tasks, with a column for each label") {
  CHECK(
      without_returns(exported_file("jira-csv", written)) ==
      R"(Summary,Description,Issue Type,Priority,Due Date,Assignee,Status,External issue ID,Labels,Labels,Labels,Labels
"Alert, on connections","Incident: Engage is slow \(x) \[really\] (2024-01-29-engage)
Page: https://status.example/x
Owner: platform
Priority: P1
Tracked at: https://tracker.example/1",Task,Highest,2024-02-15,,To Do,2024-01-29-engage#1,incident-action,detect,booking,two-words
Fix the leak,"Incident: Engage is slow \(x) \[really\] (2024-01-29-engage)
Page: https://status.example/x
Owner: @octo-cat
Priority: someday
Due: 2024-02-15T18:00:00Z",Task,someday,2024-02-15,octo-cat,In Progress,PLAT-7,incident-action,booking,two-words,
'=cmd|' /C calc'!A0,"Incident: @everyone see #12 and \{color:red\}\*x\*\{color\} \| =cmd <script>alert\(1)</script> (hostile)
Owner: @org/team",Task,,,,To Do,hostile#1,incident-action,,,
[~admin] ␀␛ <U+202E>,"Incident: @everyone see #12 and \{color:red\}\*x\*\{color\} \| =cmd <script>alert\(1)</script> (hostile)
Owner: ops@example.com
Priority: p0",Task,Highest,,ops@example.com,To Do,hostile#2,incident-action,,,
**bold** @all  Bcc: x,"Incident: @everyone see #12 and \{color:red\}\*x\*\{color\} \| =cmd <script>alert\(1)</script> (hostile)
Owner: @\-x",Task,,,,To Do,hostile#3,incident-action,,,
)");
}

TEST_CASE("github-issues: what is still to be done becomes issues, and nobody is called by prose") {
  CHECK(with_widths(exported_file("github-issues", written)) == R"json([
  {
    "title": "Alert, on connections",
    "body": "- **Incident:** [Engage is slow (x) \\[really\\]](\u003chttps://status.example/x\u003e) (2024-01-29-engage)\n- **Owner:** platform\n- **Type:** detect\n- **Priority:** P1\n- **Status:** open\n- **Due:** 2024-02-15\n- **Tracked at:** \u003chttps://tracker.example/1\u003e\n\n\u003c!-- pm action 2024-01-29-engage=231 --\u003e\n",
    "labels": [
      "incident-action",
      "detect",
      "P1"
    ]
  },
  {
    "title": "Fix the leak",
    "body": "- **Incident:** [Engage is slow (x) \\[really\\]](\u003chttps://status.example/x\u003e) (2024-01-29-engage)\n- **Owner:** @_octo-cat\n- **Priority:** someday\n- **Status:** in progress\n- **Due:** 2024-02-15T18:00:00Z\n\n\u003c!-- pm action PLAT-7 --\u003e\n",
    "labels": [
      "incident-action",
      "someday"
    ],
    "assignees": [
      "octo-cat"
    ]
  },
  {
    "title": "=cmd|' /C calc'!A0",
    "body": "- **Incident:** @_everyone see #_12 and {color:red}\\*x\\*{color} \\| =cmd \\\u003cscript\\\u003ealert(1)\\\u003c/script\\\u003e (hostile)\n- **Owner:** @_org/team\n- **Status:** open\n\n\u003c!-- pm action hostile=231 --\u003e\n",
    "labels": [
      "incident-action"
    ]
  },
  {
    "title": "[~admin] ␀␛ \u003cU+202E\u003e",
    "body": "- **Incident:** @_everyone see #_12 and {color:red}\\*x\\*{color} \\| =cmd \\\u003cscript\\\u003ealert(1)\\\u003c/script\\\u003e (hostile)\n- **Owner:** ops@_example.com\n- **Priority:** p0\n- **Status:** open\n\n\u003c!-- pm action hostile=232 --\u003e\n",
    "labels": [
      "incident-action",
      "p0"
    ]
  },
  {
    "title": "**bold** @all  Bcc: x",
    "body": "- **Incident:** @_everyone see #_12 and {color:red}\\*x\\*{color} \\| =cmd \\\u003cscript\\\u003ealert(1)\\\u003c/script\\\u003e (hostile)\n- **Owner:** @_-x\n- **Status:** open\n\n\u003c!-- pm action hostile=233 --\u003e\n",
    "labels": [
      "incident-action"
    ]
  }
]
)json");
}

TEST_CASE("jira-csv: a backslash ends no line and escapes nothing") {
  const auto text = exported_file(
      "jira-csv",
      {.records = {{"a", "title: 'C:\\temp \\\\host\\ {a\\}b\\'\nactions: [{title: A}]\n"}}});
  CHECK(text.find("Incident: C:\\temp &#92;\\host&#92; \\{a&#92;\\}b&#92; ") != std::string::npos);
}

TEST_CASE("github-issues: GH- before a number links no issue") {
  const auto text = with_widths(
      exported_file("github-issues",
                    {.records = {{"a", "title: GH-12 gh-3 GH-x XGH-\nactions: [{title: A}]\n"}}}));
  CHECK(text.find("**Incident:** GH-_12 gh-_3 GH-x XGH- (a)") != std::string::npos);
}

TEST_CASE("what is too long for a tracker is cut there and stands whole below") {
  std::string title(250, 'a');
  title += "😀😀😀😀";
  const Written one = {.records = {{"a", "title: A\nactions: [{title: \"" + title + "\"}]\n"}}};
  CHECK(exported_file("jira-csv", one)
            .find("\r\n" + std::string(250, 'a') + "😀😀…,\"Title: " + title + "\n") !=
        std::string::npos);
  CHECK(
      exported_file("github-issues", one).find("\"title\": \"" + std::string(250, 'a') + "😀😀…\"") !=
      std::string::npos);
  CHECK(exported_file("github-issues", {.records = {{"a", "title: A\n"}}}) == "[]\n");
}

}  // namespace pm::tests::tracker_export_test
