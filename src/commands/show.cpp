#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command show = {
    .name = "show",
    .summary = "Show an incident in the terminal",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
