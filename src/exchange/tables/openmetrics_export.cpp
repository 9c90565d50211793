#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter openmetrics_exporter = {
    .name = "openmetrics",
    .summary = "counts and durations for Prometheus",
    .file = "metrics.txt",
    .one = false,
    .run = run,
};

}  // namespace pm::exchange
