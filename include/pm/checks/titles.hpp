#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::checks {

/// The titles and days of the incidents that a run has seen, by hash. Finds two incidents with one
/// title on one day.
class Titles {
 public:
  struct Seen {
    std::string id;
    std::vector<std::string> related;  ///< ids
  };

  /// Adds an incident. Ignores incidents without a title or a start. Keeps the first of several
  /// equal incidents.
  void add(const model::Incident& incident);
  /// Returns an earlier incident with the same title that began on the same day, or null. Ignores
  /// case and spaces in titles.
  [[nodiscard]] const Seen* like(const model::Incident& incident) const;

 private:
  std::unordered_map<std::string, Seen> seen_;
};

}  // namespace pm::checks
