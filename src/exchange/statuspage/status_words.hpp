#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::statuspage {

/// What a status of the page is in a record, and how it was taken where that was a choice.
template <typename T>
struct Read {
  std::optional<T> value;
  std::string words;  ///< empty: it says the same
};

/// The phase of a status. One of the other kind becomes the one at its place (`resolved` of a
/// maintenance is `completed`); nothing for a status that is not known. `--map
/// phase.Fixed=resolved` goes before all else.
[[nodiscard]] Read<model::Phase> phase_of(std::string_view status, model::Kind kind,
                                          const ImportSettings& settings);

/// Whether a status is one that only maintenances have.
[[nodiscard]] bool is_of_maintenance(std::string_view status);

/// The status of a component: "Partial Outage" is `partial_outage`.
[[nodiscard]] std::optional<model::Status> status_of(std::string_view word);

}  // namespace pm::exchange::statuspage
