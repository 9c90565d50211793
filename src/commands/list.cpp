#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command list = {
    .name = "list",
    .summary = "List incidents",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
