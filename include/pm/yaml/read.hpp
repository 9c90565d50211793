#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/model/located.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::yaml {

/// What a record that is silent takes from pm.yaml.
struct Defaults {
  model::Maybe<std::string> organization;
  std::optional<time::Zone> zone;
  std::vector<model::Heading> headings;
};

/// Reads the YAML of an incident and, where there is any, the Markdown beside it. All that cannot
/// be read is reported and left out of the result. The sources must outlive it.
[[nodiscard]] model::Incident read_incident(const text::Source& record, const text::Source* prose,
                                            std::string id, const Defaults& defaults,
                                            text::Report& report);

/// Reads pm.yaml; what it does not say has its default. The source must outlive the result.
[[nodiscard]] model::Config read_config(const text::Source& source, text::Report& report);

/// Sets one key of the configuration from a text of its own, such as an environment variable. False
/// when pm.yaml has no such key, or it takes more than a text.
bool set_config(model::Config& config, std::string_view key, const text::Source& value,
                text::Report& report);

}  // namespace pm::yaml
