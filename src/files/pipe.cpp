#include "pipe.hpp"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "pm/files/failure.hpp"
#include "refusal.hpp"

namespace pm::files {
namespace {

Descriptor above_standard_streams(const Descriptor& end) {
  Descriptor copy(::fcntl(end.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  if (!copy) throw Failure("cannot make a pipe: " + reason(errno));
  return copy;
}

}  // namespace

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw Failure("cannot make a pipe: " + reason(errno));
  const Descriptor to_read(ends[0]);
  const Descriptor to_write(ends[1]);
  return {above_standard_streams(to_read), above_standard_streams(to_write)};
}

}  // namespace pm::files
