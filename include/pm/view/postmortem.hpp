#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/model/edition.hpp"
#include "pm/time/instant.hpp"
#include "pm/view/wanted.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::view {

/// Another incident, as a page shows it among the related ones.
struct Neighbour {
  std::string title;
  std::string date;    ///< "29 January 2024", "25–29 January 2024"
  std::string state;   ///< "Resolved"
  std::string length;  ///< "10 h 35 min"; empty if unknown
  std::string page;    ///< address of its page, relative to this one; empty: no link
};

/// What a page shows that its record does not contain.
struct Surroundings {
  model::Edition edition = model::Edition::internal;
  /// Returns the incident with this id, or nothing if there is none. The public edition must not
  /// return incidents that are not public. Without this function pages show ids. Several threads
  /// may call it at once.
  std::function<std::optional<Neighbour>(std::string_view id)> neighbour = {};
  std::string address = {};  ///< the canonical address of the page; empty if unknown
  Wanted wanted = {};
};

/// Returns an incident as others show it, without the address of its page.
[[nodiscard]] Neighbour neighbour(const model::Incident& incident,
                                  const metrics::Durations& durations);

/// Returns the context of an incident, with the keys of `keys()`, less large parts that are not
/// wanted. Strings are plain and prose is
/// Markdown; the renderer escapes both for the output format. `as_of` is the time up to which
/// `durations` are measured. Templates show it only while the incident is ongoing. For the public
/// edition the record must be public already (`make_public`).
[[nodiscard]] data::Value postmortem(const model::Incident& incident,
                                     const metrics::Durations& durations,
                                     const model::Config& config, time::Instant as_of,
                                     const Surroundings& around = {});

}  // namespace pm::view
