#include "pm/exchange/refresh.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/edit.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::refresh_test {

using exchange::Prefer;

namespace {

model::Incident incident(const text::Source& source) {
  text::Report report;
  auto read = yaml::read_incident(source, nullptr, "x", {}, report);
  for (const auto& finding : report.all()) UNSCOPED_INFO(finding.message);
  REQUIRE(report.empty());
  return read;
}

/// The text of a record after an import, and below it what was said of it.
std::string after(const std::string& record, const std::string& other,
                  Prefer prefer = Prefer::record) {
  const text::Source ours("x.yaml", record);
  const text::Source theirs("y.yaml", other);
  const auto refresh = exchange::refreshed(incident(ours), incident(theirs), prefer);
  const auto text = yaml::edited(ours, refresh.changes);
  if (!text) return text.error().message;
  auto out = *text;
  for (const auto& remark : refresh.remarks)
    out += fmt::format("> {}: {} `{}`: {}\n", exchange::words(remark.kind), remark.what,
                       remark.value, remark.words);
  return out;
}

constexpr auto* record = R"(# kept by hand
title:   "Mail is late"   # as the page says
timezone: Europe/Oslo
updates:
  - at: 2024-01-29T09:00Z
    phase: investigating
    message: Mail waits in the queue.
  - at: 2024-01-29T11:00Z
    phase: identified
    by: Ines   # on call
    message: A full disk.
)";

}  // namespace

TEST_CASE("an import that says what the record says changes nothing") {
  CHECK(after(record, record) == record);
}

