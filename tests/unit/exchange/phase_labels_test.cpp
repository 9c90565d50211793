#include "../../../src/exchange/phase_labels.hpp"

#include <string>

#include "../../../src/exchange/phase_words.hpp"
#include "catch.hpp"
#include "pm/model/names.hpp"

namespace pm::tests::phase_labels_test {

using namespace pm::exchange;
using pm::model::Kind;

namespace {

std::string labelled(std::string_view label, Kind kind) {
  const auto phase = phase_of_label(label, kind);
  return phase ? std::string(pm::model::word(*phase)) : "none";
}

/// The phase of a word, with a star where it is not pm's own.
std::string meant(std::string_view word) {
  const auto found = phase_of_word(word);
  return found ? std::string(pm::model::word(found->phase)) + (found->plain ? "" : "*") : "none";
}

}  // namespace

TEST_CASE("words are written as the format has them") {
  CHECK(format_word(" In Progress ") == "in_progress");
  CHECK(format_word("under-maintenance") == "under_maintenance");
  CHECK(format_word("") == "");
}

TEST_CASE("a label names a phase of the kind, or `update`") {
  CHECK(labelled("Observing", Kind::incident) == "monitoring");
  CHECK(labelled("Observing", Kind::maintenance) == "verifying");
  CHECK(labelled("fixed", Kind::incident) == "resolved");
  CHECK(labelled("In progress", Kind::maintenance) == "in_progress");
  CHECK(labelled("In progress", Kind::incident) == "update");
  CHECK(labelled("closed", Kind::incident) == "none");
}

TEST_CASE("a word in a place for phases may be one that people use") {
  CHECK(meant("In Progress") == "in_progress");
  CHECK(meant("closed") == "resolved*");
  CHECK(meant("cause-found") == "identified*");
  CHECK(meant("observing") == "none");
}

TEST_CASE("an analysis has its label") {
  CHECK(is_postmortem_label("Post-mortem"));
  CHECK(is_postmortem_label(" POSTMORTEM"));
  CHECK(is_postmortem_label("Post mortem"));
  CHECK_FALSE(is_postmortem_label("Post-mortem draft"));
}

TEST_CASE("a text may say that people only look into it") {
  CHECK(beginning_in_words("We are Looking into it.")->words == "looking into");
  CHECK_FALSE(beginning_in_words("It is fixed."));
}

}  // namespace pm::tests::phase_labels_test
