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
  static constexpr auto list = std::tuple(field("title", &T::title, "title of the site"),
                                          field("url", &T::url, "address of the site"));
};

template <>
struct Fields<Config> {
  using T = Config;
  static constexpr std::string_view noun = "pm.yaml";
  static constexpr auto list = std::tuple(
      field("organization", &T::organization, "organization of the incidents"),
      field("timezone", &T::zone,
            "time zone in which pm reads times without an offset, and shows all times"),
      field("incidents", &T::incidents, "directory of the incidents; default: incidents",
            {.shape = Shape::directory}),
      field("templates", &T::templates, "directory of the templates; default: templates",
            {.shape = Shape::directory}),
      field("severities", &T::severities, "severity scale, worst first; default: S1 to S5"),
      field("components", &T::components, "valid components; without this key every name is valid"),
      field("phases", &T::phases, "how strictly phases must follow their order; default: lenient"),
      field("headings", &T::headings, "your headings of the standard sections"),
      field("checks", &T::checks, "level of each rule: off, note, warning or error"),
      field("cadence", &T::cadence, "promised time between updates, by severity"),
      field("template", &T::template_name, "template of `pm render`; default: postmortem"),
      field("prose", &T::prose, "where you write the postmortem; default: markdown"),
      field("site", &T::site, "title and address of the published site"));
};

}  // namespace pm::model
