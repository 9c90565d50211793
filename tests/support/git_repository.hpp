#pragma once

#include <string>
#include <vector>

#include "pm/files/program.hpp"

namespace pm::tests {

/// Whether there is a `git` program at all.
[[nodiscard]] bool has_git();

/// A real repository of git in a temporary folder, gone afterwards, in which the program under test
/// is the merge driver of incidents. Nothing of the user's own configuration of git is seen.
class GitRepository {
 public:
  GitRepository();
  ~GitRepository();
  GitRepository(const GitRepository&) = delete;
  GitRepository& operator=(const GitRepository&) = delete;

  void write(const std::string& path, const std::string& text) const;
  [[nodiscard]] std::string read(const std::string& path) const;

  /// Runs git in the repository.
  files::Ended git(const std::vector<std::string>& arguments) const;
  /// Writes a file and commits it.
  void commit(const std::string& path, const std::string& text) const;
  /// Makes a branch here and commits a version of the file on it.
  void branch(const std::string& name, const std::string& path, const std::string& text) const;

 private:
  std::string folder_;
};

}  // namespace pm::tests
