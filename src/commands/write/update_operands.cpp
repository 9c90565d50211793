#include "update_operands.hpp"

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "update_fields.hpp"

namespace pm::commands {
namespace {

using Result = std::variant<UpdateOperands, UsageMistake>;

bool is_phase(const std::string& word) {
  return std::holds_alternative<model::Phase>(phase_named(word));
}

/// The command line as it may have been meant.
std::string meant(const std::string& incident, const std::string& phase) {
  return fmt::format("did you mean `pm update {} {}`?", text::visible(incident), phase);
}

Result without_phase(const UsageMistake& no_phase) {
  return UsageMistake{
      no_phase.message,
      no_phase.help + "; to name an incident write `pm update INCIDENT PHASE -m TEXT`"};
}

Result one(const std::string& word, bool amends) {
  const auto phase = phase_named(word);
  if (const auto* known = std::get_if<model::Phase>(&phase)) return UpdateOperands{{}, *known};
  if (amends) return UpdateOperands{word, {}};
  return without_phase(std::get<UsageMistake>(phase));
}

Result two(const std::string& incident, const std::string& word) {
  const auto phase = phase_named(word);
  if (const auto* known = std::get_if<model::Phase>(&phase))
    return UpdateOperands{incident, *known};
  const auto& no_phase = std::get<UsageMistake>(phase);
  if (!is_phase(incident)) return no_phase;
  return UsageMistake{no_phase.message, meant(word, incident)};
}

}  // namespace

Result update_operands(const std::vector<std::string>& operands, bool amends) {
  if (operands.size() == 1) return one(operands[0], amends);
  if (operands.size() == 2) return two(operands[0], operands[1]);
  if (operands.empty() && amends) return UpdateOperands{};
  if (operands.empty())
    return UsageMistake{"no phase is given",
                        "write `pm update [INCIDENT] PHASE -m TEXT`; where nothing has changed, "
                        "the phase is `update`"};
  return UsageMistake{fmt::format("{} is one word too many", text::quoted(operands[2])),
                      "the text stands behind `-m`, in quotation marks"};
}

}  // namespace pm::commands
