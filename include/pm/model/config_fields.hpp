#pragma once

#include "pm/model/config.hpp"
#include "pm/model/fields.hpp"

// The fields of pm.yaml, as `fields.hpp` lists those of a record.

namespace pm::model {

template <>
inline constexpr Shape list_shape<Heading> = Shape::headings;
template <>
inline constexpr Shape list_shape<RuleLevel> = Shape::levels;
template <>
inline constexpr Shape list_shape<Cadence> = Shape::cadence;

template <>
struct Fields<Site> {
  using T = Site;
  static constexpr std::string_view noun = "`site`";
  static constexpr auto list = std::tuple(field("title", &T::title, "the name of the site"),
                                          field("url", &T::url, "where it is published"));
};

template <>
struct Fields<Config> {
  using T = Config;
  static constexpr std::string_view noun = "pm.yaml";
  static constexpr auto list = std::tuple(
      field("organization", &T::organization, "whose incidents these are"),
      field("timezone", &T::zone,
            "the zone of times without an offset, and in which times are shown"),
      field("incidents", &T::incidents, "the folder of the incidents; default: incidents",
            {.shape = Shape::directory}),
      field("templates", &T::templates, "the folder of templates; default: templates",
            {.shape = Shape::directory}),
      field("severities", &T::severities, "the scale, worst first; default: S1 to S5"),
      field("components", &T::components, "the registry; without it any name is fine"),
      field("phases", &T::phases, "how strictly phases must follow each other; default: lenient"),
      field("headings", &T::headings, "other words for the known sections"),
      field("checks", &T::checks, "the level of a rule: off, note, warning or error"),
      field("cadence", &T::cadence, "how often users were promised to hear from us"),
      field("template", &T::template_name, "the default of `pm render`; default: postmortem"),
      field("prose", &T::prose, "where a new incident has its analysis; default: yaml"),
      field("site", &T::site, "what the published site is called"));
};

}  // namespace pm::model
