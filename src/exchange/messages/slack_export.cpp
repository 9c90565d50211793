#include "../exporters.hpp"
#include "message.hpp"

namespace pm::exchange {
namespace {

void run(const Collection& collection, const PutFile& put) {
  for (const auto& measured : collection.incidents) {
    const auto text = message(collection, measured, "slack", render::mrkdwn_format());
    if (text) put("incident.txt", *text);
  }
}

}  // namespace

constinit const Exporter slack_exporter = {
    .name = "slack",
    .summary = "one incident as a Slack message",
    .file = "incident.txt",
    .one = true,
    .run = run,
};

}  // namespace pm::exchange
