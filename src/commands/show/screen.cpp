#include "screen.hpp"

#include "../findings.hpp"

namespace pm::commands {

render::Screen screen(const World& world) {
  const bool colour = pen(world, world.terminal.out).colour;
  return {.columns = world.terminal.out ? world.terminal.columns : 80,
          .colour = colour,
          .links = colour && world.environment("TERM") != "linux"};
}

}  // namespace pm::commands
