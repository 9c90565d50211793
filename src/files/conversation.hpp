#pragma once

#include <string>
#include <string_view>

#include "child.hpp"
#include "descriptor.hpp"

namespace pm::files {

/// Our ends of the pipes to and from a program; those that it does not have are empty.
struct Ends {
  Descriptor in;
  Descriptor out;
  Descriptor err;
};

/// Gives a program what it is to read, and takes what it says, all at once so that neither side
/// ever waits for the other. Done when all ends are closed; or when the program has ended and the
/// ends are quiet, since another that it has started may keep them.
void converse(Ends ends, std::string_view in, std::string& out, std::string& err, Child& child);

}  // namespace pm::files
