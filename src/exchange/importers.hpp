#pragma once

#include "pm/exchange/import.hpp"

// All formats that can be read; the list that orders them is in import.cpp.

namespace pm::exchange {

extern const Importer statuspage_importer;    // statuspage/statuspage_import.cpp
extern const Importer pages_importer;         // statuspage_text/pages_import.cpp
extern const Importer cstate_importer;        // cstate/cstate_import.cpp
extern const Importer icco_importer;          // icco/icco_import.cpp
extern const Importer markdown_importer;      // markdown_report/markdown_import.cpp
extern const Importer csv_importer;           // timeline/csv_import.cpp
extern const Importer jsonl_importer;         // timeline/jsonl_import.cpp
extern const Importer slack_importer;         // timeline/slack_import.cpp
extern const Importer alertmanager_importer;  // timeline/alertmanager_import.cpp
extern const Importer git_log_importer;       // timeline/git_log_import.cpp
extern const Importer json_importer;          // pm_json/json_import.cpp

}  // namespace pm::exchange
