#include "pm/claims/texts.hpp"

#include <string>

#include "catch.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::texts_test {
namespace {

/// What the file has at the place of a part of its first text.
std::string written_at(const std::string& yaml, std::string_view part) {
  const text::Source source("incidents/a.yaml", yaml);
  text::Report report;
  const auto incident = yaml::read_incident(source, nullptr, "a", {}, report);
  const auto texts = claims::texts_of(incident);
  if (texts.empty()) return "no text";
  const auto at = texts[0].prose.find(part);
  claims::Places places(texts[0]);
  const auto where =
      places.at({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())});
  return std::string(source.at(where.span));
}

}  // namespace

TEST_CASE("a part of a text has its place in every way that YAML writes it") {
  const std::string head = "title: a\ntimezone: UTC\npostmortem:\n  summary: ";
  CHECK(written_at(head + "It lasted 3 hours.\n", "3 hours") == "3 hours");
  CHECK(written_at(head + "'It''s: 3 hours.'\n", "3 hours") == "3 hours");
  CHECK(written_at(head + "|-  # a comment: 3 hours\n    It lasted\n    3 hours.\n", "3 hours") ==
        "3 hours");
  CHECK(written_at(head + ">\n    It lasted 3\n    hours.\n", "3 hours") == "3\n    hours");
}

TEST_CASE("texts of fields have their key as heading, and their place") {
  CHECK(written_at("title: a\ntimezone: UTC\nfields: {Time to repair: 2h 8m}\n", "2h 8m") ==
        "2h 8m");
}

}  // namespace pm::tests::texts_test
