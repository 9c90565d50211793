#pragma once

#include <optional>
#include <string>
#include <vector>

namespace pm::commands {

/// The settings of `pm init`.
struct StarterSettings {
  std::string incidents = "incidents";  ///< the directory in pm.yaml
  std::optional<std::string> organization;
  std::optional<std::string> timezone;
  std::string ci;  ///< `github`, `gitlab`, or neither
  bool pre_commit = false;
  bool agents = false;  ///< instructions for programs that write code
};

/// A part that a file needs, even if it was not created by pm.
struct StarterPart {
  std::string
      mark;  ///< a file that contains this has the part; the first line also begins with a newline
  std::string text;
};

/// A file of a new repository.
struct StarterFile {
  std::string path;  ///< relative to the root
  std::string text;
  std::vector<StarterPart> parts = {};
  std::string renewal = {};  ///< the command that updates the file to this version of pm
  /// The text is a section of a file that others write, too: pm adds it at the end of an existing
  /// file that does not contain this.
  std::string section_mark = {};
};

/// Returns all files, in the order of creation.
[[nodiscard]] std::vector<StarterFile> starter_files(const StarterSettings& settings);

}  // namespace pm::commands