TEST_CASE("new updates go where their time says, and nothing else is touched") {
  CHECK(after(record, R"(title: Mail is late
updates:
  - {at: 2024-01-29T09:00Z, phase: investigating, message: Mail waits in the queue.}
  - {at: 2024-01-29T10:00Z, phase: update, message: We are looking at the queue.}
  - {at: 2024-01-29T11:00Z, phase: identified, message: A full disk.}
  - {at: 2024-01-29T12:30Z, phase: resolved, message: All mail is out.}
)") == R"(# kept by hand
title:   "Mail is late"   # as the page says
timezone: Europe/Oslo
updates:
  - at: 2024-01-29T09:00Z
    phase: investigating
    message: Mail waits in the queue.
  - at: 2024-01-29T11:00+01:00
    phase: update
    message: We are looking at the queue.
  - at: 2024-01-29T11:00Z
    phase: identified
    by: Ines   # on call
    message: A full disk.
  - at: 2024-01-29T13:30+01:00
    phase: resolved
    message: All mail is out.
)");
}

TEST_CASE("what a person wrote stays, and the report says what the source has instead") {
  CHECK(after(record, R"(title: Delayed mail
impact: major
updates:
  - {at: 2024-01-29T09:00Z, phase: investigating, message: Mail hangs.}
  - {at: 2024-01-29T11:00Z, phase: identified, message: A full disk.}
)") == R"(# kept by hand
title:   "Mail is late"   # as the page says
timezone: Europe/Oslo
impact: major
updates:
  - at: 2024-01-29T09:00Z
    phase: investigating
    message: Mail waits in the queue.
  - at: 2024-01-29T11:00Z
    phase: identified
    by: Ines   # on call
    message: A full disk.
> differs: title `Delayed mail`: kept: the record says `Mail is late`
> differs: updates.message `Mail hangs.`: kept: the record says `Mail waits in the queue.`
)");
}

TEST_CASE("the source is preferred where somebody asks for that") {
  CHECK(
      after("title: One\nlabels: [mail]\n", "title: Two\nlabels: [disk, mail]\n", Prefer::source) ==
      "title: Two\nlabels: [mail, disk]\n"
      "> read as: title `One`: replaced: the source says `Two`\n");
}

TEST_CASE("an update whose time a person has corrected is not added again") {
  const std::string corrected =
      "title: T\nupdates:\n  - {at: 2024-01-29T08:50Z, phase: investigating, message: Slow.}\n";
  CHECK(after(corrected,
              "title: T\nupdates:\n  - {at: 2024-01-29T09:00Z, phase: investigating, message: "
              "Slow.}\n") == corrected +
                                 "> differs: updates.at `2024-01-29T09:00Z`: kept: the record says "
                                 "`2024-01-29T08:50Z`\n");
}

TEST_CASE("an update of the same words at another time is another update") {
  const std::string two =
      "title: T\n"
      "updates:\n"
      "  - {at: 2024-01-29T09:00Z, phase: investigating}\n"
      "  - {at: 2024-01-29T09:10Z, phase: update, message: Still at it.}\n";
  CHECK(after(two,
              "title: T\n"
              "updates:\n"
              "  - {at: 2024-01-29T09:00Z, phase: investigating}\n"
              "  - {at: 2024-01-29T09:05Z, phase: update, message: Still at it.}\n"
              "  - {at: 2024-01-29T09:10Z, phase: update, message: Still at it.}\n") ==
        "title: T\n"
        "updates:\n"
        "  - {at: 2024-01-29T09:00Z, phase: investigating}\n"
        "  - {at: 2024-01-29T09:05Z, phase: update, message: Still at it.}\n"
        "  - {at: 2024-01-29T09:10Z, phase: update, message: Still at it.}\n");
}

TEST_CASE("entries of a timeline are the same within a minute, and by their text") {
  CHECK(after("title: T\ntimeline:\n  - {at: 2024-01-29T09:00Z, event: Alert.}\n",
              "title: T\ntimeline:\n"
              "  - {at: 2024-01-29T08:00Z, event: Deployed.}\n"
              "  - {at: 2024-01-29T09:00:40Z, event: Alert.}\n"
              "  - {at: 2024-01-29T09:00Z, event: Page.}\n") ==
        "title: T\ntimeline:\n"
        "  - {at: 2024-01-29T08:00Z, event: Deployed.}\n"
        "  - {at: 2024-01-29T09:00Z, event: Alert.}\n"
        "  - {at: 2024-01-29T09:00Z, event: Page.}\n"
        "> differs: timeline.at `2024-01-29T09:00:40Z`: kept: the record says "
        "`2024-01-29T09:00Z`\n");
}

TEST_CASE("sections, actions and fields that are missing are added") {
  CHECK(after("title: T\npostmortem:\n  root_cause: A full disk.\nactions:\n  - {title: Alert on "
              "disks, owner: ops}\nfields: {page: {id: 1}}\n",
              "title: T\npostmortem:\n  root_cause: A full disk.\n  next_steps: More "
              "disks.\nactions:\n  - {title: alert on disks, status: done}\n  - {title: Buy "
              "disks}\nsource: {system: statuspage, id: abc}\nfields: {page: {id: 1, tweet: "
              "yes}}\n") ==
        "title: T\npostmortem:\n  root_cause: A full disk.\n  next_steps: More disks.\nactions:\n  "
        "- {title: Alert on disks, owner: ops, status: done}\n  - {title: Buy disks}\nsource:\n  "
        "system: statuspage\n  id: abc\nfields: {page: {id: 1, tweet: \"yes\"}}\n"
        "> differs: actions.title `alert on disks`: kept: the record says `Alert on disks`\n");
}

TEST_CASE("two incidents of one name share a moment, or have nothing to tell them apart") {
  const text::Source one("x.yaml", "title: T\ntimeline: [{at: 2024-01-29T09:00Z, event: A}]\n");
  const text::Source two("y.yaml",
                         "title: T\nupdates: [{at: 2024-01-29T09:00:40Z, phase: "
                         "investigating}]\n");
  const text::Source three("z.yaml", "title: T\ntimes: {started: 2024-01-30T09:00Z}\n");
  const text::Source none("n.yaml", "title: T\n");
  CHECK(exchange::share_a_moment(incident(one), incident(two)));
  CHECK_FALSE(exchange::share_a_moment(incident(one), incident(three)));
  CHECK(exchange::share_a_moment(incident(one), incident(none)));
}

TEST_CASE("a list of many entries is met in one go") {
  std::string many = "title: T\ntimeline:\n";
  for (int i = 0; i < 4000; ++i)
    many +=
        fmt::format("  - {{at: 2024-01-29T{:02}:{:02}Z, event: The same}}\n", i / 60 % 24, i % 60);
  CHECK(after(many, many) == many);
}

}  // namespace pm::tests::refresh_test
