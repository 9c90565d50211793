#include "all.hpp"

namespace pm::commands {
namespace {

int run(World&, const Arguments&) { return world_said_no; }

}  // namespace

constinit const Command edit = {
    .name = "edit",
    .summary = "Open an incident in the editor, and check it afterwards",
    .run = run,
    .hidden = false,
};

}  // namespace pm::commands
