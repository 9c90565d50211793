#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command merge = {
    .name = "merge",
    .summary = "Merge two versions of a record: git's merge driver",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
