#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter statuspage_exporter = {
    .name = "statuspage",
    .summary = "JSON of the Statuspage API v2, for readers of status pages",
    .file = "",
    .one = false,
    .run = run,
};

}  // namespace pm::exchange
