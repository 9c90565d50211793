// Every value knows where it was written: read back from there, the text gives the value again.

#include <filesystem>
#include <string>
#include <vector>

#include "accept.hpp"
#include "catch.hpp"
#include "pm/text/words.hpp"
#include "reading.hpp"

namespace pm::tests::span_test {

using tests::Read;

namespace {

/// Every text of a record with its place, in a fixed order.
class Texts {
 public:
  explicit Texts(const model::Incident& incident) {
    add(incident.title);
    add(incident.organization);
    add(incident.severity);
    for (const auto& component : incident.components) add(component.name);
    for (const auto& label : incident.labels) add(label);
    for (const auto& outage : incident.outages) {
      add(outage.note);
      for (const auto& [name, status] : outage.components) add(name);
    }
    for (const auto& update : incident.updates) {
      add(update.by);
      add(update.message);
      for (const auto& [name, status] : update.components) add(name);
    }
    for (const auto& entry : incident.timeline) add(entry.event), add(entry.link);
    for (const auto& author : incident.postmortem.authors) add(author.name), add(author.role);
    for (const auto& section : incident.postmortem.sections) add(section.key), add(section.prose);
    for (const auto& action : incident.actions) add(action.title), add(action.owner);
  }

  std::vector<model::Located<std::string>> all;

 private:
  void add(const model::Maybe<std::string>& text) {
    if (text) all.push_back(*text);
  }
  void add(const model::Located<std::string>& text) { all.push_back(text); }
};

/// Every moment of a record; reading one back is reading its words once more.
std::vector<model::Located<model::Moment>> moments(const model::Incident& incident) {
  std::vector<model::Located<model::Moment>> all;
  const auto add = [&](const model::Maybe<model::Moment>& moment) {
    if (moment) all.push_back(*moment);
  };
  for (const auto& at : {incident.times.started, incident.times.detected,
                         incident.times.acknowledged, incident.times.resolved}) {
    add(at);
  }
  for (const auto& outage : incident.outages) add(outage.from), add(outage.to);
  for (const auto& update : incident.updates) add(update.at);
  for (const auto& entry : incident.timeline) add(entry.at);
  return all;
}

/// The letters of a text, without its white space, quotes, escapes and block signs.
std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view(" \t\r\n'\"\\").find(c) == std::string_view::npos) out += c;
  }
  return out;
}

/// What stands at a place, without the `|` or `>` of a block.
std::string written(const text::Where& where) {
  auto text = where.source->at(where.span);
  if (text.starts_with('|') || text.starts_with('>')) text.remove_prefix(text.find('\n'));
  return letters(text);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

void expect_texts_where_they_say(const std::string& bytes, const std::string& name) {
  const Read read(bytes, name);
  CAPTURE(name);
  CHECK(read.report.empty());
  for (const auto& [value, where] : Texts(read.incident).all) {
    CHECK(written(where) == letters(value));
  }
  for (const auto& [value, where] : moments(read.incident)) {
    const auto& zone = read.incident.zone;
    const Read again("title: A\ntimezone: " + std::string(zone.name()) +
                     "\ntimes: {started: " + std::string(where.source->at(where.span)) + "}\n");
    REQUIRE(again.incident.times.started);
    CHECK(again.incident.times.started->value == value);
  }
}

std::vector<text::Position> positions(const std::string& bytes) {
  const Read read(bytes);
  std::vector<text::Position> all;
  for (const auto& [value, where] : Texts(read.incident).all) {
    all.push_back(where.source->position(where.span.begin));
  }
  return all;
}

const char* const every_style = R"(title: "A \"quoted\" title"   # and a remark
organization: 'It''s ours'
severity: &severity S2
components:
- plain words, 50% of them
- >-
  folded
  text
- ? complex
  : [one, "two"]
- {Group: [three, 'four']}
labels: [ störung , "障害", '#3', *severity, !!str tagged ,]
outages:
  -
    from: 2024-01-29 16:00
    to: "2024-01-29 17:00"   # quoted
    note: plain text that
      goes on
  - {from: 2024-01-30, note: "over
      lines"}
updates:
  - at: 2024-01-29T16:26:30+01:00
    phase: investigating
    components: {"A: b": operational, plain: major_outage}
    message: |2
        indented

      back
  - {at: 2024-01-29 16:30, phase: resolved, by: , message: ~}
timeline:
  - at: 2024-01-29 16:00
    event: |-
      one

postmortem:
  authors: [{name: Ada, role: null}, {name: "Bo"}]
  "Own: heading": >
    folded text
    and more

  'root_cause': |+
    kept

actions:
  - title: 'a # b'
    owner: "x"
)";

}  // namespace

TEST_CASE("texts and times stand where they say, in every style of YAML") {
  expect_texts_where_they_say(every_style, "every style");
  expect_texts_where_they_say(replaced(every_style, "\n", "\r\n"), "every style, CRLF");
  expect_texts_where_they_say("\xEF\xBB\xBF" + std::string(every_style), "every style, BOM");
}

TEST_CASE("texts and times stand where they say in all examples") {
  const auto folder = std::filesystem::path(PM_SOURCE_DIR) / "examples" / "incidents";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    expect_texts_where_they_say(tests::bytes_of(entry.path()), entry.path().filename().string());
  }
}

TEST_CASE("line ends and a byte order mark move nothing to another line or column") {
  const auto expected = positions(every_style);
  CHECK(expected.size() > 25);
  CHECK(positions(replaced(every_style, "\n", "\r\n")) == expected);
  CHECK(positions("\xEF\xBB\xBF" + std::string(every_style)) == expected);
}

TEST_CASE("columns are counted in characters, not in bytes") {
  const Read read("labels: [störung, 障害, ende]\ntitle: A\n");
  const auto& labels = read.incident.labels;
  REQUIRE(labels.size() == 3);
  CHECK(read.source.position(labels[1].where.span.begin) == text::Position{1, 19});
  CHECK(read.source.position(labels[2].where.span.begin) == text::Position{1, 23});
}

}  // namespace pm::tests::span_test
