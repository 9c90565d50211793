#include "catch.hpp"
#include "exported.hpp"

namespace pm::tests::message_export_test {
namespace {

const Written engage = {.records = {{"2024-01-29-engage", R"yaml(
title: Engage is slow & away
organization: Serraview
severity: S2
impact: major
components: [Engage, {Cloud: [Login]}]
times: {started: 2024-01-29 10:00}
updates:
  - {at: 2024-01-29 10:30, phase: investigating, message: "We **look** into it: [more](https://a.example/_x_)."}
  - {at: 2024-01-29 11:00, phase: resolved, message: "All is *well*."}
timeline: [{at: 2024-01-29 10:15, event: A secret}]
postmortem: {status: published, published: 2024-02-01 09:00, root_cause: "- A leak"}
actions: [{title: Alert, owner: platform, due: 2024-02-15, link: "https://a.example/1"}]
)yaml"}}};

const Written hostile = {.records = {{"a <b>", R"yaml(
title: "x\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script> {{title}} <!channel> *b*\0\u202E"
organization: "O\"\r\nTo: y"
updates:
  - at: 2024-01-29 11:00
    phase: resolved
    message: |
      <script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) <!here> {{title}}

      .
      From: nobody
      --=_pm_alternative--
)yaml"}}};

/// The body of a mail, read back as far as these tests need it.
std::string decoded(const std::string& mail) {
  std::string out;
  for (std::size_t at = 0; at < mail.size(); ++at) {
    if (mail.compare(at, 3, "=\r\n") == 0) {
      at += 2;
    } else if (mail.compare(at, 3, "=3D") == 0) {
      out += '=';
      at += 2;
    } else if (mail[at] != '\r') {
      out += mail[at];
    }
  }
  return out;
}

}  // namespace

TEST_CASE("slack: one incident as mrkdwn, without what is internal") {
  CHECK(exported_file("slack", engage) ==
        "*Engage is slow &amp; away*\n"
        "Incident Report for Serraview\n"
        "\n"
        "*State:* Resolved\n"
        "*Severity:* S2\n"
        "*Impact:* Major\n"
        "*Started:* Jan 29, 2024 - 10:00 UTC\n"
        "*Resolved:* Jan 29, 2024 - 11:00 UTC\n"
        "*Duration:* 1 hour\n"
        "*Affected:* Engage and Cloud (Login)\n"
        "\n"
        "*Root cause*\n"
        "• A leak\n"
        "\n"
        "*Actions*\n"
        "• Alert (Open; platform; due Feb 15, 2024) https://a.example/1\n"
        "\n"
        "*Resolved* – Jan 29, 2024 - 11:00 UTC\n"
        "All is _well_.\n"
        "\n"
        "*Investigating* – Jan 29, 2024 - 10:30 UTC\n"
        "We *look* into it: <https://a.example/_x_|more>.\n");
}

TEST_CASE("slack: nothing in a record calls anybody or is markup by accident") {
  CHECK(exported_file("slack", hostile) ==
        "*x Bcc: all@example.com &lt;script&gt;alert(1)&lt;/script&gt; {{title}} &lt;!channel&gt; "
        "∗b∗␀&lt;U+202E&gt;*\n"
        "Incident Report for O\" To: y\n"
        "\n"
        "*State:* Resolved\n"
        "*Resolved:* Jan 29, 2024 - 11:00 UTC\n"
        "*Duration:* unknown\n"
        "\n"
        "*Resolved* – Jan 29, 2024 - 11:00 UTC\n"
        "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; "
        "[a](javascript:alert(1)) &lt;!here&gt; {{title}}\n"
        "\n"
        ". From: nobody --=ˍpm_alternative--\n");
}

TEST_CASE("email: headers come from the record alone") {
  const auto mail = exported_file("email", engage);
  CHECK(mail.substr(0, mail.find("\r\n\r\n")) ==
        "From: \"Serraview\"\r\n"
        " <incidents@pm.invalid>\r\n"
        "Subject: [Resolved] Engage is slow & away\r\n"
        "Date: Thu, 1 Feb 2024 09:00:00 +0000\r\n"
        "Message-ID: <incident.2024-01-29-engage.1706778000000@pm.invalid>\r\n"
        "References: <incident.2024-01-29-engage@pm.invalid>\r\n"
        "X-Unsent: 1\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; boundary=\"=_pm_alternative\"");
}

TEST_CASE("email: text and HTML say the same, without what is internal") {
  const auto mail = decoded(exported_file("email", engage));
  CHECK(mail.find("Engage is slow & away\nIncident Report for Serraview\n=====") !=
        std::string::npos);
  CHECK(mail.find("<h1 style=\"margin:0 0 12px;font-size:24px;line-height:1.25\">Engage is slow "
                  "&amp; away</h1>\n") != std::string::npos);
  CHECK(mail.find("[Jan 29, 2024 - 11:00 UTC] Resolved\nAll is well.\n") != std::string::npos);
  CHECK(mail.find("<div>\n<p>All is <em>well</em>.</p>\n</div>\n") != std::string::npos);
  CHECK(mail.find("<li><a href=\"https://a.example/1\">Alert</a> (Open; platform; due Feb 15, "
                  "2024)</li>\n") != std::string::npos);
  CHECK(mail.find("secret") == std::string::npos);
  CHECK(mail.find("class=") == std::string::npos);
  CHECK(mail.find(" src=") == std::string::npos);
}

TEST_CASE("email: no title is a header, and no prose is HTML") {
  const auto raw = exported_file("email", hostile);
  CHECK(raw.substr(0, raw.find("Date:")) ==
        "From: \"O\\\"  To: y\"\r\n"
        " <incidents@pm.invalid>\r\n"
        "Subject: =?UTF-8?B?W1Jlc29sdmVkXSB4IEJjYzogYWxsQGV4YW1wbGUuY29tIDxzY3Jp?=\r\n"
        " =?UTF-8?B?cHQ+YWxlcnQoMSk8L3NjcmlwdD4ge3t0aXRsZX19IDwhY2hhbm5l?=\r\n"
        " =?UTF-8?B?bD4gKmIq4pCAPFUrMjAyRT4=?=\r\n");
  const auto mail = decoded(raw);
  const auto html = mail.substr(mail.find("<!DOCTYPE"));
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("href") == std::string::npos);
  CHECK(html.find("{{title}}") != std::string::npos);
  CHECK(mail.find("\n--=_pm_alternative--\n", html.size()) == mail.size() - 22);
}

TEST_CASE("a message is made with the user's own template, and its mistakes are shown") {
  auto own = engage;
  own.templates = {{"slack.mrkdwn", "{{title}}: {{> more}}"}, {"more.mrkdwn", "{{state}}"}};
  CHECK(exported_file("slack", own) == "Engage is slow &amp; away: Resolved");
  own.templates = {{"slack.mrkdwn", "{{titel}}"}};
  own.mistakes =
      "error[template]: unknown key `titel` here\n"
      " --> slack.mrkdwn:1:3\n"
      "  |\n"
      "1 | {{titel}}\n"
      "  |   ^^^^^\n"
      "  = help: did you mean `title`?\n";
  CHECK(exported("slack", own).empty());
}

}  // namespace pm::tests::message_export_test
