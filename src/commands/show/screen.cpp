#include "screen.hpp"

#include "../findings.hpp"

namespace pm::commands {

render::Screen screen(const World& world) {
  const bool colour = pen(world, world.terminal.out).colour;
  return {.columns = world.terminal.out ? world.terminal.columns : 80,
          .colour = colour,
          .links = colour && world.environment("TERM") != "linux"};
}

render::Screen table_screen(const World& world) {
  auto where = screen(world);
  if (!world.terminal.out) where.columns = 0;
  return where;
}

}  // namespace pm::commands
