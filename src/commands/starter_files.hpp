#pragma once

#include <optional>
#include <string>
#include <vector>

namespace pm::commands {

/// The settings of `pm init`.
struct StarterSettings {
  std::string incidents = "incidents";  ///< the folder, as pm.yaml has it
  std::optional<std::string> organization;
  std::optional<std::string> timezone;
  std::string ci;  ///< `github`, `gitlab`, or neither
  bool pre_commit = false;
};

/// A part that a file needs, even if it was not created by pm.
struct StarterPart {
  std::string mark;  ///< a file that says this has it already; its first line begins with a newline
  std::string text;
};

/// A file of a new repository.
struct StarterFile {
  std::string path;  ///< relative to the root
  std::string text;
  std::vector<StarterPart> parts = {};
  std::string renewal = {};  ///< the command that makes one that this version of pm would not make
};

/// All of them, in the order in which they are made.
[[nodiscard]] std::vector<StarterFile> starter_files(const StarterSettings& wishes);

}  // namespace pm::commands
