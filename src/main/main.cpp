#include <iostream>

#include "pm/commands/app.hpp"
#include "pm/files/environment.hpp"
#include "pm/files/output_stream.hpp"

int main(int argc, char** argv) {
  pm::files::report_full_quota();
  const auto terminal = pm::files::terminal();
  pm::files::OutputStream out(1, !terminal.out), err(2, false);
  std::ostream to_out(&out), to_err(&err);
  std::cin.tie(&to_out);
  to_err.tie(&to_out);
  pm::commands::World world = {
      .disk = pm::files::real_disk(),
      .now = pm::time::system_now,
      .environment = pm::files::environment_variable,
      .variables = pm::files::environment_names,
      .in = std::cin,
      .out = to_out,
      .err = to_err,
      .terminal = terminal,
  };
  return pm::commands::run(world, {argv + (argc > 0 ? 1 : 0), argv + argc});
}
