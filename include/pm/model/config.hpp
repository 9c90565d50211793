#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/model/located.hpp"
#include "pm/model/names.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {

/// The strictness of the order of phases. Lenient allows an incident to skip phases, and to go back
/// with a warning.
enum class PhaseOrder { lenient, strict };
[[nodiscard]] std::span<const Name<PhaseOrder>> names(PhaseOrder);

/// Where `pm new` puts the postmortem.
enum class ProseHome { yaml, markdown };
[[nodiscard]] std::span<const Name<ProseHome>> names(ProseHome);

/// The level that pm.yaml gives to a rule.
struct RuleLevel {
  Located<std::string> rule;
  Located<text::Level> level;
};

/// The promised interval between updates, by severity.
struct Cadence {
  Located<std::string> severity;
  Located<time::Milliseconds> every;
};

struct Site {
  Maybe<std::string> title;
  Maybe<std::string> url;
};

/// The settings of pm.yaml, with defaults applied.
struct Config {
  Maybe<std::string> organization;
  std::optional<time::Zone> zone;
  std::string incidents = "incidents";  ///< directory, relative to the repository root
  std::string templates = "templates";  ///< directory, relative to the repository root
  std::vector<std::string> severities = {"S1", "S2", "S3", "S4", "S5"};  ///< worst first
  std::vector<Component> components;  ///< all components; if empty, any name is valid
  PhaseOrder phases = PhaseOrder::lenient;
  std::vector<Heading> headings;
  std::vector<RuleLevel> checks;
  std::vector<Cadence> cadence;
  std::string template_name = "postmortem";
  ProseHome prose = ProseHome::markdown;
  Site site;
};

}  // namespace pm::model
