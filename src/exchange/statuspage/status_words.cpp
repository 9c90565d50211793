#include "status_words.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "../phase_labels.hpp"
#include "pm/model/names.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Kind;
using model::Phase;

Kind other(Kind kind) { return kind == Kind::incident ? Kind::maintenance : Kind::incident; }

/// The phase of the other kind at the same place: what is announced is looked into, what is done
/// is resolved.
Phase as_of(Kind kind, Phase phase) {
  if (phase == Phase::update || model::rank(kind, phase)) return phase;
  return model::phases(kind)[static_cast<std::size_t>(*model::rank(other(kind), phase))];
}

}  // namespace

Read<Phase> phase_of(std::string_view status, Kind kind, const ImportSettings& settings) {
  const auto wish = mapped(settings, "phase", status);
  const auto named = model::value_of<Phase>(format_word(wish ? *wish : std::string(status)));
  if (!named) return {};
  const auto phase = as_of(kind, *named);
  const auto word = model::word(phase);
  if (word == status) return {phase, {}};
  if (phase != *named)
    return {phase, fmt::format("`{}`, as {} has it", word,
                               kind == Kind::incident ? "an incident" : "a maintenance")};
  return {phase, fmt::format("`{}`", word)};
}

bool is_of_maintenance(std::string_view status) {
  const auto phase = model::value_of<Phase>(format_word(status));
  return phase && *phase != Phase::postmortem && model::rank(Kind::maintenance, *phase);
}

std::optional<model::Status> status_of(std::string_view word) {
  return model::value_of<model::Status>(format_word(word));
}

}  // namespace pm::exchange::statuspage
