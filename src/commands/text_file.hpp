#pragma once

#include <memory>
#include <optional>
#include <string>

#include "command.hpp"
#include "pm/files/disk.hpp"
#include "pm/files/lock.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

/// A file in which the user writes, in git's directory, without git at the repository root. No
/// other pm process uses it until `claim` ends.
struct TextFile {
  std::string path;
  std::unique_ptr<files::Lock> claim;
};

/// The parts of its name: `PM_UPDATE-ID.md` in git's directory, `.pm-update-ID.md` without git.
struct TextFileName {
  std::string_view in_git;     ///< "PM_UPDATE"
  std::string_view at_root;    ///< ".pm-update"
  std::string id;              ///< of the incident; a long one is shortened
  std::string_view extension;  ///< ".md"
  std::string part = {};       ///< of the incident, before its id: "2"
};

/// Claims files of one name, which may get a number: each only if no other process has it.
class TextFileClaims {
 public:
  /// `busy`: printed once, with the words about the other process, if a file is taken.
  TextFileClaims(World& world, const repo::Repository& repository, const TextFileName& name,
                 std::string busy);

  /// Claims the first free file of those of this kind: those that exist, or the missing ones.
  [[nodiscard]] std::optional<TextFile> first(files::Kind kind);
  /// Claims a file that does not exist. Throws a `Failure` if too many are in use.
  [[nodiscard]] TextFile fresh();

 private:
  [[nodiscard]] std::string at(int number) const;

  World& world_;
  std::string begin_;
  std::string end_;
  std::string busy_;
  bool reported_ = false;
};

}  // namespace pm::commands
