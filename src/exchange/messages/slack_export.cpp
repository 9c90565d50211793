#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter slack_exporter = {
    .name = "slack",
    .summary = "one incident as a Slack message",
    .file = "incident.txt",
    .one = true,
    .run = run,
};

}  // namespace pm::exchange
