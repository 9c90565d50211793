#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange {

/// An incident with what was computed of it.
struct Measured {
  model::Incident incident;
  metrics::Durations durations;
};

/// What is exported: incidents in the order of their ids, and what they are all part of.
struct Collection {
  const model::Config& config;
  std::vector<Measured> incidents;
  time::Instant as_of;  ///< up to when open incidents were measured
};

/// Takes a file by its name, which may have folders before it: "incidents/abc.json".
using PutFile = std::function<void(const std::string& name, std::string_view bytes)>;

/// A format that can be written.
struct Exporter {
  std::string_view name;     ///< "icalendar"
  std::string_view summary;  ///< one line
  std::string_view file;     ///< the file it is, "incidents.ics"; empty: it is several
  bool one = false;          ///< it is about one incident only
  void (*run)(const Collection& collection, const PutFile& put) = nullptr;
};

/// Every format, in the order in which help lists them.
[[nodiscard]] std::span<const Exporter* const> exporters();
[[nodiscard]] const Exporter* exporter_named(std::string_view name);

}  // namespace pm::exchange
