#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/data/json.hpp"
#include "pm/data/value.hpp"
#include "run_pm.hpp"

namespace pm::tests::injection_test {

// Text of a record is text in every output. The outputs are read by small readers of this file,
// which know nothing of how pm writes them.

namespace {

const std::vector<std::string> payloads = {
    "plain words",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "<svg onload=alert(1)><use href=x>",
    "[click](javascript:alert(1))",
    "![x](javascript:alert(1) \"onerror=alert(1)\")",
    "<a href=\"jAvAsCrIpT&colon;alert(1)\">x</a>",
    "</title></style><script>alert(1)</script>",
    "--><iframe src=//evil.example>",
    "=HYPERLINK(\"https://evil.example\")",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "x\nBcc: evil@example.com\n\nbody",
    "x\r\nBEGIN:VEVENT\r\nSUMMARY:evil\r\nEND:VEVENT",
    "x\"} 1\nevil_metric{a=\"b",
    "<!channel> <!here> <@U123> <https://evil.example|bank>",
    "x\n# Evil heading\n",
    "x\n\nEvil heading\n===\n",
    "{{title}} {{{title}}} {{#updates}}",
    "```\nfence",
    "\xE2\x80\xAE"
    "evil \x1b[31m",
};

/// A record whose every text is this one. It is JSON, which is YAML too.
std::string record_of(const std::string& text) {
  const auto quoted = data::to_json(data::text(text), data::JsonEscapes::for_markup);
  const auto word = quoted.substr(0, quoted.find_last_of('"') + 1);
  return fmt::format(
      R"({{"title": {0}, "organization": {0}, "severity": "S1", "impact": "major",
"components": [{0}], "labels": [{0}], "roles": {{"commander": {0}}},
"times": {{"started": "2024-01-29T09:00Z"}},
"outages": [{{"from": "2024-01-29T09:00Z", "to": "2024-01-29T10:00Z", "note": {0}}}],
"updates": [
 {{"at": "2024-01-29T09:10Z", "phase": "investigating", "by": {0}, "message": {0}}},
 {{"at": "2024-01-29T10:00Z", "phase": "resolved", "by": {0}, "message": {0}}}],
"timeline": [{{"at": "2024-01-29T09:05Z", "event": {0}, "by": {0}}}],
"postmortem": {{"status": "published", "published": "2024-02-01T09:00Z",
 "authors": [{{"name": {0}, "role": {0}}}],
 "summary": {0}, "what_happened": {0}, "root_cause": {0}, "next_steps": {0}}},
"actions": [{{"title": {0}, "owner": {0}, "type": "detect", "due": "2030-02-15"}}],
"fields": {{"region": {0}}}}}
)",
      word);
}

std::string output(const std::string& text, std::vector<std::string> arguments) {
  MemoryDisk disk;
  disk.files["incidents/2024-01-29-a.yaml"] = record_of(text);
  disk.files["pm.yaml"] = "timezone: UTC\n";
  const auto ran = run_pm(disk, arguments);
  auto out = ran.out;
  for (const auto& [path, bytes] : disk.files) {
    if (path.starts_with("out/")) out += bytes;
  }
  INFO(ran.err);
  CHECK(out.size() > 20);
  return out;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// An element of a page as a browser sees it.
struct Element {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes = {};
};

/// Reads the start tags of a page, by the rules of the HTML standard for tags, comments and the
/// text of `style` and `title`.
class Elements {
 public:
  explicit Elements(std::string_view page) : rest_(page) {}

  std::vector<Element> all() {
    std::vector<Element> found;
    for (auto at = rest_.find('<'); at != rest_.npos; at = rest_.find('<')) {
      rest_.remove_prefix(at);
      if (rest_.starts_with("<!--")) {
        skip_behind("-->");
      } else if (rest_.size() > 1 && std::isalpha(static_cast<unsigned char>(rest_[1])) != 0) {
        found.push_back(element());
        const auto& name = found.back().name;
        if (name == "style" || name == "title" || name == "script" || name == "textarea")
          skip_to("</" + name);
      } else {
        rest_.remove_prefix(1);
      }
    }
    return found;
  }

 private:
  void skip_behind(std::string_view end) {
    const auto at = rest_.find(end);
    rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + end.size());
  }
  void skip_to(const std::string& end) {
    const auto at = lower(std::string(rest_)).find(end);
    rest_.remove_prefix(at == std::string::npos ? rest_.size() : at);
  }
  std::string word(std::string_view ends) {
    const auto end = std::min(rest_.find_first_of(ends), rest_.size());
    auto found = std::string(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return found;
  }
  void blanks() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n/"), rest_.size()));
  }

  Element element() {
    rest_.remove_prefix(1);
    Element found = {.name = lower(word(" \t\r\n/>"))};
    for (blanks(); !rest_.empty() && rest_.front() != '>'; blanks()) {
      auto name = lower(word(" \t\r\n/>="));
      blanks();
      std::string value;
      if (rest_.starts_with('=')) {
        rest_.remove_prefix(1);
        blanks();
        const char quote = rest_.empty() ? ' ' : rest_.front();
        if (quote == '"' || quote == '\'') {
          rest_.remove_prefix(1);
          value = word(std::string(1, quote));
          rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
        } else {
          value = word(" \t\r\n>");
        }
      }
      found.attributes.emplace_back(std::move(name), std::move(value));
    }
    return found;
  }

  std::string_view rest_;
};

