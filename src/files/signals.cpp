#include "signals.hpp"

namespace pm::files {

SignalsMeanwhile::SignalsMeanwhile(bool interactive) {
  answer(SIGPIPE, SIG_IGN);
  // Were it ignored, the system would not tell how a program ended.
  answer(SIGCHLD, SIG_DFL);
  if (!interactive) return;
  answer(SIGINT, SIG_IGN);
  answer(SIGQUIT, SIG_IGN);
}

SignalsMeanwhile::~SignalsMeanwhile() {
  for (const auto& before : before_) ::sigaction(before.signal, &before.action, nullptr);
}

void SignalsMeanwhile::answer(int signal, void (*how)(int)) {
  struct sigaction action {};
  action.sa_handler = how;
  Before before = {.signal = signal};
  ::sigaction(signal, &action, &before.action);
  before_.push_back(before);
}

sigset_t SignalsMeanwhile::usual() const {
  sigset_t signals;
  sigemptyset(&signals);
  for (const auto& before : before_) {
    if (before.action.sa_handler != SIG_IGN) sigaddset(&signals, before.signal);
  }
  return signals;
}

}  // namespace pm::files
