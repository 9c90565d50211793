#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "../command.hpp"
#include "pm/files/lock.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

/// A file in which somebody writes a text with an editor; no other pm takes it before this goes.
struct TextFile {
  std::string path;
  std::unique_ptr<files::Lock> claim;
};

/// Takes the file for the text of an update of this incident, or for a new text of the update at
/// the place `amended`, from 0. It lies in git's folder, outside of git at the root, and is called
/// the same each time, so that a text that was refused is found again; it may be missing. Where it
/// is taken, that is said on standard error, and the file has another name.
[[nodiscard]] TextFile claim_text_file(World& world, const repo::Repository& repository,
                                       const std::string& incident,
                                       std::optional<std::size_t> amended);

}  // namespace pm::commands
