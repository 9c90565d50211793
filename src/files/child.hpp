#pragma once

#include <csignal>

#include <sys/types.h>

#include "pm/files/program.hpp"

namespace pm::files {

/// The open files that a program has as its standard streams; one below zero is that of pm.
struct Streams {
  int in = -1;
  int out = -1;
  int err = -1;
};

/// A program that this process has started, and whose end it waits for.
class Child {
 public:
  /// Starts what is called; throws a `Failure` when that cannot be. `usual` are the signals that it
  /// does not ignore.
  Child(const Call& call, const Streams& streams, const sigset_t& usual);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { (void)status(); }

  [[nodiscard]] bool has_ended();
  /// Waits for its end: its exit status, or 128 and the signal that ended it.
  [[nodiscard]] int status();

 private:
  void wait(int options);

  pid_t process_ = -1;
  bool ended_ = false;
  int how_ = 0;
};

}  // namespace pm::files
