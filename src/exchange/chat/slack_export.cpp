#include "../exporters.hpp"
#include "message.hpp"

namespace pm::exchange::chat {
namespace {

void run_slack_export(const Collection& collection, const PutFile& put) {
  for (const auto& measured : collection.incidents) {
    const auto text = message(collection, measured, "slack", render::mrkdwn_format());
    if (text) put("incident.txt", *text);
  }
}

}  // namespace

}  // namespace pm::exchange::chat

namespace pm::exchange {

constinit const Exporter slack_exporter = {
    .name = "slack",
    .summary = "one incident as a Slack message",
    .file = "incident.txt",
    .one = true,
    .run = chat::run_slack_export,
};

}  // namespace pm::exchange
