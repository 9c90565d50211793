#pragma once

#include <cstddef>

namespace pm::files {

/// Which standard streams are terminals, and the size of the output terminal.
struct Terminal {
  bool in = false;
  bool out = false;
  bool err = false;
  std::size_t columns = 80;
  std::size_t lines = 24;
};

/// Returns the terminal of this process.
[[nodiscard]] Terminal terminal();

}  // namespace pm::files
