#include "child.hpp"

#include <algorithm>
#include <cerrno>
#include <string_view>

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pm/files/failure.hpp"
#include "pm/text/words.hpp"
#include "refusal.hpp"

extern "C" char** environ;

namespace pm::files {
namespace {

/// What posix_spawn is told of a child: its streams, and how it answers signals.
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

  /// 0, or the error number.
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

/// The environment of this process but for some variables.
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

}  // namespace

Child::Child(const Call& call, const Streams& streams, const sigset_t& usual) {
  auto words = call.words;
  const int error =
      Orders(streams, usual)
          .start(pointers(words).data(), environment_without(call.without).data(), process_);
  if (error == 0) return;
  const auto& name = call.words.front();
  const bool searched = error == ENOENT && name.find('/') == std::string::npos;
  throw Failure(fmt::format("cannot run {}: {}", text::quoted(name), reason(error)),
                searched ? "install it, or add its folder to `PATH`" : "");
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

}  // namespace pm::files
