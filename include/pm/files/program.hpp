#pragma once

#include <functional>
#include <string>
#include <vector>

namespace pm::files {

/// A call of a program on the search path.
struct Call {
  std::vector<std::string> words;  ///< its name and its arguments
  std::string in = {};             ///< its standard input
  /// The program uses pm's standard output and error, and without `in` its standard input, as an
  /// editor or a pager needs them. Otherwise both outputs are collected.
  bool interactive = false;
  std::vector<std::string> without = {};  ///< environment variables to remove for the program
};

/// The result of a program.
struct Ended {
  int status = 0;  ///< its exit status, or 128 plus the signal that ended it
  std::string out = {};
  std::string err = {};
};

/// Runs a program in the current directory and waits for it. Throws a `Failure` if the program is
/// missing or cannot start.
using Programs = std::function<Ended(const Call& call)>;

/// Runs a program of the machine. It may leave its standard input unread.
[[nodiscard]] Ended run_program(const Call& call);

}  // namespace pm::files
