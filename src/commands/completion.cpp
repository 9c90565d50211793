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
    {"source <(pm completion bash)", "in `~/.bashrc`: turn completion on"},
    {"pm completion fish > ~/.config/fish/completions/pm.fish",
     "save the script where fish looks for it"},
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
  const auto known = fmt::format("supported shells: {}", text::one_of(shells));
  if (arguments.operands.empty()) return fail(world, usage_error("no shell given", known));
  const auto& name = arguments.operands.front();
  return fail(world, usage_error(fmt::format("unknown shell {}", text::quoted(name)),
                                 text::did_you_mean(name, shells, known)));
}

}  // namespace

constinit const Command completion_command = {
    .name = "completion",
    .summary = "Print a shell completion script",
    .operands = "bash|zsh|fish",
    .most_operands = 1,
    .details =
        "The script completes commands, options, incidents, phases, components, owners and\n"
        "templates with the Tab key, from the repository around the current directory.\n"
        "Packages of pm install the scripts where shells find them.",
    .examples = completion_examples,
    .run = run_completion,
};

}  // namespace pm::commands
