#pragma once

#include <string>

#include "folder.hpp"
#include "pm/files/program.hpp"

namespace pm::tests {

/// A repository on the real disk, outside of git, with one open incident, for tests that run the
/// real program.
class RealRepository {
 public:
  RealRepository();

  [[nodiscard]] const Folder& folder() const { return folder_; }
  [[nodiscard]] std::string record() const { return folder_.bytes(path); }
  /// Puts the incident back as it was in the beginning.
  void reset() const { folder_.put(path, first); }
  /// Runs a script of the shell in it, its `pm` being the real one.
  [[nodiscard]] files::Ended run(const std::string& script) const;

  // Inline, so that they exist before the constants of tests that are made of them.
  static inline const std::string path = "incidents/2024-01-29-engage.yaml";
  /// The incident as it is in the beginning.
  static inline const std::string first =
      "title: Engage is down\n"
      "updates:\n"
      "  - at: 2024-01-29 10:00\n"
      "    phase: investigating\n"
      "    message: We are looking into it.\n";

 private:
  Folder folder_;
};

}  // namespace pm::tests
