#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/render/terminal.hpp"

namespace pm::commands {

/// A table of `text::table` in colours: its heading faint, each line below it in its tone.
[[nodiscard]] std::string coloured_table(std::string_view table,
                                         const std::vector<render::Tone>& tones);

}  // namespace pm::commands
