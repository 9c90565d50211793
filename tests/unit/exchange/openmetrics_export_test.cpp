#include "catch.hpp"
#include "exported.hpp"

namespace pm::tests::openmetrics_export_test {
namespace {

/// The lines of a text in which a word stands.
std::string lines_with(const std::string& text, std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at) + 1;
    const auto one = text.substr(at, end - at);
    if (one.find(word) != std::string::npos) out += one;
    at = end;
  }
  return out;
}

const Written written = {
    .records = {{"a", R"yaml(
title: A
severity: S1
impact: major
components: [API, API, Web]
times: {started: 2024-01-01 10:00, detected: 2024-01-01 10:01:30.5, resolved: 2024-01-01 11:00}
outages: [{from: 2024-01-01 10:00, to: 2024-01-01 10:30, components: {API: major_outage}}]
actions:
  - {title: One, due: 2024-02-01}
  - {title: Two, status: done}
)yaml"},
                {"b", R"yaml(
title: B
severity: S1
impact: major
components: [API]
times: {started: 2024-02-29 22:00}
updates: [{at: 2024-02-29 22:00, phase: investigating, components: {API: partial_outage}}]
)yaml"},
                {"c", "title: C\nupdates: [{at: 2024-01-01 10:00, phase: resolved}]\n"},
                {"d",
                 "title: D\nkind: maintenance\nseverity: \"S1\\\"}\\n\\\\ 1\\0\"\n"
                 "times: {started: 2024-01-01, resolved: 2024-01-03}\n"}},
    .config = "organization: Acme\ntimezone: UTC\nseverities: [S1, \"S1\\\"}\\n\\\\ 1\\0\"]\n"};

}  // namespace

TEST_CASE("openmetrics: incidents are counted by kind, severity and impact") {
  const auto text = exported_file("openmetrics", written);
  CHECK(text.substr(0, text.find("# TYPE pm_incident_duration_seconds")) ==
        "# TYPE pm_export_info gauge\n"
        "# HELP pm_export_info Whose incidents these are.\n"
        "pm_export_info{organization=\"Acme\"} 1\n"
        "# TYPE pm_incidents gauge\n"
        "# HELP pm_incidents Incidents on record.\n"
        "pm_incidents{kind=\"incident\",severity=\"S1\",impact=\"major\"} 2\n"
        "pm_incidents{kind=\"incident\",severity=\"unknown\",impact=\"unknown\"} 1\n"
        "pm_incidents{kind=\"maintenance\",severity=\"S1\\\"} \\\\ 1␀\",impact=\"unknown\"} 1\n"
        "# TYPE pm_incidents_open gauge\n"
        "# HELP pm_incidents_open Incidents that have not ended.\n"
        "pm_incidents_open{kind=\"incident\",severity=\"S1\",impact=\"major\"} 1\n"
        "pm_incidents_open{kind=\"incident\",severity=\"unknown\",impact=\"unknown\"} 0\n"
        "pm_incidents_open{kind=\"maintenance\",severity=\"S1\\\"} \\\\ 1␀\",impact=\"unknown\"} "
        "0\n");
  CHECK(text.ends_with("\n# EOF\n"));
}

TEST_CASE("openmetrics: no severity and one that is called unknown are the same sample") {
  const auto text = exported_file(
      "openmetrics", {.records = {{"a", "title: A\nseverity: unknown\n"}, {"b", "title: B\n"}},
                      .config = "timezone: UTC\nseverities: [S1, unknown]\n"});
  CHECK(lines_with(text, "pm_incidents{") ==
        "pm_incidents{kind=\"incident\",severity=\"unknown\",impact=\"unknown\"} 2\n");
  CHECK(lines_with(text, "pm_incident_duration_seconds_count") ==
        "pm_incident_duration_seconds_count{kind=\"incident\",severity=\"unknown\"} 0\n");
}

