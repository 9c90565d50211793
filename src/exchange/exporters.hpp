#pragma once

#include "pm/exchange/export.hpp"

// All formats that can be written; the list that orders them is in export.cpp.

namespace pm::exchange {

extern const Exporter statuspage_exporter;     // statuspage/statuspage_export.cpp
extern const Exporter json_exporter;           // pm_json/json_export.cpp
extern const Exporter csv_exporter;            // tables/csv_export.cpp
extern const Exporter icalendar_exporter;      // tables/icalendar_export.cpp
extern const Exporter openmetrics_exporter;    // tables/openmetrics_export.cpp
extern const Exporter jira_csv_exporter;       // tables/jira_csv_export.cpp
extern const Exporter github_issues_exporter;  // tables/github_issues_export.cpp
extern const Exporter slack_exporter;          // chat/slack_export.cpp
extern const Exporter email_exporter;          // chat/email_export.cpp

}  // namespace pm::exchange
