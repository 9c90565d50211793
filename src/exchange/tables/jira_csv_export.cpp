#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter jira_csv_exporter = {
    .name = "jira-csv",
    .summary = "actions for the CSV import of Jira",
    .file = "actions.csv",
    .one = false,
    .run = run,
};

}  // namespace pm::exchange
