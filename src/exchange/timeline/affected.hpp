#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange::timeline {

/// A component that a row names.
struct Affected {
  std::string name;
  std::optional<model::Status> status;
  std::string word;   ///< the status as it was written; empty when none was
  bool plain = true;  ///< the word is that of pm, but for case and what joins it
};

/// The status that a word means: `Partial outage`, `down`, or what `--map status.` says of it.
/// Nothing when it means none.
void read_status(std::string_view word, const ImportSettings& settings, Affected& into);

/// The components of a cell: `API`, `API=partial_outage; Web`, `API: down`, `Mail (in, out), Web`.
/// They are separated by `;`, `,` outside of brackets, or line ends.
[[nodiscard]] std::vector<Affected> affected(std::string_view cell, const ImportSettings& settings);
/// Those of a text, of a list of names, or of a mapping of names to statuses.
[[nodiscard]] std::vector<Affected> affected_in(const data::Value& value,
                                                const ImportSettings& settings);

}  // namespace pm::exchange::timeline
