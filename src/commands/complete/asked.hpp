#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "../command.hpp"

namespace pm::commands {

/// What the last word of an unfinished command line may be. Several of these at once: behind
/// `pm actions ` there may be the rest of a command's name, and an operand.
struct Asked {
  std::vector<const Command*> commands;    ///< whose names go on with the words before the last one
  std::size_t named = 0;                   ///< how many words of their names stand there
  const Command* command = nullptr;        ///< the one that the line is about
  const Option* option = nullptr;          ///< whose value it is
  std::vector<std::string_view> operands;  ///< what may stand there: `INCIDENT`, `bash|zsh|fish`
  bool is_option = false;                  ///< it begins with `-`, and names an option
  std::vector<const Option*> options;      ///< that may be named: those that are not given yet
  std::string lead;                        ///< what of the last word is no part of it: `--format=`
  std::string typed;                       ///< the rest of the last word
};

/// Reads the words behind `pm` up to the one that is being typed, which may be empty.
[[nodiscard]] Asked asked(std::span<const Command* const> commands,
                          const std::vector<std::string>& words);

}  // namespace pm::commands
