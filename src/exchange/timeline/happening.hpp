#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::timeline {

/// What a row, a message, an alert or a commit says: something that happened at a moment.
struct Happening {
  std::size_t line = 0;  ///< in the source, from 1
  model::Moment at;
  std::optional<model::Phase> phase;  ///< with one it is an update, else an entry of the timeline
  std::string text;                   ///< Markdown
  std::string by;                     ///< empty when nobody is named
  std::string link;                   ///< of an entry
  std::vector<model::ComponentStatus> statuses;  ///< of an update
  /// What a record has no place for; stands under `fields` beside the time.
  data::Value rest = data::mapping();
  std::string key;  ///< what tells it apart from another of the same time and text
  std::vector<std::size_t> repeats = {};  ///< lines that say nothing else
};

/// What a source tells, up to what a record can hold. More is not kept, so that a large source
/// takes no more memory than a small one.
class Happenings {
 public:
  void add(Happening happening);
  /// Whether a record of all of it would be too large; what was said twice counts once.
  [[nodiscard]] bool is_full() const;
  /// All of it. What was said twice and otherwise the second time is in it twice.
  [[nodiscard]] std::vector<Happening> take() && { return std::move(all_); }

 private:
  std::vector<Happening> all_;
  std::unordered_map<std::string, std::size_t> first_;  ///< of those that are one, by what they are
  std::size_t bytes_ = 0;                               ///< that a record of it has at least
};

/// Adds a list of data to the fields of an incident under the name of its system; an empty one is
/// not added. Remarks on it were made before.
void file_list(Imported& into, std::string_view name, std::vector<data::Value> rows);

/// Makes an incident of what happened, and hands it over: in order of time, each thing once, phases
/// as pm has them. `rest` is filed under `list` in the fields of its system. `into` holds what is
/// known of the incident already: its source, its zone, its title. `record` is the one that all of
/// it is added to.
void take_incident(Imported into, Happenings happenings, std::string_view list, const Take& take,
                   const model::Incident* record = nullptr);

}  // namespace pm::exchange::timeline
