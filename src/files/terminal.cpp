#include "pm/files/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace pm::files {

Terminal terminal() {
  Terminal found = {.in = ::isatty(STDIN_FILENO) == 1,
                    .out = ::isatty(STDOUT_FILENO) == 1,
                    .err = ::isatty(STDERR_FILENO) == 1};
  struct winsize size {};
  if (found.out && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    found.columns = size.ws_col;
    found.lines = size.ws_row;
  }
  return found;
}

}  // namespace pm::files
