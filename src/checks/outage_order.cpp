#include <string>
#include <utility>

#include <fmt/format.h>

#include "begin_and_end.hpp"
#include "order.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using text::Level;

/// An outage as the rest of the incident frames it.
struct Framed {
  const model::Outage& outage;
  const LocatedMoment* started;
  const LocatedMoment* resolved;
};

text::Diagnostic finding(std::string message, text::Where where, text::Label other,
                         std::string help) {
  return {
      .rule = outage_order.rule,
      .level = Level::warning,
      .message = std::move(message),
      .where = where,
      .others = {std::move(other)},
      .help = std::move(help),
  };
}

void inside_out(const model::Outage& outage, text::Report& report) {
  auto found = finding("this outage ends before it begins", outage.to->where,
                       {outage.from->where, "begins here"},
                       "correct one of the two; an outage past midnight ends on the next day");
  found.level = Level::error;
  report.add(std::move(found));
}

void too_early(const Framed& framed, text::Report& report) {
  const auto& from = framed.outage.from;
  if (!from || framed.started == nullptr || !is_before(from->value, framed.started->value)) return;
  report.add(finding("this outage begins before the incident", from->where,
                     {framed.started->where, "started here"},
                     "`times.started` is when users were first hurt; move it, or the outage"));
}

void too_late(const Framed& framed, text::Report& report) {
  const auto& [outage, started, resolved] = framed;
  if (resolved == nullptr) return;
  const text::Label end = {resolved->where, "resolved here"};
  const std::string help = "set `times.resolved` to when it was really over, or correct the outage";
  if (is_before(resolved->value, outage.from->value)) {
    report.add(finding("this outage begins after the incident was resolved", outage.from->where,
                       end, help));
  } else if (outage.to && is_before(resolved->value, outage.to->value)) {
    report.add(
        finding("this outage ends after the incident was resolved", outage.to->where, end, help));
  }
}

void run(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto* started = incident.times.started ? &*incident.times.started : nullptr;
  const auto* resolved = resolution(incident);
  for (const auto& outage : incident.outages) {
    if (!outage.from) continue;
    if (outage.to && is_before(outage.to->value, outage.from->value)) {
      inside_out(outage, report);
      continue;
    }
    const Framed framed = {outage, started, resolved};
    too_early(framed, report);
    too_late(framed, report);
  }
}

}  // namespace

constinit const Check outage_order = {
    .rule = "outage-order",
    .summary = "an outage ends after it begins, and lies within its incident",
    .run = run,
};

}  // namespace pm::checks
