#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter csv_exporter = {
    .name = "csv",
    .summary = "incidents, updates and actions as tables",
    .file = "",
    .one = false,
    .run = run,
};

}  // namespace pm::exchange
