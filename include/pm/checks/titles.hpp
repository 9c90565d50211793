#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "pm/model/incident.hpp"

namespace pm::checks {

/// What is remembered of the incidents that a run has seen, so that two of one title on one day are
/// noticed: a few words of each, found by hash.
class Titles {
 public:
  struct Seen {
    std::string id;
    std::vector<std::string> related;  ///< ids
  };

  /// Remembers an incident. One without a title or a start is nothing to remember; of several that
  /// are alike the first is kept.
  void add(const model::Incident& incident);
  /// An incident seen before with the same title, but for case and spaces, that began on the same
  /// day; null when there is none.
  [[nodiscard]] const Seen* like(const model::Incident& incident) const;

 private:
  std::unordered_map<std::string, Seen> seen_;
};

}  // namespace pm::checks
