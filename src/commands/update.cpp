#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command update = {
    .name = "update",
    .summary = "Add an update to an incident",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
