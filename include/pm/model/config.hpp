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

/// How strictly phases must follow each other: lenient allows skipping, and going back with a
/// warning.
enum class PhaseOrder { lenient, strict };
[[nodiscard]] std::span<const Name<PhaseOrder>> names(PhaseOrder);

/// Where the analysis of a new incident is written.
enum class ProseHome { yaml, markdown };
[[nodiscard]] std::span<const Name<ProseHome>> names(ProseHome);

/// The level that pm.yaml gives to a rule.
struct RuleLevel {
  Located<std::string> rule;
  Located<text::Level> level;
};

/// How often users were promised to hear from us, by severity.
struct Cadence {
  Located<std::string> severity;
  Located<time::Milliseconds> every;
};

struct Site {
  Maybe<std::string> title;
  Maybe<std::string> url;
};

/// What pm.yaml says, with the defaults where it is silent.
struct Config {
  Maybe<std::string> organization;
  std::optional<time::Zone> zone;
  std::string incidents = "incidents";  ///< folder, relative to the root
  std::string templates = "templates";  ///< folder, relative to the root
  std::vector<std::string> severities = {"S1", "S2", "S3", "S4", "S5"};  ///< worst first
  std::vector<Component> components;  ///< the registry; empty: any name is fine
  PhaseOrder phases = PhaseOrder::lenient;
  std::vector<Heading> headings;
  std::vector<RuleLevel> checks;
  std::vector<Cadence> cadence;
  std::string template_name = "postmortem";
  ProseHome prose = ProseHome::yaml;
  Site site;
};

}  // namespace pm::model
