#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "../opened.hpp"
#include "../parse.hpp"
#include "import_settings.hpp"
#include "pm/commands/world.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

// What the names on the command line of `pm import` mean on the disk.

/// The repository whose new records go into another folder.
[[nodiscard]] std::variant<repo::Repository, UsageMistake> with_folder(const World& world,
                                                                       repo::Repository repository,
                                                                       const std::string& folder);

/// That a report would replace what pm reads, or what it is about.
[[nodiscard]] std::optional<UsageMistake> report_in_the_way(const World& world,
                                                            const ImportWish& wish,
                                                            const std::vector<std::string>& sources,
                                                            const Opened& opened);

/// That the first word is no format, and no file either: it was meant to be one of both.
[[nodiscard]] std::optional<UsageMistake> neither_format_nor_file(const World& world,
                                                                  const ImportWish& wish);

}  // namespace pm::commands
