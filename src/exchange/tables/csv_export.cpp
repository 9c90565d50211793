#include "../exporters.hpp"
#include "rows.hpp"

namespace pm::exchange {
namespace {

void run_csv_export(const Collection& collection, const PutFile& put) {
  put("incidents.csv", tables::incident_rows(collection));
  put("updates.csv", tables::update_rows(collection));
  put("actions.csv", tables::action_rows(collection));
}

}  // namespace

constinit const Exporter csv_exporter = {
    .name = "csv",
    .summary = "incidents, updates and actions as tables",
    .file = "",
    .one = false,
    .run = run_csv_export,
};

}  // namespace pm::exchange
