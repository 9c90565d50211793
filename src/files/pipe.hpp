#pragma once

#include "descriptor.hpp"

namespace pm::files {

/// What is written into one end is read from the other. Neither end goes to programs that are
/// started, nor is either one of the standard streams, should those have been closed.
struct Pipe {
  Descriptor to_read;
  Descriptor to_write;
};

[[nodiscard]] Pipe make_pipe();

}  // namespace pm::files
