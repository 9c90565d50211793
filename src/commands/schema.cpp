#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command schema = {
    .name = "schema",
    .summary = "Print the JSON Schema of the file format",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
