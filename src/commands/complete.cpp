#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command complete = {
    .name = "complete",
    .summary = "List what may stand next on a command line",
    .run = run,
    .hidden = true,
};

}  // namespace pm::commands
