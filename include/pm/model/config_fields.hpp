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
inline constexpr Shape list_shape<Policy> = Shape::policies;
template <>
inline constexpr Shape list_shape<Located<SectionKind>> = Shape::texts;
template <>
struct ShapeOf<time::Milliseconds> : std::integral_constant<Shape, Shape::duration> {};
template <>
struct ShapeOf<std::size_t> : std::integral_constant<Shape, Shape::number> {};
template <>
struct ShapeOf<Registry> : std::integral_constant<Shape, Shape::registry> {};

template <>
struct Fields<RegisteredComponent> {
  using T = RegisteredComponent;
  static constexpr std::string_view noun = "a component";
  static constexpr auto list =
      std::tuple(field("name", &T::name, "name of the component",
                       {.required = true, .identity = Identity::name}),
                 field("group", &T::group, "group of the component"),
                 field("public_name", &T::public_name, "name in the public edition; default: name"),
                 field("aliases", &T::aliases, "other names that mean this component"),
                 field("owner", &T::owner, "who is responsible", {.internal = true}),
                 field("tier", &T::tier, "how important it is, such as 1", {.internal = true}),
                 field("slo", &T::slo, "target of its availability in percent, such as 99.9"),
                 field("description", &T::description, "what it does, in one line"),
                 field("link", &T::link, "where to read more", {.internal = true}));
};

template <>
struct Fields<Policy> {
  using T = Policy;
  static constexpr std::string_view noun = "a policy";
  static constexpr auto list = std::tuple(
      field("postmortem_within", &T::postmortem_within,
            "time from the end of an incident to its published postmortem, such as `5d`"),
      field("sections", &T::sections,
            "sections that a published postmortem needs; default: what_happened, root_cause, "
            "next_steps"),
      field("reviewers", &T::reviewers, "number of reviewers that a published postmortem needs"));
};

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
      field("policies", &T::policies, "what a postmortem needs, and by when, by severity"),
      field("phases", &T::phases, "how strictly phases must follow their order; default: lenient"),
      field("headings", &T::headings, "your headings of the standard sections"),
      field("checks", &T::checks, "level of each rule: off, note, warning or error"),
      field("cadence", &T::cadence, "promised time between updates, by severity"),
      field("template", &T::template_name,
            "template of `pm render`: a name, or a path in the repository; default: postmortem",
            {.shape = Shape::directory}),
      field("prose", &T::prose, "where you write the postmortem; default: markdown"),
      field("by", &T::by, "author of updates and timeline events: git or none; default: none"),
      field("commit", &T::commit, "whether commands that write also commit; default: false"),
      field("site", &T::site, "title and address of the published site"));
};

}  // namespace pm::model
