#include "killed_run.hpp"

#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/ptrace.h>
#include <sys/syscall.h>
#endif

namespace pm::tests {
namespace {

/// Becomes pm, without a word on the terminal. Returns when that is not possible.
void become_pm(const std::string& folder, std::vector<std::string>& arguments) {
  arguments.insert(arguments.begin(), PM_PROGRAM);
  std::vector<char*> words;
  for (auto& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, stream);
  // The leak detector of a build with sanitizers cannot work in a process that is traced.
  ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
  if (::chdir(folder.c_str()) == 0) ::execv(PM_PROGRAM, words.data());
}

/// How a process ended, or why it stopped.
int change_of(pid_t process) {
  int how = 0;
  if (::waitpid(process, &how, 0) != process) throw std::runtime_error("a child is lost");
  return how;
}

bool kill(pid_t process) {
  ::kill(process, SIGKILL);
  return WIFSIGNALED(change_of(process));
}

}  // namespace

bool killed_after(int microseconds, const std::string& folder, std::vector<std::string> arguments) {
  const auto process = ::fork();
  if (process == 0) {
    become_pm(folder, arguments);
    ::_exit(99);
  }
  ::usleep(static_cast<useconds_t>(microseconds));
  return kill(process);
}

#ifdef __linux__

namespace {

/// Starts pm, stopped before its first instruction. Below zero when the system does not allow it.
pid_t start_traced(const std::string& folder, std::vector<std::string>& arguments) {
  const auto process = ::fork();
  if (process == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0) become_pm(folder, arguments);
    ::_exit(99);
  }
  if (!WIFSTOPPED(change_of(process))) return -1;
  ::ptrace(PTRACE_SETOPTIONS, process, nullptr, PTRACE_O_EXITKILL | PTRACE_O_TRACESYSGOOD);
  return process;
}

/// Lets it go on to where it enters or leaves its next call. False when it has ended.
bool goes_on(pid_t process) {
  constexpr int at_a_call = SIGTRAP | 0x80;
  for (int signal = 0;;) {
    ::ptrace(PTRACE_SYSCALL, process, nullptr, signal);
    const int how = change_of(process);
    if (!WIFSTOPPED(how)) return false;
    if (WSTOPSIG(how) == at_a_call) return true;
    signal = WSTOPSIG(how);
  }
}

bool takes_the_lock(pid_t process) {
  struct __ptrace_syscall_info info {};
  ::ptrace(PTRACE_GET_SYSCALL_INFO, process, sizeof(info), &info);
  return info.op == PTRACE_SYSCALL_INFO_ENTRY && info.entry.nr == SYS_flock;
}

}  // namespace

bool can_trace() {
  std::vector<std::string> arguments = {"--version"};
  const auto process = start_traced("/", arguments);
  return process >= 0 && kill(process);
}

bool killed_at_call(int number, const std::string& folder, std::vector<std::string> arguments) {
  const auto process = start_traced(folder, arguments);
  bool locked = false;
  while (goes_on(process)) {
    locked = locked || takes_the_lock(process);
    if (locked && --number == 0) return kill(process);
  }
  return false;
}

#else

bool can_trace() { return false; }

bool killed_at_call(int, const std::string&, std::vector<std::string>) { return false; }

#endif

}  // namespace pm::tests
