#include "pm/files/program.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pm/files/environment.hpp"
#include "pm/files/failure.hpp"
#include "pm/text/words.hpp"
#include "system.hpp"

extern "C" char** environ;

namespace pm::files {
namespace {

/// The signal handling of this process while a program runs; restored at the end of the scope. A
/// program that stops reading does not end pm, and an interactive program receives the interrupt
/// keys alone, as in system(3).
class SignalsMeanwhile {
 public:
  explicit SignalsMeanwhile(bool interactive);
  SignalsMeanwhile(const SignalsMeanwhile&) = delete;
  SignalsMeanwhile& operator=(const SignalsMeanwhile&) = delete;
  ~SignalsMeanwhile();

  /// The signals that the program handles by default: all that were not ignored before.
  [[nodiscard]] sigset_t usual() const;

 private:
  struct Before {
    int signal = 0;
    struct sigaction action {};
  };

  void answer(int signal, void (*how)(int));

  std::vector<Before> before_;
};

SignalsMeanwhile::SignalsMeanwhile(bool interactive) {
  answer(SIGPIPE, SIG_IGN);
  // If this signal were ignored, the system would not report the exit status of programs.
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
  if (reports_full_quota()) sigaddset(&signals, SIGXFSZ);
  return signals;
}

/// Bytes written into one end are read from the other. Programs do not inherit the ends. Neither
/// end is a standard stream, even if pm started with these closed.
struct Pipe {
  Descriptor to_read;
  Descriptor to_write;
};

Descriptor above_standard_streams(const Descriptor& end) {
  Descriptor copy(::fcntl(end.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  if (!copy) throw Failure("cannot create a pipe: " + reason(errno));
  return copy;
}

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw Failure("cannot create a pipe: " + reason(errno));
  const Descriptor to_read(ends[0]);
  const Descriptor to_write(ends[1]);
  return {above_standard_streams(to_read), above_standard_streams(to_write)};
}

/// The open files for the standard streams of a program; below zero: that of pm.
struct Streams {
  int in = -1;
  int out = -1;
  int err = -1;
};

/// A program that this process started and waits for.
class Child {
 public:
  /// Starts the program; throws a `Failure` if it cannot. `usual` are the signals that it does not
  /// ignore.
  Child(const Call& call, const Streams& streams, const sigset_t& usual);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { (void)status(); }

  [[nodiscard]] bool has_ended();
  /// Waits for the end of the program and returns its exit status, or 128 plus the signal that
  /// ended it.
  [[nodiscard]] int status();

 private:
  void wait(int options);

  pid_t process_ = -1;
  bool ended_ = false;
  int how_ = 0;
};

/// The parameters of posix_spawn for a child: its streams and its signals.
class Orders {
 public:
  Orders(const Streams& streams, const sigset_t& usual) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setsigdefault(&attributes_, &usual);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
    take(streams.in, STDIN_FILENO);
    take(streams.out, STDOUT_FILENO);
    take(streams.err, STDERR_FILENO);
  }
  Orders(const Orders&) = delete;
  Orders& operator=(const Orders&) = delete;
  ~Orders() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }

  /// Returns 0 or the error number.
  [[nodiscard]] int start(char* const* words, char* const* variables, pid_t& process) const {
    return ::posix_spawnp(&process, words[0], &files_, &attributes_, words, variables);
  }

