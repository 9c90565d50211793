#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pm/model/located.hpp"
#include "pm/model/names.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/model/registry.hpp"
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

/// Who is the author of an update or a timeline event, unless an option says so.
enum class DefaultAuthor { none, git };
[[nodiscard]] std::span<const Name<DefaultAuthor>> names(DefaultAuthor);

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

/// What the postmortem of an incident with this severity must have.
struct Policy {
  Located<std::string> severity;
  /// The time from the end of the incident to the publication of its postmortem.
  Maybe<time::Milliseconds> postmortem_within = {};
  std::vector<Located<SectionKind>> sections = {};
  Maybe<std::size_t> reviewers = {};  ///< the number of reviewers
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
  Registry components;  ///< all components; if empty, any name is valid
  std::vector<Policy> policies;
  PhaseOrder phases = PhaseOrder::lenient;
  std::vector<Heading> headings;
  std::vector<RuleLevel> checks;
  std::vector<Cadence> cadence;
  std::string template_name = "postmortem";
  ProseHome prose = ProseHome::markdown;
  DefaultAuthor by = DefaultAuthor::none;
  Located<bool> commit;  ///< whether commands that write commit by default
  Site site;
};

}  // namespace pm::model
