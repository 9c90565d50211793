#include <fmt/format.h>

#include "pm/history/order.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

void check_time_order(const Subject& subject, text::Report& report) {
  const model::Update* before = nullptr;
  for (const auto& update : subject.incident.updates) {
    if (!update.at) continue;
    if (before != nullptr && history::is_before(update.at->value, before->at->value)) {
      report.add({
          .rule = time_order.rule,
          .message = "this update is earlier than the one before it",
          .where = update.at->where,
          .others = {{before->at->where, "the one before it"}},
          .help = "sort updates by time, oldest first",
      });
    }
    before = &update;
  }
}

}  // namespace

constinit const Check time_order = {
    .rule = "time-order",
    .summary = "updates are sorted by time",
    .run = check_time_order,
};

}  // namespace pm::checks
