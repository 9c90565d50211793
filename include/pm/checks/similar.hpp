#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::checks {

/// An incident that is similar to another.
struct Alike {
  std::string id;
  std::string title;
  /// The number of common title words and components. A component counts twice; an equal title adds
  /// four.
  std::size_t score = 0;
};

/// What decides how similar an earlier incident is.
struct Earlier {
  std::string id;
  std::string title;  ///< empty without a title
  std::vector<std::string> components;
};
[[nodiscard]] Earlier earlier(const model::Incident& incident);

/// Finds the most similar incidents, by the words of their titles and by their components. Ignores
/// case, and words of fewer than four letters (two if they are not ASCII).
class Similar {
 public:
  /// `most` is the largest number of results.
  explicit Similar(const model::Incident& incident, std::size_t most = 3);

  void add(const Earlier& other);
  /// Returns the results, best first. Of equal results, the last id comes first, since it is the
  /// most recent. Omits results with fewer than two points, since one common word is not enough.
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
