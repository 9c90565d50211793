#include "phases.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "../import/taken.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::timeline {
namespace {

using model::Kind;
using model::Phase;

struct Meaning {
  std::string_view word;
  Phase phase;
};

/// What people write who do not know the words of status pages.
constexpr Meaning meanings[] = {
    {"open", Phase::investigating},      {"opened", Phase::investigating},
    {"new", Phase::investigating},       {"declared", Phase::investigating},
    {"triggered", Phase::investigating}, {"reported", Phase::investigating},
    {"cause_found", Phase::identified},  {"diagnosed", Phase::identified},
    {"mitigated", Phase::monitoring},    {"watching", Phase::monitoring},
    {"fix_deployed", Phase::monitoring}, {"fixed", Phase::resolved},
    {"closed", Phase::resolved},         {"solved", Phase::resolved},
    {"restored", Phase::resolved},       {"recovered", Phase::resolved},
    {"planned", Phase::scheduled},       {"started", Phase::in_progress},
    {"done", Phase::completed},          {"complete", Phase::completed},
    {"finished", Phase::completed},
};

/// "In Progress" as the format has it: `in_progress`.
std::string as_word(std::string_view text) {
  auto word = text::lower_ascii(text::trimmed(text));
  std::replace_if(
      word.begin(), word.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return word;
}

/// What a phase of the other kind comes to.
Phase in_kind(Phase phase, Kind kind) {
  if (phase == Phase::update || model::rank(kind, phase)) return phase;
  switch (phase) {
    case Phase::completed:
      return Phase::resolved;
    case Phase::resolved:
      return Phase::completed;
    case Phase::verifying:
      return Phase::monitoring;
    case Phase::monitoring:
      return Phase::verifying;
    default:
      return Phase::update;
  }
}

/// All phases are those of a maintenance.
bool is_maintenance(const std::vector<model::Update>& updates) {
  bool any = false;
  for (const auto& update : updates) {
    const auto phase = update.phase->value;
    if (phase == Phase::update || phase == Phase::postmortem) continue;
    if (!model::rank(Kind::maintenance, phase)) return false;
    any = true;
  }
  return any;
}

/// Walks over the updates, oldest first.
class Walk {
 public:
  Walk(Imported& into, Kind kind) : into_(into), kind_(kind) {}

  void on(model::Update& update, std::size_t line) {
    const auto said = update.phase->value;
    auto phase = in_kind(said, kind_);
    if (phase != said) tell(said, line, fmt::format("{}: this is {}", model::word(phase), kind()));
    if (phase == Phase::update)
      phase = on_update(line);
    else if (phase != Phase::postmortem)
      phase = on_phase(update, phase, line);
    update.phase->value = phase;
    if (phase == Phase::update || phase == Phase::postmortem) return;
    last_ = phase;
  }

 private:
  void tell(Phase said, std::size_t line, std::string words) {
    read_as(into_, "phase", std::string(model::word(said)), std::move(words), line);
  }

  [[nodiscard]] std::string_view kind() const {
    return kind_ == Kind::incident ? "an incident" : "a maintenance";
  }

  /// Nothing but the postmortem may follow the end, and what was said later does not move it.
  Phase on_update(std::size_t line) {
    if (!last_) {
      const auto first = model::phases(kind_).front();
      tell(Phase::update, line, fmt::format("{}: no phase comes before it", model::word(first)));
      return first;
    }
    if (!end_) return Phase::update;
    into_.incident.times.resolved = end_;
    tell(Phase::update, line,
         fmt::format("{} once more; it was over before, as `times.resolved` says",
                     model::word(*last_)));
    return *last_;
  }

  Phase on_phase(model::Update& update, Phase phase, std::size_t line) {
    if (end_ && !model::is_end(phase)) {
      update.reopens.value = true;
      end_.reset();
      into_.incident.times.resolved.reset();
      tell(phase, line, "it comes after the end, so that it reopens the incident");
      return phase;
    }
    if (model::is_end(phase)) {
      end_ = update.at;
      return phase;
    }
    if (last_ != phase) return phase;
    tell(phase, line, "update: the phase did not change");
    return Phase::update;
  }

  Imported& into_;
  Kind kind_;
  std::optional<Phase> last_;
  model::Maybe<model::Moment> end_;
};

}  // namespace

std::optional<PhaseWord> phase_of(std::string_view text) {
  const auto word = as_word(text);
  if (const auto phase = model::value_of<Phase>(word)) return PhaseWord{*phase, true};
  const auto* const found = std::find_if(std::begin(meanings), std::end(meanings),
                                         [&](const Meaning& each) { return each.word == word; });
  if (found == std::end(meanings)) return std::nullopt;
  return PhaseWord{found->phase, false};
}

void put_in_phase(Imported& into, const std::vector<std::size_t>& lines) {
  auto& incident = into.incident;
  const auto kind = is_maintenance(incident.updates) ? Kind::maintenance : Kind::incident;
  if (kind == Kind::maintenance) incident.kind = said(kind);
  Walk walk(into, kind);
  for (std::size_t i = 0; i < incident.updates.size(); ++i) walk.on(incident.updates[i], lines[i]);
}

}  // namespace pm::exchange::timeline
