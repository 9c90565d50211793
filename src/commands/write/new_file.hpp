#pragma once

#include <string>
#include <variant>
#include <vector>

#include "new_fields.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "revision.hpp"
#include "writing.hpp"

namespace pm::commands {

/// A record that is to be written, with a name that is free.
struct NewFile {
  repo::Record record;
  text::Report findings;   ///< none of them an error
  std::string prose_path;  ///< of the Markdown to be made beside it; empty: none

  [[nodiscard]] std::vector<std::string> paths() const;
};

/// Puts the text together, reads it as `pm check` would, and finds a name for it. Refused when it
/// has an error.
[[nodiscard]] std::variant<NewFile, Refusal> new_file(const World& world,
                                                      const repo::Repository& repository,
                                                      const NewFields& fields);

/// Writes it. Nothing that exists is replaced. When one of its files cannot be made, none is.
void create(Writing& writing, const NewFile& file);

}  // namespace pm::commands
