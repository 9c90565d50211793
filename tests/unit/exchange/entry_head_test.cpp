#include "../../../src/exchange/cstate/entry_head.hpp"

#include <string>

#include <fmt/format.h>

#include "../../../src/exchange/phase_words.hpp"
#include "catch.hpp"
#include "pm/model/names.hpp"

namespace pm::tests::entry_head_test {

using namespace pm::exchange;
using namespace pm::exchange::cstate;
using pm::model::Kind;

namespace {

/// "label|time|rest", or "none".
std::string head(std::string_view line) {
  const auto found = head_of(line);
  if (!found) return "none";
  return fmt::format("{}|{}|{}", found->label, found->time, found->rest);
}

std::string phase(std::string_view text, Kind kind = Kind::incident) {
  const auto read = phase_in_words(text, kind);
  return read ? std::string(pm::model::word(read->phase)) : "none";
}

}  // namespace

TEST_CASE("an update begins with a label or a time") {
  CHECK(head("*Monitoring* - We look.") == "Monitoring||We look.");
  CHECK(head("**Update 11:07 UTC**") == "Update|11:07 UTC|");
  CHECK(head("[2023-07-13 08:49] Back.") == "|2023-07-13 08:49|Back.");
  CHECK(head("[12:00 UTC] **Resolved** - Back.") == "Resolved|12:00 UTC|Back.");
  CHECK(head("2023-07-13 08:49 UTC") == "|2023-07-13 08:49 UTC|");
  CHECK(head("2023-06-29") == "|2023-06-29|");
  CHECK(head("16:50 BST") == "|16:50 BST|");
  CHECK(head("16:55:00 GMT + 1") == "|16:55:00 GMT + 1|");
  CHECK(head("04:00MGT") == "|04:00MGT|");
  CHECK(head("09:50GMT we have it back") == "|09:50GMT|we have it back");
  CHECK(head("update 15:45 GMT+1") == "update|15:45 GMT+1|");
  CHECK(head("Identified: a switch") == "Identified||a switch");
}

TEST_CASE("the first word of a sentence is no label") {
  CHECK(head("[00:10] Fixed.") == "|00:10|Fixed.");
  CHECK(head("[11:00 UTC] Resolved!") == "|11:00 UTC|Resolved!");
  CHECK(head("[11:00 UTC] Monitoring, since 10:20, the queue.") ==
        "|11:00 UTC|Monitoring, since 10:20, the queue.");
  CHECK(head("Monitoring, since 10:20, the queue.") == "none");
  CHECK(head("*Fixed.*") == "none");
  CHECK(head("Scheduled 20:00 to 22:00, as was said.") == "none");
  CHECK(head("Update, 11:00 UTC: it holds") == "Update|11:00 UTC|it holds");
  CHECK(head("[11:00 UTC] Resolved") == "Resolved|11:00 UTC|");
  CHECK(head("[11:00 UTC] Resolved – it holds") == "Resolved|11:00 UTC|it holds");
  CHECK(head("**11:00 UTC - Resolved** it holds") == "Resolved|11:00 UTC|it holds");
}

TEST_CASE("marks that open something behind a head stay with it") {
  CHECK(head("12:00 UTC **Nodes** are slow") == "|12:00 UTC|**Nodes** are slow");
  CHECK(head("[12:00 UTC] *Nodes* are slow") == "|12:00 UTC|*Nodes* are slow");
  CHECK(head("*Monitoring* - **Nodes** are slow") == "Monitoring||**Nodes** are slow");
  CHECK(head("**Monitoring:** **Nodes** are slow") == "Monitoring||**Nodes** are slow");
  CHECK(head("Monitoring: **Nodes** are slow") == "Monitoring||**Nodes** are slow");
}

TEST_CASE("letters behind a time that name no zone are told from the text") {
  CHECK(head("**Update 12:07 ZZZ** text") == "Update|12:07 ZZZ|text");
  CHECK(head("**Update 12:07 ZZZ:** text") == "Update|12:07 ZZZ|text");
  CHECK(head("[12:07 ZZZ] text") == "|12:07 ZZZ|text");
  CHECK(head("**04:00MGT** text") == "|04:00MGT|text");
  CHECK(head_of("**Update 12:07 ZZZ** text")->unknown_zone);
  CHECK_FALSE(head_of("**Update 12:07 UTC** text")->unknown_zone);
}

TEST_CASE("a sentence is not the head of an update") {
  CHECK(head("At 6:48 GMT, all was restarted.") == "none");
  CHECK(head("12:00 was the plan") == "none");
  CHECK(head("- 20 July 2023 21:00 to 08:00 (BST)") == "none");
  CHECK(head("* 12:00 UTC") == "none");
  CHECK(head("Monitoring of the network fails") == "none");
  CHECK(head("25:00 UTC") == "none");
  CHECK(head("11.56") == "none");
  CHECK(head("*emphasis* in a sentence") == "none");
  CHECK(head("") == "none");
}

TEST_CASE("a phase is read from plain words only") {
  CHECK(phase("The issue is now resolved. We will watch it.") == "resolved");
  CHECK(phase("We have identified the cause and are at work.") == "identified");
  CHECK(phase("We have applied a fix.") == "monitoring");
  CHECK(phase("We will tell you once the issue has been resolved.") == "none");
  CHECK(phase("It has not been resolved.") == "none");
  CHECK(phase("We are working on it.") == "none");
  CHECK(phase("The work has begun.", Kind::maintenance) == "in_progress");
  CHECK(phase("The work has begun.") == "none");
  CHECK(phase("All work has been completed.", Kind::maintenance) == "completed");
}

}  // namespace pm::tests::entry_head_test
