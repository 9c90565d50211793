#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command init = {
    .name = "init",
    .summary = "Set a repository up",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