 private:
  void take(int file, int stream) {
    if (file >= 0) ::posix_spawn_file_actions_adddup2(&files_, file, stream);
  }

  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

/// The environment of this process without some variables.
std::vector<char*> environment_without(const std::vector<std::string>& names) {
  std::vector<char*> all;
  for (auto* const* variable = environ; *variable != nullptr; ++variable) {
    const std::string_view words = *variable;
    const auto name = words.substr(0, words.find('='));
    if (std::find(names.begin(), names.end(), name) == names.end()) all.push_back(*variable);
  }
  all.push_back(nullptr);
  return all;
}

Child::Child(const Call& call, const Streams& streams, const sigset_t& usual) {
  auto words = call.words;
  const int error =
      Orders(streams, usual)
          .start(pointers(words).data(), environment_without(call.without).data(), process_);
  if (error == 0) return;
  const auto& name = call.words.front();
  const bool searched = error == ENOENT && name.find('/') == std::string::npos;
  throw Failure(fmt::format("cannot run {}: {}", text::quoted(name), reason(error)),
                searched ? "install it, or add its directory to `PATH`" : "");
}

void Child::wait(int options) {
  if (ended_) return;
  pid_t found = -1;
  do {
    found = ::waitpid(process_, &how_, options);
  } while (found < 0 && errno == EINTR);
  ended_ = found != 0;
}

bool Child::has_ended() {
  wait(WNOHANG);
  return ended_;
}

int Child::status() {
  wait(0);
  return WIFSIGNALED(how_) ? 128 + WTERMSIG(how_) : WEXITSTATUS(how_);
}

/// pm's ends of the pipes to and from a program; missing ones are empty.
struct Ends {
  Descriptor in;
  Descriptor out;
  Descriptor err;
};

constexpr int patience = 50;  ///< milliseconds between looks at the program

bool not_now(int error) { return error == EINTR || error == EAGAIN || error == EWOULDBLOCK; }

void do_not_wait_for(const Descriptor& end) {
  if (end) ::fcntl(end.get(), F_SETFL, ::fcntl(end.get(), F_GETFL) | O_NONBLOCK);
}

/// Writes what the pipe accepts. Closes the end after the last byte, or if nobody reads.
void say(Descriptor& end, std::string_view& text) {
  const auto done = text.empty() ? 0 : ::write(end.get(), text.data(), text.size());
  if (done > 0) text.remove_prefix(static_cast<std::size_t>(done));
  if (text.empty() || (done < 0 && !not_now(errno))) end.close();
}

/// Reads what the pipe has. Closes the end when nothing more will come.
void hear(Descriptor& end, std::string& text) {
  std::array<char, 16384> bytes;
  const auto got = ::read(end.get(), bytes.data(), bytes.size());
  if (got > 0) text.append(bytes.data(), static_cast<std::size_t>(got));
  if (got == 0 || (got < 0 && !not_now(errno))) end.close();
}

/// A closed end has the number -1, which poll ignores.
pollfd waiting(const Descriptor& end, short what) {
  return {.fd = end.get(), .events = what, .revents = 0};
}

/// Writes the input of a program and reads its outputs at the same time, so that neither side ever
/// waits for the other. Done when all ends are closed. Also done when the program has ended and the
/// ends are quiet, because another program that it started may keep them open.
void converse(Ends ends, std::string_view in, std::string& out, std::string& err, Child& child) {
  for (const auto* end : {&ends.in, &ends.out, &ends.err}) do_not_wait_for(*end);
  if (in.empty()) ends.in.close();
  while (ends.in || ends.out || ends.err) {
    std::array<pollfd, 3> all = {waiting(ends.in, POLLOUT), waiting(ends.out, POLLIN),
                                 waiting(ends.err, POLLIN)};
    const int ready = ::poll(all.data(), all.size(), patience);
    if (ready == 0 && child.has_ended()) return;
    if (ready <= 0) continue;
    if (all[0].revents != 0) say(ends.in, in);
    if (all[1].revents != 0) hear(ends.out, out);
    if (all[2].revents != 0) hear(ends.err, err);
  }
}

/// Runs a program with the standard streams of pm, except for a given input.
Ended run_interactive(const Call& call, const SignalsMeanwhile& signals) {
  Ended ended;
  Pipe in;
  if (!call.in.empty()) in = make_pipe();
  Child child(call, {.in = in.to_read.get()}, signals.usual());
  in.to_read.close();
  converse({.in = std::move(in.to_write), .out = {}, .err = {}}, call.in, ended.out, ended.err,
           child);
  ended.status = child.status();
  return ended;
}

/// Runs a program without a terminal, and collects its output.
Ended run_collected(const Call& call, const SignalsMeanwhile& signals) {
  Ended ended;
  Pipe in = make_pipe();
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  Child child(call, {.in = in.to_read.get(), .out = out.to_write.get(), .err = err.to_write.get()},
              signals.usual());
  in.to_read.close();
  out.to_write.close();
  err.to_write.close();
  converse(
      {.in = std::move(in.to_write), .out = std::move(out.to_read), .err = std::move(err.to_read)},
      call.in, ended.out, ended.err, child);
  ended.status = child.status();
  return ended;
}

}  // namespace

Ended run_program(const Call& call) {
  assert(!call.words.empty());
  const SignalsMeanwhile signals(call.interactive);
  return call.interactive ? run_interactive(call, signals) : run_collected(call, signals);
}

}  // namespace pm::files
