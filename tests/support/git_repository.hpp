#pragma once

#include <string>
#include <vector>

#include "folder.hpp"
#include "pm/files/program.hpp"

namespace pm::tests {

/// Returns whether there is a `git` program.
[[nodiscard]] bool has_git();

/// A real git repository in a temporary directory, with the program under test as the merge driver
/// of incidents. The user's own git configuration is hidden.
class GitRepository {
 public:
  GitRepository();

  void write(const std::string& path, const std::string& text) const { folder_.put(path, text); }
  [[nodiscard]] std::string read(const std::string& path) const { return folder_.bytes(path); }

  /// Runs git in the repository.
  files::Ended git(const std::vector<std::string>& arguments) const;
  /// Runs a shell script in the repository.
  [[nodiscard]] files::Ended shell(const std::string& script) const;
  /// Writes a file and commits it.
  void commit(const std::string& path, const std::string& text) const;
  /// Creates a branch here and commits a version of the file on it.
  void branch(const std::string& name, const std::string& path, const std::string& text) const;

 private:
  Folder folder_;
};

}  // namespace pm::tests