/// What is dangerous in a page, or nothing.
std::string danger(const std::string& page) {
  static const std::set<std::string> dangerous = {
      "script",   "iframe", "object",   "embed",         "form",    "base",
      "link",     "frame",  "frameset", "applet",        "math",    "template",
      "noscript", "video",  "audio",    "foreignobject", "animate", "set"};
  for (const auto& [name, attributes] : Elements(page).all()) {
    if (dangerous.count(name) > 0) return "<" + name + ">";
    for (const auto& [key, value] : attributes) {
      if (key.starts_with("on")) return name + " " + key;
      // `use` draws a part of an SVG: one of this page, not of another address.
      if (name == "use" && key.ends_with("href") && !value.starts_with('#'))
        return name + " " + key + "=" + value;
      const auto begin = lower(value).find_first_not_of(" \t\r\n");
      const auto address = begin == std::string::npos ? "" : lower(value).substr(begin);
      const bool leads = key == "href" || key == "src" || key == "action" || key == "xlink:href";
      if (leads && (address.starts_with("javascript") || address.starts_with("vbscript") ||
                    address.starts_with("data:text")))
        return name + " " + key + "=" + value;
    }
  }
  return {};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    begin = end + 1;
  }
  return lines;
}

/// The cells of CSV (RFC 4180).
std::vector<std::string> cells(const std::string& csv) {
  std::vector<std::string> all(1);
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      all.back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ',' || c == '\n')) {
      all.emplace_back();
    } else if (c != '\r' || quoted) {
      all.back() += c;
    }
  }
  return all;
}

std::size_t count_if_begins(const std::vector<std::string>& lines, std::string_view begin) {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [&](const auto& line) { return line.starts_with(begin); }));
}

}  // namespace

TEST_CASE("no text of a record is markup, a script or an event in a page") {
  const std::vector<std::vector<std::string>> pages = {
      {"render", "latest", "--format", "html"},
      {"render", "latest", "--format", "html", "--template", "statuspage"},
      {"render", "latest", "--format", "html", "--template", "email"},
  };
  for (const auto& text : payloads) {
    for (const auto& page : pages) {
      INFO(text);
      CHECK(danger(output(text, page)) == "");
    }
  }
  // The reader finds what it is to find.
  CHECK(danger("<p>x<ScRipt>") == "<script>");
  CHECK(danger("<a\nhref = ' JavaScript:x'>") != "");
  CHECK(danger("<!-- <script> --><style><script></style><p>&lt;script>") == "");
  CHECK(danger("<img/src=x onerror=y>") == "img onerror");
}

TEST_CASE("no text of a record is a formula in a spreadsheet") {
  for (const auto& text : payloads) {
    for (const auto* format : {"csv", "jira-csv"}) {
      INFO(format << " " << text);
      for (const auto& cell : cells(output(text, {"export", format, "-o", "out/"}))) {
        const auto first = cell.find_first_not_of(" \t\r\n");
        const bool number = cell.find_first_not_of("-0123456789.:TZ") == std::string::npos;
        const bool formula = first != std::string::npos && !number &&
                             std::string_view("=+-@").find(cell[first]) != std::string_view::npos;
        CHECK_FALSE(formula);
      }
    }
  }
}

TEST_CASE("no text of a record adds a line to a calendar, a mail, metrics or a message") {
  const auto calendar = [](const std::string& text) {
    return lines_of(output(text, {"export", "icalendar"}));
  };
  const auto metrics = [](const std::string& text) {
    return lines_of(output(text, {"export", "openmetrics"}));
  };
  const auto plain_events = count_if_begins(calendar("plain words"), "BEGIN:");
  const auto plain_metrics = metrics("plain words").size();
  for (const auto& text : payloads) {
    INFO(text);
    const auto events = calendar(text);
    CHECK(count_if_begins(events, "BEGIN:") == plain_events);
    for (const auto& line : events) {
      const bool is_property = line.starts_with(' ') || line.find(':') != std::string::npos;
      CHECK(is_property);
    }
    CHECK(metrics(text).size() == plain_metrics);
    CHECK(count_if_begins(metrics(text), "evil") == 0);
    const auto mail = lines_of(output(text, {"export", "email", "latest"}));
    const auto body = std::find(mail.begin(), mail.end(), "");
    CHECK(count_if_begins({mail.begin(), body}, "Bcc") == 0);
    CHECK(count_if_begins({mail.begin(), body}, "Subject:") == 1);
    const auto slack = output(text, {"export", "slack", "latest"});
    for (const auto* sign : {"<!channel", "<!here", "<@U123", "<https://evil.example|"})
      CHECK(slack.find(sign) == std::string::npos);
  }
}

TEST_CASE("no field of one line adds a heading to Markdown") {
  // Messages and sections are Markdown of the author, and may have headings.
  MemoryDisk disk;
  disk.files["pm.yaml"] = "timezone: UTC\n";
  const auto headings = [&](const std::string& text) {
    const auto quoted = data::to_json(data::text(text), data::JsonEscapes::for_markup);
    const auto word = quoted.substr(0, quoted.find_last_of('"') + 1);
    disk.files["incidents/2024-01-29-a.yaml"] = fmt::format(
        "title: {0}\norganization: {0}\ncomponents: [{0}]\nlabels: [{0}]\nroles: {{commander: "
        "{0}}}\nactions: [{{title: {0}, owner: {0}}}]\nupdates:\n  - {{at: 2024-01-29T09:00Z, "
        "phase: investigating, by: {0}, message: Hello.}}\n",
        word);
    const auto lines =
        lines_of(run_pm(disk, {"render", "latest", "--as-of", "2024-01-30T00:00Z"}).out);
    REQUIRE(lines.size() > 5);
    return count_if_begins(lines, "#") + count_if_begins(lines, "==") +
           count_if_begins(lines, "```");
  };
  const auto plain = headings("plain words");
  for (const auto& text : payloads) {
    INFO(text);
    CHECK(headings(text) == plain);
  }
}

}  // namespace pm::tests::injection_test
