#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pm::model {

/// The type of a key's value in the file format.
enum class Shape : std::uint8_t {
  text,
  prose,      ///< Markdown
  directory,  ///< below the root of the repository: a path, or a name
  time,
  duration,
  time_or_duration,  ///< a duration counts from the time of the same mapping
  time_or_unknown,   ///< a time, or the word of `unknown_time`
  unknown,           ///< not a separate key: whether the key of the same name is `unknown`
  zone,
  flag,      ///< true or false
  choice,    ///< one of a few words
  severity,  ///< a name from the scale of pm.yaml
  texts,     ///< a list of strings
  mapping,   ///< with the keys that `members` lists
  list,      ///< of mappings with the keys that `members` lists
  names,     ///< names, or groups of them
  statuses,  ///< component: status
  roles,     ///< role: person
  relation,  ///< a list of type: incident
  sections,  ///< not one key: the standard sections, `headings`, and any other
  headings,  ///< section: words
  levels,    ///< rule: level
  cadence,   ///< severity: duration
  number,    ///< a whole number
  registry,  ///< names, groups of them, or mappings with the keys that `members` lists
  policies,  ///< severity: a mapping with the keys that `members` lists
  free,      ///< anything
};

/// The word for an unknown time.
inline constexpr std::string_view unknown_time = "unknown";

[[nodiscard]] std::string_view words(Shape shape);

/// How a field identifies its item of a list, to find the same item in another version of the
/// record.
enum class Identity : std::uint8_t {
  none,
  id,    ///< two items with the same value are the same item
  time,  ///< items are ordered by it, and usually differ in it
  name,  ///< the words that people know the item by
};

/// One key of the file format, made of the lists of `fields.hpp`.
struct FormatKey {
  std::string_view name;
  Shape shape = Shape::text;
  std::string_view summary;
  bool required = false;
  bool internal = false;  ///< not for the public edition
  bool planned = false;   ///< a time that is usually in the future
  Identity identity = Identity::none;
  std::vector<std::string_view> choices = {};
  std::vector<FormatKey> members = {};
};

/// The keys of an incident, and of pm.yaml, in the order in which they are written.
[[nodiscard]] const std::vector<FormatKey>& incident_format();
[[nodiscard]] const std::vector<FormatKey>& config_format();

/// The key of this name; null when there is none.
[[nodiscard]] const FormatKey* find_key(const std::vector<FormatKey>& keys, std::string_view name);
/// The key with this identity among those of a list of `keys`: `at` for the items of `updates`.
/// Empty when there is none, or no such list.
[[nodiscard]] std::string_view identity_key(const std::vector<FormatKey>& keys,
                                            std::string_view list, Identity identity);

}  // namespace pm::model
