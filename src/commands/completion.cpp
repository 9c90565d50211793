#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command completion = {
    .name = "completion",
    .summary = "Print the completion of commands for a shell",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
