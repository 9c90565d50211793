#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/time/instant.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::exchange {

/// The lists of a record whose entries an import tells apart.
enum class EntryKind : std::uint8_t {
  update,    ///< of the same time and phase or message, or of the same phase and message
  report,    ///< an update of another source: of the same minute and message
  timeline,  ///< of the same minute and text
  outage,    ///< that begin together
  action,    ///< of the same title
  author,    ///< of the same name
  name,      ///< that are equal as a whole
};

/// What the list at this place of a record holds; nothing for lists that are one value.
[[nodiscard]] std::optional<EntryKind> entry_kind(const yaml::Path& path);

/// Whether two drafts say the same; white space at the ends of texts does not count.
[[nodiscard]] bool same(const data::Value& a, const data::Value& b);

/// The entries of a list that is there already.
class Entries {
 public:
  Entries(EntryKind kind, std::span<const data::Value> entries);

  /// The first entry that says of the same thing and was not met before. What makes two the same
  /// is asked for one reason at a time, the strongest first, so that a weak one takes nothing from
  /// others.
  [[nodiscard]] std::optional<std::size_t> meet(const data::Value& wanted, std::size_t reason);
  static constexpr std::size_t reasons = 3;
  /// Where a new entry goes: behind the last one that is not later; to the end without times.
  [[nodiscard]] std::size_t place_of(const data::Value& entry) const;

 private:
  EntryKind kind_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_identity_;  ///< the first at the end
  std::vector<bool> met_;
  std::vector<time::Instant> earliest_from_;  ///< of each entry and all behind it
};

}  // namespace pm::exchange
