#include "update_arguments.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"
#include "reporting.hpp"
#include "typed.hpp"
#include "typed_words.hpp"

namespace pm::commands {
namespace {

/// Suggests a corrected command line.
std::string meant_update(const std::string& incident, const std::string& phase) {
  return fmt::format("did you mean `pm update {} {}`?", text::visible(incident), phase);
}

Result<UpdateOperands> one_operand(const std::string& word, bool amends) {
  if (const auto exact = model::value_of<model::Phase>(text::lower_ascii(word)); exact || amends)
    return exact ? UpdateOperands{{}, *exact, word} : UpdateOperands{word, {}};
  Readings ignored;  // the kind of the incident decides
  auto phase = typed_phase(word, model::Kind::incident, ignored);
  if (phase) return UpdateOperands{{}, *phase, word};
  if (word.find(' ') != std::string::npos)
    phase.error().help =
        "if it is the message, write `pm update PHASE -m '…'`; use the phase `update` if it has "
        "not "
        "changed";
  else
    phase.error().help += "; to name an incident, write `pm update INCIDENT PHASE -m TEXT`";
  return failed(std::move(phase).error());
}

Result<UpdateOperands> two_operands(const std::string& incident, const std::string& word) {
  Readings ignored;  // the kind of the incident decides
  auto phase = typed_phase(word, model::Kind::incident, ignored);
  if (phase) return UpdateOperands{incident, *phase, word};
  if (typed_phase(incident, model::Kind::incident, ignored) &&
      word.find(' ') != std::string::npos) {
    phase.error().message = fmt::format("{} is a message, not a phase", text::quoted(word));
    phase.error().help =
        fmt::format("pass it with `-m`: `pm update {} -m '…'`", text::visible(incident));
    return failed(std::move(phase).error());
  }
  if (model::value_of<model::Phase>(incident)) phase.error().help = meant_update(word, incident);
  return failed(std::move(phase).error());
}

/// Returns whether a promised time is after the update. A promised day lasts until its end.
bool is_later(const model::Moment& promised, const model::Moment& at, const time::Zone& zone) {
  if (promised.at > at.at) return true;
  if (!promised.known_to_the_day()) return false;
  return time::in_utc(zone.local(at.at)) - time::in_utc(zone.local(promised.at)) < time::days;
}

}  // namespace

Result<UpdateOperands> update_operands(const std::vector<std::string>& operands, bool amends) {
  if (operands.size() == 1) return one_operand(operands[0], amends);
  if (operands.size() == 2) return two_operands(operands[0], operands[1]);
  if (operands.empty() && amends) return UpdateOperands{};
  if (operands.empty())
    return failed(usage_error("no phase given",
                              "write `pm update [INCIDENT] PHASE -m TEXT`; use `update` if the "
                              "phase has not changed"));
  return failed(usage_error(fmt::format("unexpected argument {}", text::quoted(operands[2])),
                            "pass the message with `-m`, in quotation marks"));
}

Result<UpdateFields> update_fields(const Arguments& arguments, time::Instant now,
                                   const TypedZone& zone) {
  UpdateFields fields;
  TypedTimes times(arguments, now, zone);
  if (const auto at = times.moment("--at")) {
    fields.at = at->moment;
    fields.update.at = at->written();
  }
  fields.update.next_update = times.written_or_duration("--next-update");
  if (fields.update.next_update && !times.is_duration("--next-update"))
    fields.promised = times.moment("--next-update", time::Lean::future)->moment;
  fields.update.reopens = arguments.has("--reopens");
  if (times.error()) return failed(*times.error());
  fields.readings = times.readings();
  fields.future_help = times.future_help();
  return fields;
}

std::optional<text::Diagnostic> promised_too_early(const model::Moment& promised,
                                                   const model::Moment& at,
                                                   const time::Zone& zone) {
  if (is_later(promised, at, zone)) return std::nullopt;
  return usage_error(fmt::format("`--next-update`: {} is not later than the update itself, at {}",
                                 time::sortable(promised.at, promised.precision, zone),
                                 time::sortable(at.at, at.precision, zone)),
                     "write a later time, or a duration such as `30m`");
}

}  // namespace pm::commands
