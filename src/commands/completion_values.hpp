#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/repo/repository.hpp"

namespace pm::commands {

struct World;

/// A value that the word being typed may become.
struct Candidate {
  std::string value;
  std::string description = {};
};

using Candidates = std::vector<Candidate>;

/// In place of values: the shell completes names of files, or of directories.
inline constexpr std::string_view any_file = ":files";
inline constexpr std::string_view any_folder = ":folders";

/// The repository and the current word.
struct Place {
  const World& world;
  repo::Repository repository;
  std::string_view typed;
};

/// Adds the values of an option or argument, whether they match what is typed or not. `words` is
/// how help names the value: `NAME|PATH`; words in small letters are values themselves. `of` is the
/// option or the command. No record is read as YAML, except one whose actions are asked for: all of
/// them would take longer than a person waits.
void add_values(const Place& place, std::string_view of, std::string_view words, Candidates& all);

}  // namespace pm::commands
