#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/model/located.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/model/registry.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::yaml {

/// The values of pm.yaml for records that do not set their own.
struct Defaults {
  model::Maybe<std::string> organization;
  std::optional<time::Zone> zone;
  std::vector<model::Heading> headings;
  model::Registry components;  ///< an alias in a record means the component
};

/// Reads the YAML of an incident and the Markdown next to it, if any. Reports unreadable content
/// and omits it from the result. The sources must outlive the result.
[[nodiscard]] model::Incident read_incident(const text::Source& record, const text::Source* prose,
                                            std::string id, const Defaults& defaults,
                                            text::Report& report);

/// Reads pm.yaml; missing keys have their defaults. The source must outlive the result.
[[nodiscard]] model::Config read_config(const text::Source& source, text::Report& report);

/// Sets one key of the configuration from a separate text, such as an environment variable. Returns
/// false if the key is unknown, or its value is more than a string.
bool set_config(model::Config& config, std::string_view key, const text::Source& value,
                text::Report& report);

}  // namespace pm::yaml
