#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command actions = {
    .name = "actions",
    .summary = "List the follow-ups of all incidents",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
