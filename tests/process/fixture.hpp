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

  static const std::string path;
  static const std::string first;  ///< the incident as it is in the beginning

 private:
  Folder folder_;
};

}  // namespace pm::tests
