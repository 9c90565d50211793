#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command new_incident = {
    .name = "new",
    .summary = "Open an incident",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
