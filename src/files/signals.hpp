#pragma once

#include <csignal>
#include <vector>

namespace pm::files {

/// How this process answers signals while a program runs; as before when it goes out of scope. A
/// program that stops reading does not end pm, and an interactive one has the keys that interrupt
/// for itself, as system(3) does it.
class SignalsMeanwhile {
 public:
  explicit SignalsMeanwhile(bool interactive);
  SignalsMeanwhile(const SignalsMeanwhile&) = delete;
  SignalsMeanwhile& operator=(const SignalsMeanwhile&) = delete;
  ~SignalsMeanwhile();

  /// Those that the program is to answer in the usual way: all that were not ignored before.
  [[nodiscard]] sigset_t usual() const;

 private:
  struct Before {
    int signal = 0;
    struct sigaction action {};
  };

  void answer(int signal, void (*how)(int));

  std::vector<Before> before_;
};

}  // namespace pm::files
