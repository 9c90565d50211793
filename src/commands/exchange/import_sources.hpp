#pragma once

#include <string>
#include <vector>

#include "pm/commands/world.hpp"
#include "pm/exchange/input.hpp"

namespace pm::commands {

/// The files that operands mean: of a folder all that lie in it or below, by name.
[[nodiscard]] std::vector<std::string> source_files(const files::Disk& disk,
                                                    const std::vector<std::string>& operands);

/// A file that is read a piece at a time; `-` is standard input.
[[nodiscard]] exchange::Input opened_source(const World& world, const std::string& path);

}  // namespace pm::commands
