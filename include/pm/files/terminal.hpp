#pragma once

#include <cstddef>

namespace pm::files {

/// Which of the standard streams are terminals, and how large that of the output is.
struct Terminal {
  bool in = false;
  bool out = false;
  bool err = false;
  std::size_t columns = 80;
  std::size_t lines = 24;
};

/// The terminal of this process.
[[nodiscard]] Terminal terminal();

}  // namespace pm::files
