#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"

namespace pm::model {
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::history {

/// The time by which users were to get the next update: by the `next_update` of an update,
/// otherwise by the `cadence` of the severity at that time.
struct Promise {
  std::size_t update = 0;  ///< index of the update that made it
  model::Moment due;
  bool by_cadence = false;
  std::optional<std::size_t> kept_by = std::nullopt;  ///< index of the next update, if any
};

/// Returns the promises of an incident, in order of time: one for each update after which the
/// incident was open and for which a promise is known.
[[nodiscard]] std::vector<Promise> promises(const model::Incident& incident,
                                            const model::Config& config);

/// Returns the promise that waits for an update: that of the last update of an ongoing incident.
[[nodiscard]] std::optional<Promise> open_promise(const model::Incident& incident,
                                                  const model::Config& config);

/// Returns by how much `at` certainly is after the promise, in whole minutes. Empty if it is not,
/// or by less than a minute.
[[nodiscard]] std::optional<time::Milliseconds> lateness(const Promise& promise,
                                                         const model::Moment& at);

}  // namespace pm::history
