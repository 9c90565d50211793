#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr Example completion_examples[] = {
    {"pm completion bash", "print the script"},
    {"source <(pm completion bash)", "in `~/.bashrc`: complete from now on"},
    {"pm completion fish > ~/.config/fish/completions/pm.fish", "where fish looks for it"},
};

/// "bash" of `pm.bash`
std::string_view shell(const text::EmbeddedFile& script) {
  return script.name.substr(script.name.find('.') + 1);
}

int run_completion(World& world, const Arguments& arguments) {
  std::vector<std::string_view> shells;
  for (const auto& script : text::embedded_completions()) {
    shells.push_back(shell(script));
    if (arguments.operands.empty() || arguments.operands.front() != shells.back()) continue;
    world.out << script.text;
    return exit_ok;
  }
  const auto known = fmt::format("there are scripts for {}", text::one_of(shells));
  if (arguments.operands.empty()) return fail(world, usage_error("no shell is named", known));
  const auto& name = arguments.operands.front();
  return fail(world, usage_error(fmt::format("there is no completion for {}", text::quoted(name)),
                                 text::did_you_mean(name, shells, known)));
}

}  // namespace

constinit const Command completion_command = {
    .name = "completion",
    .summary = "Print the completion of commands for a shell",
    .operands = "bash|zsh|fish",
    .most_operands = 1,
    .details =
        "Commands, options, incidents, phases, components, owners and templates are then\n"
        "completed with the tabulator key, out of the repository around the working\n"
        "folder. Packages of pm put the scripts where shells find them by themselves.",
    .examples = completion_examples,
    .run = run_completion,
};

}  // namespace pm::commands
