#include <string>
#include <utility>

#include <fmt/format.h>

#include "pm/history/history.hpp"
#include "pm/history/order.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using history::is_before;
using history::MaybeMoment;
using text::Level;

/// An outage, and the start and end of its incident.
struct Framed {
  const model::Outage& outage;
  const MaybeMoment& started;
  const MaybeMoment& resolved;
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
  if (!from || !framed.started || !is_before(from->value, framed.started->value)) return;
  report.add(finding("this outage begins before the incident", from->where,
                     {framed.started->where, "started here"},
                     "`times.started` is when impact began; correct it, or the outage"));
}

void too_late(const Framed& framed, text::Report& report) {
  const auto& [outage, started, resolved] = framed;
  if (!resolved) return;
  const text::Label end = {resolved->where, "resolved here"};
  const std::string help = "set `times.resolved` to the real end, or correct the outage";
  if (is_before(resolved->value, outage.from->value)) {
    report.add(finding("this outage begins after the incident was resolved", outage.from->where,
                       end, help));
  } else if (outage.to && is_before(resolved->value, outage.to->value)) {
    report.add(
        finding("this outage ends after the incident was resolved", outage.to->where, end, help));
  }
}

/// Whether this outage sets the start of an incident that ends earlier; `moment-order` reports
/// that.
bool ends_before(const history::History& history, const model::Incident& incident,
                 std::size_t outage) {
  const auto& [from, to] = history.openings.front();
  const bool is_start = !incident.times.started && history::first_outage(incident) == outage;
  return is_start && to && is_before(to->value, from->value);
}

void check_outage_order(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  const auto history = history::of(incident);
  for (std::size_t i = 0; i < incident.outages.size(); ++i) {
    const auto& outage = incident.outages[i];
    if (!outage.from) continue;
    if (outage.to && is_before(outage.to->value, outage.from->value)) {
      inside_out(outage, report);
      continue;
    }
    const Framed framed = {outage, incident.times.started, history.resolved};
    too_early(framed, report);
    if (!ends_before(history, incident, i)) too_late(framed, report);
  }
}

}  // namespace

constinit const Check outage_order = {
    .rule = "outage-order",
    .summary = "an outage ends after it begins, and is inside its incident",
    .run = check_outage_order,
};

}  // namespace pm::checks
