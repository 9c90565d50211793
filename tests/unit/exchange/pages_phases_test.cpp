#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

// How the phases of posts are told, and what tells an analysis from an update.

namespace pm::exchange::pages_phases_test {
namespace {

/// The updates of a page as "10:26 investigating", its remarks on phases, and "analysis" if it has
/// one. The page is titled `T` and is a report of `X`.
std::string phases(const std::string& posts) {
  std::string words;
  auto input = input_of("t.txt", "T\nIncident Report for X\n" + posts);
  pages_importer.run(input, {}, [&](const Result<Taken>& taken) {
    const auto& one = std::get<Imported>(*taken);
    for (const auto& update : one.incident.updates) {
      const auto at = time::civil(update.at->value.at);
      words += fmt::format("{:02}:{:02} {}{}\n", at.hour, at.minute,
                           model::word(update.phase->value), update.reopens.value ? " again" : "");
    }
    for (const auto& remark : one.remarks) words += remark.words + "\n";
    if (!one.incident.postmortem.sections.empty()) words += "analysis\n";
    if (one.incident.times.resolved)
      words +=
          fmt::format("over at {:02}h\n", time::civil(one.incident.times.resolved->value.at).hour);
  });
  return words;
}

std::string posted(const std::string& hour, const std::string& text) {
  return text + "\nPosted Jan 29, 2024 - " + hour + ":00 UTC\n";
}

}  // namespace

TEST_CASE("Without headings the words say the phase where they are plain and lead on") {
  CHECK(phases(posted("15", "The issue has been resolved.") + posted("14", "Some more words.") +
               posted("13", "A fix has been implemented.") +
               posted("12", "Once it has been resolved we will say so.") +
               posted("11", "We identified the cause.") +
               posted("10", "We are currently investigating.")) ==
        "10:00 investigating\n11:00 identified\n12:00 update\n13:00 monitoring\n14:00 update\n"
        "15:00 resolved\n"
        "no heading; the words `investigating` say `investigating`\n"
        "no heading; the words `identified the` say `identified`\n"
        "no heading; no plain words, so `update`\n"
        "no heading; the words `fix has been implemented` say `monitoring`\n"
        "no heading; no plain words, so `update`\n"
        "no heading; the words `has been resolved` say `resolved`\n");
}

TEST_CASE("Only the newest post ends an incident by its words") {
  CHECK(phases(posted("12", "We are looking into what is left.") +
               posted("11", "The issue has been resolved for most.") +
               posted("10", "Mail is late.")) ==
        "10:00 investigating\n11:00 update\n12:00 update\n"
        "no heading; no plain words, and it comes first, so `investigating`\n"
        "no heading; more was posted after it, so `update`\n"
        "no heading; its words say nothing new, so `update`\n");
}

TEST_CASE("The first post is never an update") {
  CHECK(phases("Resolved\n" + posted("11", "Done.") + "Update\n" + posted("10", "Mail is late.")) ==
        "10:00 investigating\n11:00 resolved\n"
        "nothing to update yet; no plain words, and it comes first, so `investigating`\n");
  CHECK(phases(posted("10", "Mail was late from 9:00 on and had recovered at 9:30.")) ==
        "10:00 resolved\n"
        "no heading; it stands alone and looks back, so `resolved`\n");
}

TEST_CASE("A phase once more is an update, and one behind the end reopens") {
  CHECK(phases("Monitoring\n" + posted("14", "Again.") + "Resolved\n" + posted("13", "Done.") +
               "Identified\n" + posted("12", "Found.") + "Identified\n" + posted("11", "Found.")) ==
        "11:00 identified\n12:00 update\n13:00 resolved\n14:00 monitoring again\n"
        "`identified` once more; taken as `update`\n"
        "comes after `resolved`; taken as `reopens: true`\n");
}

TEST_CASE("An update behind the end leaves the end where it is") {
  CHECK(phases("Update\n" + posted("14", "More on why.") + "Resolved\n" + posted("13", "Done.") +
               "Identified\n" + posted("12", "Found.")) ==
        "12:00 identified\n13:00 resolved\n14:00 resolved\n"
        "posted when it was over; taken as `resolved` once more, and the end stays\n"
        "over at 13h\n");
}

TEST_CASE("What is written at length after the end is the analysis though no word says so") {
  const std::string before = "Resolved\n" + posted("11", "Done.");
  CHECK(phases(posted("12", "A short word of thanks.") + before) ==
        "11:00 resolved\n12:00 postmortem\n"
        "no heading; read as the postmortem\n"
        "analysis\n");
  CHECK(phases(posted("12", "A word.") + posted("11", "This has been resolved.")) ==
        "11:00 investigating\n12:00 update\n"
        "no heading; no plain words, and it comes first, so `investigating`\n"
        "no heading; no plain words, so `update`\n");
}

TEST_CASE("Posts are sorted by time, also on pages that begin with the oldest") {
  CHECK(phases("Investigating\n" + posted("10", "Late.") + "Resolved\n" + posted("11", "Done.")) ==
        "10:00 investigating\n11:00 resolved\n");
  CHECK(phases("Resolved\n" + posted("12", "Done.") + "Investigating\n" + posted("10", "Late.") +
               "Identified\n" + posted("11", "Found.")) ==
        "10:00 investigating\n11:00 identified\n12:00 resolved\n"
        "the posts do not stand in the order of their times; sorted\n");
}

TEST_CASE("A word of a heading inside of a text is text") {
  CHECK(phases("Resolved\n" + posted("11", "The page said\nMonitoring\nall the time.") +
               "Investigating\n" + posted("10", "Late.")) ==
        "10:00 investigating\n11:00 resolved\n");
}

}  // namespace pm::exchange::pages_phases_test
