#pragma once

#include <functional>
#include <string>
#include <vector>

namespace pm::files {

/// A program to run, found on the search path.
struct Call {
  std::vector<std::string> words;  ///< its name and its arguments
  std::string in = {};             ///< what it reads from standard input
  /// Standard output and error, and without `in` standard input, are those of pm, as an editor or a
  /// pager needs them; else both outputs are collected.
  bool interactive = false;
  std::vector<std::string> without = {};  ///< variables of the environment that it does not see
};

/// How a program ended.
struct Ended {
  int status = 0;  ///< its exit status; 128 and the signal that ended it
  std::string out = {};
  std::string err = {};
};

/// Runs a program in the working folder and waits for it. A program that is not there or cannot be
/// started is a `Failure`.
using Programs = std::function<Ended(const Call& call)>;

/// Runs programs of the machine. One that leaves its standard input unread is none the worse.
[[nodiscard]] Ended run_program(const Call& call);

}  // namespace pm::files
