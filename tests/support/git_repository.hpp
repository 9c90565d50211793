#pragma once

#include <string>
#include <vector>

#include "folder.hpp"
#include "pm/files/program.hpp"

namespace pm::tests {

/// Whether there is a `git` program at all.
[[nodiscard]] bool has_git();

/// A real repository of git in a folder of its own, in which the program under test is the merge
/// driver of incidents. Nothing of the user's own configuration of git is seen.
class GitRepository {
 public:
  GitRepository();

  void write(const std::string& path, const std::string& text) const { folder_.put(path, text); }
  [[nodiscard]] std::string read(const std::string& path) const { return folder_.bytes(path); }

  /// Runs git in the repository.
  files::Ended git(const std::vector<std::string>& arguments) const;
  /// Runs a script of the shell there.
  [[nodiscard]] files::Ended shell(const std::string& script) const;
  /// Writes a file and commits it.
  void commit(const std::string& path, const std::string& text) const;
  /// Makes a branch here and commits a version of the file on it.
  void branch(const std::string& name, const std::string& path, const std::string& text) const;

 private:
  Folder folder_;
};

}  // namespace pm::tests
