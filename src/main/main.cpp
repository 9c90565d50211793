#include <iostream>

#include "pm/commands/app.hpp"
#include "pm/files/environment.hpp"

int main(int argc, char** argv) {
  pm::commands::World world = {
      .disk = pm::files::real_disk(),
      .now = pm::time::system_now,
      .environment = pm::files::environment_variable,
      .variables = pm::files::environment_names,
      .in = std::cin,
      .out = std::cout,
      .err = std::cerr,
      .terminal = pm::files::terminal(),
  };
  return pm::commands::run(world, {argv + (argc > 0 ? 1 : 0), argv + argc});
}
