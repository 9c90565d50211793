#include "run_pm.hpp"

#include <optional>
#include <sstream>

#include "pm/commands/app.hpp"
#include "pm/files/failure.hpp"

namespace pm::tests {

namespace {

files::Ended no_programs(const files::Call& call) {
  throw files::Failure("cannot run `" + call.words.front() + "`: no such file or directory");
}

}  // namespace

Ran run_pm(MemoryDisk& disk, const std::vector<std::string>& arguments, const Given& given) {
  std::istringstream in(given.in);
  std::ostringstream out, err;
  const auto environment = [&](std::string_view name) -> std::optional<std::string> {
    const auto found = given.environment.find(std::string(name));
    return found == given.environment.end() ? std::nullopt : std::optional(found->second);
  };
  const auto variables = [&] {
    std::vector<std::string> names;
    for (const auto& [name, value] : given.environment) names.push_back(name);
    return names;
  };
  commands::World world = {.disk = disk,
                           .now = [&] { return given.now; },
                           .environment = environment,
                           .variables = variables,
                           .in = in,
                           .out = out,
                           .err = err,
                           .terminal = given.terminal,
                           .programs = given.programs ? given.programs : no_programs,
                           .sleep = [](time::Milliseconds) {},
                           .enter = [&](const std::string& folder) { disk.enter(folder); }};
  const auto status = commands::run(world, arguments);
  return {status, out.str(), err.str()};
}

}  // namespace pm::tests
