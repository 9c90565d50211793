#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "pm/model/incident.hpp"

namespace pm::checks {

/// An incident that is like another one.
struct Alike {
  std::string id;
  std::string title;
  /// Words of the title and components in common; a component counts twice, the same title four
  /// times more.
  std::size_t score = 0;
};

/// Looks for the incidents that are most like one, by the words of their titles and by their
/// components, and nothing clever: words of fewer than four letters (two where they are not ASCII)
/// do not count, nor does case.
class Similar {
 public:
  /// `most` is how many to remember.
  explicit Similar(const model::Incident& incident, std::size_t most = 3);

  void add(const model::Incident& other);
  /// The best first; of equals the one whose id comes last, which is the most recent. Nothing that
  /// has fewer than two points: one word in common says nothing.
  [[nodiscard]] const std::vector<Alike>& best() const { return best_; }

 private:
  std::string id_;
  std::string title_;
  std::set<std::string> words_;
  std::set<std::string> components_;
  std::size_t most_;
  std::vector<Alike> best_;
};

}  // namespace pm::checks
