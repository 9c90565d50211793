#include "run_pm.hpp"

#include <optional>
#include <sstream>

#include "pm/commands/app.hpp"
#include "pm/time/civil.hpp"

namespace pm::tests {

Ran run_pm(MemoryDisk& disk, const std::vector<std::string>& arguments, const Given& given) {
  std::istringstream in(given.in);
  std::ostringstream out, err;
  const auto environment = [&](std::string_view name) -> std::optional<std::string> {
    const auto found = given.environment.find(std::string(name));
    return found == given.environment.end() ? std::nullopt : std::optional(found->second);
  };
  commands::World world = {.disk = disk,
                           .now = [] { return time::in_utc({.year = 2026}); },
                           .environment = environment,
                           .in = in,
                           .out = out,
                           .err = err};
  const auto status = commands::run(world, arguments);
  return {status, out.str(), err.str()};
}

}  // namespace pm::tests
