#pragma once

#include "pm/exchange/import.hpp"

// All formats that can be read; the list that orders them is in import.cpp.

namespace pm::exchange {

extern const Importer statuspage_importer;    // statuspage/statuspage_import.cpp
extern const Importer pages_importer;         // pages/pages_import.cpp
extern const Importer cstate_importer;        // hugo/cstate_import.cpp
extern const Importer icco_importer;          // hugo/icco_import.cpp
extern const Importer markdown_importer;      // prose/markdown_import.cpp
extern const Importer csv_importer;           // timeline/csv_import.cpp
extern const Importer jsonl_importer;         // timeline/jsonl_import.cpp
extern const Importer slack_importer;         // timeline/slack_import.cpp
extern const Importer alertmanager_importer;  // timeline/alertmanager_import.cpp
extern const Importer git_log_importer;       // timeline/git_log_import.cpp
extern const Importer json_importer;          // native/json_import.cpp

}  // namespace pm::exchange
