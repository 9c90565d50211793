#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command config = {
    .name = "config",
    .summary = "Print every setting and where it comes from",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
