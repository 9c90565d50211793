#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command actions_done = {
    .name = "actions done",
    .summary = "Mark a follow-up as done",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
