#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pm::yaml {

/// What stands behind a key.
enum class Shape : std::uint8_t {
  text,
  prose,  ///< Markdown
  time,
  duration,
  time_or_duration,
  time_or_unknown,
  zone,
  flag,      ///< true or false
  choice,    ///< one of a few words
  texts,     ///< a list of texts
  mapping,   ///< with the keys that `members` lists
  list,      ///< of mappings with the keys that `members` lists
  names,     ///< texts, or groups of them
  statuses,  ///< component: status
  relation,  ///< a list of type: incident
  headings,  ///< section: words
  levels,    ///< rule: level
  cadence,   ///< severity: duration
  free,      ///< anything
};

[[nodiscard]] std::string_view words(Shape shape);

/// One key of the file format. The tables of these are what reads files; the documentation is held
/// against them by a test.
struct FormatKey {
  std::string_view name;
  Shape shape = Shape::text;
  std::string_view summary;
  bool required = false;
  std::vector<std::string_view> choices = {};
  std::vector<FormatKey> members = {};
};

/// The keys of an incident, and of pm.yaml.
[[nodiscard]] std::vector<FormatKey> incident_format();
[[nodiscard]] std::vector<FormatKey> config_format();

}  // namespace pm::yaml