TEST_CASE("openmetrics: a histogram counts what is known and over, the rest is counted apart") {
  const auto text = exported_file("openmetrics", written);
  CHECK(lines_with(text, "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\"") ==
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"60.0\"} 0\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"300.0\"} 0\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"900.0\"} 0\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"1800.0\"} 0\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"3600.0\"} 1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"7200.0\"} 1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"14400.0\"} 1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"28800.0\"} 1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"86400.0\"} 1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"259200.0\"} 1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"604800.0\"} 1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"2592000.0\"} "
        "1\n"
        "pm_incident_duration_seconds_bucket{kind=\"incident\",severity=\"S1\",le=\"+Inf\"} 1\n");
  CHECK(lines_with(text, "_seconds_sum{kind=\"incident\",severity=\"S1\"}") ==
        "pm_incident_duration_seconds_sum{kind=\"incident\",severity=\"S1\"} 3600\n"
        "pm_incident_impact_seconds_sum{kind=\"incident\",severity=\"S1\"} 1800\n"
        "pm_incident_time_to_detect_seconds_sum{kind=\"incident\",severity=\"S1\"} 90.5\n"
        "pm_incident_time_to_acknowledge_seconds_sum{kind=\"incident\",severity=\"S1\"} 0\n"
        "pm_incident_time_to_identify_seconds_sum{kind=\"incident\",severity=\"S1\"} 0\n"
        "pm_incident_time_to_mitigate_seconds_sum{kind=\"incident\",severity=\"S1\"} 0\n"
        "pm_incident_time_to_resolve_seconds_sum{kind=\"incident\",severity=\"S1\"} 3509.5\n");
  CHECK(lines_with(text, "left_out{figure=\"duration\"") ==
        "pm_incident_figures_left_out{figure=\"duration\",kind=\"incident\",severity=\"S1\","
        "reason=\"ongoing\"} 1\n"
        "pm_incident_figures_left_out{figure=\"duration\",kind=\"incident\",severity=\"unknown\","
        "reason=\"unknown\"} 1\n");
}

TEST_CASE("openmetrics: components have counts, and seconds in each status") {
  const auto text = exported_file("openmetrics", written);
  CHECK(lines_with(text, "pm_component") ==
        "# TYPE pm_component_incidents gauge\n"
        "# HELP pm_component_incidents Incidents that name a component.\n"
        "pm_component_incidents{component=\"API\",kind=\"incident\",severity=\"S1\"} 2\n"
        "pm_component_incidents{component=\"Web\",kind=\"incident\",severity=\"S1\"} 1\n"
        "# TYPE pm_component_incidents_open gauge\n"
        "# HELP pm_component_incidents_open Incidents that name a component and have not ended.\n"
        "pm_component_incidents_open{component=\"API\",kind=\"incident\",severity=\"S1\"} 1\n"
        "pm_component_incidents_open{component=\"Web\",kind=\"incident\",severity=\"S1\"} 0\n"
        "# TYPE pm_component_status_seconds gauge\n"
        "# UNIT pm_component_status_seconds seconds\n"
        "# HELP pm_component_status_seconds Time that a component was in a status, over all "
        "incidents.\n"
        "pm_component_status_seconds{component=\"API\",status=\"major_outage\"} 1800\n"
        "pm_component_status_seconds{component=\"API\",status=\"partial_outage\"} 7200\n"
        "# TYPE pm_component_status_unknown gauge\n"
        "# HELP pm_component_status_unknown Incidents that do not tell how long a component was in "
        "a status.\n"
        "pm_component_status_unknown{component=\"API\",status=\"major_outage\"} 0\n"
        "pm_component_status_unknown{component=\"API\",status=\"partial_outage\"} 0\n");
}

TEST_CASE("openmetrics: actions are counted by status, and those that are overdue") {
  CHECK(lines_with(exported_file("openmetrics", written), "pm_actions") ==
        "# TYPE pm_actions gauge\n"
        "# HELP pm_actions Follow-ups of incidents.\n"
        "pm_actions{status=\"open\"} 1\n"
        "pm_actions{status=\"in_progress\"} 0\n"
        "pm_actions{status=\"done\"} 1\n"
        "pm_actions{status=\"dropped\"} 0\n"
        "# TYPE pm_actions_overdue gauge\n"
        "# HELP pm_actions_overdue Follow-ups that are neither done nor dropped, past the day that "
        "they were due.\n"
        "pm_actions_overdue 1\n");
}

}  // namespace pm::tests::openmetrics_export_test
