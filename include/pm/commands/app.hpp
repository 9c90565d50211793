#pragma once

namespace pm::commands {

/// Runs `pm` with the real streams, disk, clock and environment. Returns the exit status: 0 fine,
/// 1 problems in the records, 2 wrong usage, 3 the world said no.
int run_on_this_machine(int argc, char** argv);

}  // namespace pm::commands
