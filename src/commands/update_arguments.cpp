#include "update_arguments.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"
#include "typed.hpp"

namespace pm::commands {
namespace {

/// Suggests a corrected command line.
std::string meant_update(const std::string& incident, const std::string& phase) {
  return fmt::format("did you mean `pm update {} {}`?", text::visible(incident), phase);
}

Result<UpdateOperands> one_operand(const std::string& word, bool amends) {
  auto phase = phase_named(word);
  if (phase) return UpdateOperands{{}, *phase};
  if (amends) return UpdateOperands{word, {}};
  phase.error().help += "; to name an incident, write `pm update INCIDENT PHASE -m TEXT`";
  return failed(std::move(phase).error());
}

Result<UpdateOperands> two_operands(const std::string& incident, const std::string& word) {
  auto phase = phase_named(word);
  if (phase) return UpdateOperands{incident, *phase};
  if (phase_named(incident)) phase.error().help = meant_update(word, incident);
  return failed(std::move(phase).error());
}

template <typename E>
std::vector<std::string_view> words_of() {
  std::vector<std::string_view> words;
  for (const auto& name : model::names(E{})) words.push_back(name.word);
  return words;
}

template <typename E>
std::string suggested(std::string_view word, std::string_view otherwise) {
  const auto known = words_of<E>();
  return text::did_you_mean(word, known, fmt::format("{} {}", otherwise, text::one_of(known)));
}

using NamedStatus = std::pair<std::string, model::Status>;

/// Reads "Engage=partial_outage". The last equals sign counts: names may contain others.
Result<NamedStatus> component(const std::string& text) {
  const auto sign = text.rfind('=');
  const auto name = text::trimmed(std::string_view(text).substr(0, sign));
  if (sign == std::string::npos || name.empty())
    return failed(usage_error(fmt::format("invalid value {} for `--component`", text::quoted(text)),
                              "write NAME=STATUS, such as `Login=partial_outage`"));
  const auto word = text::trimmed(std::string_view(text).substr(sign + 1));
  if (const auto status = model::value_of<model::Status>(word))
    return NamedStatus{std::string(name), *status};
  return failed(usage_error(fmt::format("{} is not a valid component status", text::quoted(word)),
                            suggested<model::Status>(word, "valid values:")));
}

std::optional<text::Diagnostic> add_statuses(const Arguments& arguments, yaml::NewUpdate& update) {
  for (const auto& text : arguments.values("--component")) {
    auto read = component(text);
    if (!read) return std::move(read).error();
    auto& given = *read;
    for (const auto& [name, status] : update.components) {
      if (name == given.first)
        return usage_error(fmt::format("{} has two statuses", text::quoted(name)),
                           "name each component once");
    }
    update.components.push_back(std::move(given));
  }
  return std::nullopt;
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

Result<model::Phase> phase_named(std::string_view word) {
  if (const auto phase = model::value_of<model::Phase>(word)) return *phase;
  return failed(usage_error(fmt::format("{} is not a valid phase", text::quoted(word)),
                            suggested<model::Phase>(word, "valid phases:")));
}

Result<UpdateFields> update_fields(const Arguments& arguments, time::Instant now,
                                   const time::Zone& zone) {
  UpdateFields fields;
  TypedTimes times(arguments, now, zone);
  fields.at = times.moment("--at");
  if (fields.at) fields.update.at = times.written(*fields.at);
  const auto by = one_line(arguments.value("--by").value_or(""));
  if (!by.empty()) fields.update.by = by;
  fields.update.next_update = times.written_or_duration("--next-update");
  if (fields.update.next_update && !times.is_duration("--next-update"))
    fields.promised = times.moment("--next-update");
  fields.update.reopens = arguments.has("--reopens");
  if (times.error()) return failed(*times.error());
  if (auto wrong = add_statuses(arguments, fields.update)) return failed(*std::move(wrong));
  return fields;
}

}  // namespace pm::commands
