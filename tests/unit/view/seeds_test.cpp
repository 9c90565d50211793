#include "catch.hpp"
#include "examples.hpp"

// What the pages of public reports say, from their data alone.

namespace pm::view::seeds_test {
namespace {

using enum model::Phase;
using tests::at;
using tests::outage;
using tests::said;

}  // namespace

TEST_CASE("Service Fusion's page says when things were posted, and how long it took") {
  constexpr int cdt = -5;
  model::Incident incident;
  incident.zone = zone("America/Chicago");
  incident.updates = {said(at("2018-10-11 14:17", cdt), investigating),
                      said(at("2018-10-11 15:15", cdt), resolved)};
  incident.postmortem.published = at("2018-10-12 17:00", cdt);
  const auto data = view_of(incident);
  const auto& first = value(data, "updates").items.front();
  CHECK(text(first, "posted.text") == "Oct 11, 2018 - 14:17 CDT");
  CHECK(text(data, "durations.first_update_to_resolved.long") == "58 minutes");
  CHECK(text(data, "postmortem.published.text") == "Oct 12, 2018 - 17:00 CDT");
}

TEST_CASE("Serraview's outages are told in the words of its own report") {
  constexpr int est = -5;
  model::Incident incident;
  incident.zone = zone("America/New_York");
  incident.outages = {outage(at("2024-01-25 09:33", est), at("2024-01-25 20:08", est)),
                      outage(at("2024-01-29 11:20", est), at("2024-01-29 19:39", est))};
  const auto data = view_of(incident);
  const auto& outages = value(data, "outages").items;
  CHECK(text(outages[0], "length.long") == "10 hours 35 minutes");
  CHECK(text(outages[0], "length.iso") == "PT10H35M");
  CHECK(text(outages[1], "length.long") == "8 hours 19 minutes");
  CHECK(text(data, "durations.impact.long") == "18 hours 54 minutes");
  CHECK(text(outages[1], "to.text") == "Jan 29, 2024 - 19:39 EST");
}

TEST_CASE("SuperOffice's windows are about, its updates exact") {
  constexpr int cest = 2;
  model::Incident incident;
  incident.zone = zone("Europe/Oslo");
  incident.outages = {outage(at("2019-09-03", cest), at("2019-09-16", cest))};
  incident.updates = {said(at("2019-09-18 11:24", cest), investigating),
                      said(at("2019-09-18 13:46", cest), resolved)};
  const auto data = view_of(incident);
  CHECK(text(data, "durations.impact.long") == "about 13 days");
  CHECK(text(data, "durations.duration.long") == "about 15 days");
  CHECK(text(data, "durations.first_update_to_resolved.long") == "2 hours 22 minutes");
}

}  // namespace pm::view::seeds_test
