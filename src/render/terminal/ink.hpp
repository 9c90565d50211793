#pragma once

#include <string>
#include <string_view>

#include "pm/render/terminal.hpp"

namespace pm::render::terminal {

/// Appends words, which must be visible text, in the colours and with the link that a screen has.
void append_inked(std::string_view words, const Run& look, const Screen& screen, std::string& out);

}  // namespace pm::render::terminal
