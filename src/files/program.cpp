#include "pm/files/program.hpp"

#include "pm/files/failure.hpp"

namespace pm::files {

Ended run_program(const Call& call) {
  throw Failure("cannot run `" + call.words.front() + "`: not yet");
}

}  // namespace pm::files
