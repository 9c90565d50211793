#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/model/edition.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange {

/// An incident with what was computed of it.
struct Measured {
  model::Incident incident;
  metrics::Durations durations;
};

/// Where the templates of messages are found. What is left empty is filled with those that are
/// built in.
struct MessageTemplates {
  /// The text of the template of this name in a format ("slack", "mrkdwn"); null when there is
  /// none.
  std::function<std::shared_ptr<const text::Source>(std::string_view name, std::string_view format)>
      load = {};
  /// The names that `load` answers to in a format, from which a misspelt one is put right.
  std::function<std::vector<std::string>(std::string_view format)> names = {};
  /// Is shown the mistakes in a template while its text is still there; the message that it was
  /// for is not written.
  std::function<void(const text::Report& mistakes)> mistaken = {};
};

/// What is exported: incidents in the order of their ids, and what they are all part of.
struct Collection {
  const model::Config& config;
  std::vector<Measured> incidents;
  time::Instant as_of;  ///< up to when open incidents were measured
  MessageTemplates templates = {};
  /// The edition of the incidents, which are public already in the public one.
  model::Edition edition = model::Edition::internal;
};

/// Takes a file by its name, which may have folders before it: "incidents/abc.json".
using PutFile = std::function<void(const std::string& name, std::string_view bytes)>;

/// A format that can be written.
struct Exporter {
  std::string_view name;       ///< "icalendar"
  std::string_view summary;    ///< one line
  std::string_view file;       ///< the file it is, "incidents.ics"; empty: it is several
  bool one = false;            ///< it is about one incident only
  bool only_standard = false;  ///< it omits incidents of other modes, which do not count
  void (*run)(const Collection& collection, const PutFile& put) = nullptr;
};

/// Every format, in the order in which help lists them.
[[nodiscard]] std::span<const Exporter* const> exporters();
[[nodiscard]] const Exporter* exporter_named(std::string_view name);

}  // namespace pm::exchange
